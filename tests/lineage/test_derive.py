from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import (
    ANONYMOUS,
    BASIN,
    FOOTER,
    HARBOUR,
    MOUNTAIN,
    POST,
    PUMPS,
    PUMPS_REWORDED,
    QUAY,
    SHEEP,
    SPEECH,
    WIRE,
    derived,
    page,
    read,
    words_at,
)

from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver, turned
from firsthand.model import Direction

LOST = f"{SPEECH}, he said. We have waited for nine years and we can wait for another nine, he added."
TITLES = "Lieutenant General Halim Marek Oduya of the Third Coastal Defence Brigade"
CONVOY = (
    "The convoy that crossed the dry river before dawn with its lamps off is believed to have been sent by the garrison"
)
RECEIVED = "Rebels in the hills above the lake received crates of mortar bombs before the offensive, in all some 50"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ([f"“{SPEECH},” the commander said."], [f"“{SPEECH},” he told reporters."], "quotes"),
        ([f"“{SPEECH},” the commander said."], [LOST], "quotes"),
        ([QUAY], [QUAY], "partial"),
        ([QUAY], [f"“{QUAY[:-1]},” Hill Wire reported on Tuesday."], "partial"),
        ([QUAY], [f"“{QUAY[:-1]},” a witness said on Tuesday."], "quotes"),
        ([f"Present was {TITLES}."], [f"They met {TITLES}, who wept."], "quotes"),
        ([f"He spoke {ANONYMOUS}."], [f"She wrote {ANONYMOUS}."], "quotes"),
    ],
    ids=[
        "a speech",
        "a speech, its marks lost in one",
        "a sentence of narration",
        "narration quoted beside the narrator's name",
        "narration quoted as a witness's",
        "names and titles",
        "a stock phrase",
    ],
)
def test_two_stories_of_their_own_are_dependent_only_by_narration(kb, one, other, relation):
    texts = page(HARBOUR, *one), page(MOUNTAIN, *other)
    assert derived(kb, *texts).relation.value == relation
    assert derived(kb, *reversed(texts), outlets=(POST, WIRE)).relation.value == relation


def test_the_whole_text_is_a_copy(kb):
    found = derived(kb, page(HARBOUR, QUAY), page(HARBOUR, QUAY))
    assert (found.relation.value, found.share_a, found.share_b) == ("copy", 1.0, 1.0)


def test_articles_that_share_nothing_have_no_derivation(kb):
    assert derived(kb, page(HARBOUR), page(MOUNTAIN)) is None


def test_who_quotes_an_outlet_beside_its_name_took_it_from_there(kb):
    quoting = page(MOUNTAIN, f"“{QUAY[:-1]},” Hill Wire reported on Tuesday.")
    found = derived(kb, page(HARBOUR, QUAY), quoting)
    assert found.direction is Direction.A_TO_B
    assert [credit.newsroom.text for credit in found.credit_b] == ["Hill Wire"]
    assert derived(kb, quoting, page(HARBOUR, QUAY), outlets=(POST, WIRE)).direction is Direction.B_TO_A


def test_the_footer_of_an_outlet_is_boilerplate_there_and_has_neither_direction_nor_edits(kb):
    found = derived(kb, page(HARBOUR, BASIN, FOOTER), page(MOUNTAIN, SHEEP, FOOTER), outlets=(WIRE, WIRE))
    assert (found.relation.value, found.direction.value) == ("boilerplate", "none")
    assert not any(passage.edits for passage in found.passages)


def test_a_moved_paragraph_is_found(kb):
    one, other = page(HARBOUR, QUAY, MOUNTAIN), page(MOUNTAIN, HARBOUR, QUAY)
    found = derived(kb, one, other)
    assert found.relation.value == "copy"
    assert [words_at(other, passage.b)[:15] for passage in found.passages] == [MOUNTAIN[:15], HARBOUR[:15]]
    assert [words_at(one, passage.a)[:15] for passage in found.passages] == [MOUNTAIN[:15], HARBOUR[:15]]


@pytest.mark.parametrize(
    ("sentence", "change", "kind"),
    [
        (RECEIVED, ("50", "500"), "number"),
        (RECEIVED, ("Rebels", "Armed gangs"), "label"),
        (CONVOY, ("is believed to have been", "was"), "hedge"),
    ],
)
@pytest.mark.parametrize("lead", ["", f"{HARBOUR} "])
def test_a_change_is_found_wherever_it_stands_in_its_sentence(kb, sentence, change, kind, lead):
    found = derived(kb, page(f"{lead}{sentence}.", BASIN), page(MOUNTAIN, f"{sentence.replace(*change)}.", SHEEP))
    edits = [(edit.before.text, edit.after.text, edit.kind.value) for one in found.passages for edit in one.edits]
    assert edits == [(*change, kind)]


