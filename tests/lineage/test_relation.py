import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import (
    ANONYMOUS,
    BASIN,
    FOOTER,
    HARBOUR,
    MOUNTAIN,
    PUMPS,
    QUAY,
    SHEEP,
    SPEECH,
    page,
    prepared,
    shared,
)

from firsthand.lineage.relation import tie

TERMS = "Copyright 2024 Hill Wire. All rights reserved. This material may not be published or rewritten."


def tied(kb, one, other, one_outlet=False):
    a, b = prepared(kb, page(*one), page(*other))
    return tie(a, b, shared(a, b), one_outlet)


@pytest.mark.parametrize(
    ("one", "other", "relation", "reason"),
    [
        ([HARBOUR, QUAY], [HARBOUR, QUAY], "copy", "relation.narration"),
        ([HARBOUR, QUAY, PUMPS], [HARBOUR, QUAY], "copy", "relation.narration"),
        ([HARBOUR, QUAY, PUMPS, BASIN], [HARBOUR, QUAY], "reworded", "relation.narration"),
        ([HARBOUR, QUAY], [HARBOUR, PUMPS], "reworded", "relation.narration"),
        ([HARBOUR, BASIN, QUAY], [MOUNTAIN, QUAY], "partial", "relation.narration"),
        ([HARBOUR, f"“{SPEECH},” he said."], [MOUNTAIN, f"“{SPEECH},” she said."], "quotes", "relation.speech"),
        (
            [f"{HARBOUR} He spoke {ANONYMOUS}."],
            [f"{MOUNTAIN} She wrote {ANONYMOUS}."],
            "quotes",
            "relation.stock-phrases",
        ),
        ([HARBOUR, TERMS], [MOUNTAIN, TERMS], "boilerplate", "relation.furniture"),
        ([HARBOUR], [MOUNTAIN], "unrelated", "relation.nothing"),
    ],
)
def test_what_is_shared_and_how_much_of_both_stories_makes_the_relation(kb, one, other, relation, reason):
    found = tied(kb, one, other)
    assert (found.relation.value, found.reason.code) == (relation, reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{HARBOUR} Present was {{}}.", f"{MOUNTAIN} They met {{}}."),
        (f"Present was {{}}. {HARBOUR}", f"{{}} wept. {MOUNTAIN}"),
    ],
)
@pytest.mark.parametrize(
    "titles",
    [
        "Lieutenant General Halim Marek Oduya of the Third Coastal Defence Brigade",
        "Velkara Minister for Foreign Affairs and International Trade Ansel Brandt Oduya",
    ],
)
def test_names_and_titles_alone_make_nobody_dependent(kb, one, other, titles):
    assert tied(kb, [one.format(titles)], [other.format(titles)]).relation.value == "quotes"


@pytest.mark.parametrize(
    ("one", "other", "one_outlet", "relation"),
    [
        ([HARBOUR, BASIN, FOOTER], [MOUNTAIN, SHEEP, FOOTER], True, "boilerplate"),
        ([HARBOUR, BASIN, FOOTER], [MOUNTAIN, SHEEP, FOOTER], False, "partial"),
        ([QUAY, HARBOUR, BASIN, PUMPS], [QUAY, MOUNTAIN, SHEEP], True, "boilerplate"),
        ([QUAY, HARBOUR, PUMPS], [QUAY, HARBOUR, SHEEP], True, "reworded"),
    ],
    ids=["a footer", "the footer in another outlet", "a paragraph in stories of different things", "one story"],
)
def test_what_little_two_articles_of_one_outlet_share_is_its_furniture(kb, one, other, one_outlet, relation):
    assert tied(kb, one, other, one_outlet).relation.value == relation


def test_a_passage_of_background_in_two_stories_of_one_outlet_on_one_event_is_no_furniture(kb):
    later = (
        BASIN.replace("had brought", "brought in").replace("were clearing", "cleared away").replace("had lost", "lost")
    )
    one, other = [QUAY, HARBOUR, BASIN], [QUAY, later.replace("the harbour master", "he"), SHEEP, MOUNTAIN]
    assert tied(kb, one, other, one_outlet=True).relation.value in ("partial", "reworded")


def test_furniture_is_no_part_of_the_shares(kb):
    found = tied(kb, [HARBOUR, TERMS], [HARBOUR])
    assert (found.share_a, found.share_b) == (1.0, 1.0)


def test_the_share_is_that_of_each_ones_words(kb):
    found = tied(kb, [HARBOUR, QUAY], [QUAY])
    assert found.share_a == pytest.approx(len(QUAY.split()) / len(f"{HARBOUR} {QUAY}".split()))
    assert found.share_b == 1.0


# No two of these begin or end with the same word, which would be shared with either.
sentences = st.lists(
    st.sampled_from([HARBOUR, MOUNTAIN, QUAY, PUMPS, SHEEP, TERMS, f"“{SPEECH},” he said."]), unique=True
)


@given(sentences, sentences, st.booleans())
def test_the_relation_is_the_same_seen_from_either_article_and_shares_are_from_nought_to_one(
    kb, one, other, one_outlet
):
    found, turned = tied(kb, one, other, one_outlet), tied(kb, other, one, one_outlet)
    assert found.relation is turned.relation
    assert (found.share_a, found.share_b) == (turned.share_b, turned.share_a)
    assert 0 <= min(found.share_a, found.share_b) <= max(found.share_a, found.share_b) <= 1


def test_a_short_item_that_stands_twice_at_one_outlet_is_a_copy(kb):
    item = "General Oduya of the Third Brigade met Ansel Brandt in Velkara on Monday to discuss quotas."
    assert tied(kb, [item], [item], one_outlet=True).relation.value == "copy"
