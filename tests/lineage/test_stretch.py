import pytest

from firsthand.kb import Kind
from firsthand.lineage.stretch import NamedText, differ
from firsthand.model import Place

TEXT = "Own words. The Syrian army, rebels and others met in Idlib on Monday."


def at(words, kb, place=None):
    start = TEXT.index(words)
    return NamedText.read(TEXT, place or Place(0, len(TEXT)), kb).at(Place(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("rebels", ["rebels"]),
        ("and", ["rebels"]),
        ("others", []),
        ("met in", ["Idlib"]),
        ("rebels and others met in Idlib", ["rebels", "Idlib"]),
        ("on Monday", ["Idlib"]),
    ],
)
def test_a_stretch_holds_the_names_in_it_and_next_to_it(words, names, kb):
    assert [name.text for name in at(words, kb).names if name.text in ("rebels", "Idlib")] == names


def test_names_have_the_places_of_the_whole_text(kb):
    (name,) = at("rebels", kb, Place(TEXT.index("rebels"), TEXT.index("met"))).names
    assert TEXT[name.start : name.end] == "rebels"


def test_only_meanings_of_the_kinds_asked_for_are_known(kb):
    stretch = at("rebels", kb)
    assert stretch.known((Kind.LABEL,)) == (frozenset({"label/rebel"}),)
    assert stretch.known((Kind.OUTLET,)) == ()


def test_the_words_of_a_stretch_are_as_written(kb):
    assert at("Idlib on Monday", kb).words == ("Idlib", "on", "Monday")


def stretch(kb, text):
    """The stretch between brackets of a text, which are taken out."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return NamedText.read(plain, Place(0, len(plain)), kb).at(Place(start, end))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the [rebels] fled", "the [terrorists] fled", True),
        ("the [rebels] fled", "the [men] fled", True),
        ("the [rebels] fled", "the [rebel fighters] fled", False),
        ("the []militants fled", "the [Islamic] militants fled", True),
        ("the []militants fled", "the [three] militants fled", False),
        ("so-called rebels [fled]", "the rebels [ran]", False),
        ("met [in] town", "met [at] town", False),
    ],
)
def test_stretches_differ_where_one_names_what_the_other_cannot_mean(one, other, expected, kb):
    sides = stretch(kb, one), stretch(kb, other)
    assert differ(*sides, {Kind.LABEL}) is differ(*reversed(sides), {Kind.LABEL}) is expected