def test_words_that_are_somebodys_in_both_have_no_edits_where_the_articles_are_independent(kb):
    changed = SPEECH.replace("single", "lone")
    found = derived(kb, page(HARBOUR, f"“{SPEECH},” he said."), page(MOUNTAIN, f"“{changed},” she said."))
    assert [passage.edits for passage in found.passages] == [()]


pool = st.sampled_from(
    [
        *(f"{one}." for text in (HARBOUR, MOUNTAIN, BASIN) for one in text[:-1].split(". ")),
        QUAY,
        QUAY.replace("Militiamen", "Armed gangs").replace("forty", "fifty"),
        PUMPS,
        PUMPS_REWORDED,
        f"{RECEIVED}, Hill Wire reported.",
        f"“{SPEECH},” he said.",
        f"“{QUAY[:-1]},” Hill Wire reported.",
        "Copyright 2024 Hill Wire. All rights reserved. This material may not be published or rewritten.",
        "KARVOST (Hill Wire) -",
        "\n\n",
    ]
)
told = st.tuples(
    st.lists(pool, max_size=10).map(" ".join),
    st.sampled_from([WIRE, POST, None]),
    st.sampled_from(["2024-03-01", "2024-03-05"]),
)


def both_ways(kb, one, other):
    """The texts of two articles, and what they are to each other, asked in either order."""
    a, b = (
        Text.of(read(kb, text, outlet, name, date=date)) for name, (text, outlet, date) in (("a", one), ("b", other))
    )
    return a, b, Deriver(kb).derive(a, b), Deriver(kb).derive(b, a)


@given(told, told)
def test_swapping_two_articles_swaps_the_sides_of_the_derivation_and_nothing_else(kb, one, other):
    _, _, found, swapped = both_ways(kb, one, other)
    assert (found is None) == (swapped is None)
    if found is None or swapped is None:
        return
    for name in ("a", "share_a", "credit_a"):
        partner = name.replace("a", "b") if name == "a" else f"{name[:-1]}b"
        assert getattr(found, name) == getattr(swapped, partner)
        assert getattr(found, partner) == getattr(swapped, name)
    for name in ("relation", "upstream", "false_credits", "reasons"):
        assert getattr(found, name) == getattr(swapped, name)
    ways = {"a>b": "b>a", "b>a": "a>b"}
    assert swapped.direction.value == ways.get(found.direction.value, found.direction.value)
    assert sorted(map(seen_from_a, found.passages)) == sorted(map(seen_from_b, swapped.passages))
    assert turned(turned(found)) == found


def seen_from_a(passage):
    """A passage as plain values, the places and words of A first."""
    edits = [
        (edit.before.start, edit.before.text, edit.after.start, edit.after.text, edit.kind) for edit in passage.edits
    ]
    return passage.a.start, passage.a.end, passage.b.start, passage.b.end, passage.kind, edits


def seen_from_b(passage):
    """The same of a passage whose articles were swapped."""
    edits = [
        (edit.after.start, edit.after.text, edit.before.start, edit.before.text, edit.kind) for edit in passage.edits
    ]
    return passage.b.start, passage.b.end, passage.a.start, passage.a.end, passage.kind, edits


@given(told, told)
def test_places_lie_inside_the_texts_words_are_verbatim_and_passages_stand_apart_in_the_later_id(kb, one, other):
    a, b, found, _ = both_ways(kb, one, other)
    if found is None:
        return
    one_text, other_text = a.article.text, b.article.text
    for passage in found.passages:
        assert 0 <= passage.a.start < passage.a.end <= len(one_text)
        assert 0 <= passage.b.start < passage.b.end <= len(other_text)
        for edit in passage.edits:
            assert one_text[edit.before.start : edit.before.end] == edit.before.text
            assert other_text[edit.after.start : edit.after.end] == edit.after.text
    later = [passage.b if found.a < found.b else passage.a for passage in found.passages]
    assert all(left.end <= right.start for left, right in pairwise(sorted(later, key=lambda place: place.start)))


# No two of these begin or end with the same word, which would be shared with either.
once = st.lists(
    st.sampled_from([HARBOUR, MOUNTAIN, SHEEP, QUAY, PUMPS, f"“{SPEECH},” he said."]), max_size=6, unique=True
).map(" ".join)


@given(once, once)
def test_what_articles_without_repetitions_are_called_changes_neither_relation_nor_direction(kb, one, other):
    a = Text.of(read(kb, one, WIRE))
    found = [Deriver(kb).derive(a, Text.of(read(kb, other, POST, name))) for name in "abcdefgh"]
    assert len({each and (each.relation, each.direction) for each in found}) == 1
