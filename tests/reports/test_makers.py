import pytest

from firsthand.reports.makers import makers_of, without_makers
from firsthand.reports.passage import passage_of_text
from reports.told import span, told, words


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        ("Rebels got US-made TOW missiles.", "US-made TOW missiles", ["US"]),
        ("Rebels got US‑made rifles.", "US‑made rifles", ["US"]),
        ("They drove Russian-built tanks.", "Russian-built tanks", ["Russian"]),
        ("Syria got Russian tanks.", "Russian tanks", ["Russian"]),
        ("Iraq bought missiles made in Iran.", "missiles", ["Iran"]),
        ("Iraq bought rockets built by the Czech Republic.", "rockets", ["Czech Republic"]),
        ("Soviet-era rifles came.", "Soviet-era rifles", ["Soviet"]),
        ("Drones of Iranian origin came.", "Drones", ["Iranian"]),
        ("Kurds got arms from Germany.", "arms", []),
        ("A US-based firm sold rifles.", "rifles", []),
        ("A US-backed group got arms.", "arms", []),
        ("Rifles made for Iran arrived.", "Rifles", []),
    ],
)
def test_the_maker_is_told_apart_from_everyone_else(kb, text, item, expected):
    passage = passage_of_text(text, kb)
    assert words(makers_of(passage, [span(text, item)], [], passage.sentences[0])) == expected


def test_words_read_as_the_supplier_are_not_the_maker_too(kb):
    text = "Russian tanks were sold."
    passage = passage_of_text(text, kb)
    assert makers_of(passage, [span(text, "Russian tanks")], [span(text, "Russian")], passage.sentences[0]) == ()


def test_a_maker_stated_in_another_sentence_is_not_taken(kb):
    text = "Rebels got rifles. Cars made in Japan are common."
    passage = passage_of_text(text, kb)
    assert makers_of(passage, [span(text, "rifles")], [], passage.sentences[0]) == ()


@pytest.mark.parametrize(
    ("text", "item", "expected"),
    [
        ("They got new American anti-tank missiles.", "new American anti-tank missiles", ["American"]),
        ("They showed Chinese- and Russian-made rifles.", "Chinese- and Russian-made rifles", ["Chinese", "Russian"]),
    ],
)
def test_makers_after_other_words_of_the_item(kb, text, item, expected):
    passage = passage_of_text(text, kb)
    assert words(makers_of(passage, [span(text, item)], [], passage.sentences[0])) == expected


def test_who_is_named_only_as_maker_is_no_supplier(kb):
    text = "Rebels got US-made missiles from Qatar."
    reading, passage = told(text, "got", kb, supplier=("US", "Qatar"))
    checked = without_makers(reading, passage)
    assert words(checked.slots["supplier"]) == ["Qatar"]
    assert [reason.code for reason in checked.reasons] == ["guard.maker"]
    assert without_makers(checked, passage) == checked
