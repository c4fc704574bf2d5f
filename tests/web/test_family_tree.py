"""The tree of a story is drawn with a box a row and a line to every child, and nothing overlaps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.story_form import story_form
from firsthand.pipeline.family import family
from firsthand.web.drawing.family_tree import family_tree
from kin import article, derivation, newsrooms, wire_and_gazette

WIRE, GAZETTE, PAIR = wire_and_gazette()


def rows(articles, *derivations, asked="wire"):
    by_id = {one.id: one for one in articles}
    return story_form(family(asked, derivations, by_id, newsrooms(articles)), asked)["rows"]


def overlap(one, other):
    return all(
        one[start] < other[start] + other[size] and other[start] < one[start] + one[size]
        for start, size in (("x", "width"), ("y", "height"))
    )


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["a>b", "unknown", "common"])), max_size=30))
def test_no_two_boxes_of_any_family_overlap_and_every_line_ends_at_a_box(drawn):
    articles = [article("wire", "Hill Wire", "2024-05-01")]
    pairs = []
    for number, (source, way) in enumerate(drawn):
        articles.append(article(f"paper-{number:02}", f"Paper {number}", "2024-05-02"))
        pairs.append(derivation(articles[source % (number + 1)].id, articles[-1].id, way))
    form = rows(articles, *pairs)
    drawing = family_tree(form)
    boxes = drawing["boxes"]
    assert len(boxes) == len(form)
    assert not any(overlap(one, other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert all(box["x"] + box["width"] <= drawing["width"] for box in boxes)
    assert all(box["y"] + box["height"] <= drawing["height"] for box in boxes)
    assert len(drawing["lines"]) == sum(row["parent"] is not None for row in form)


def test_parents_stand_left_of_their_children():
    boxes = family_tree(rows([WIRE, GAZETTE], PAIR))["boxes"]
    lefts = [box["x"] for box in boxes]
    assert lefts == sorted(lefts)
    assert len(set(lefts)) == 3


def test_a_line_bears_the_share_and_what_became_of_the_credit_and_leads_to_the_comparison():
    own, taken = family_tree(rows([WIRE, GAZETTE], PAIR))["lines"]
    assert (own["way"], own["label"]) == ("own", None)
    assert (taken["label"], taken["word"], taken["address"]) == ("79% shared", "✓ credit kept", "/compare/wire/gazette")
    assert "Hill Wire reported" in taken["title"]


def test_a_direction_that_is_not_known_has_no_arrow_head():
    drawing = family_tree(rows([WIRE, GAZETTE], replace(wire_and_gazette("unknown")[2], upstream=None)))
    assert {(line["way"], line["head"]) for line in drawing["lines"]} == {("unknown", None)}


def test_a_newsroom_without_its_own_article_is_marked_absent():
    drawing = family_tree(rows([WIRE, GAZETTE], derivation("wire", "gazette", "common", upstream="Reuters")))
    assert [box["absent"] for box in drawing["boxes"]] == [True, False, False]


def test_changed_words_stand_under_the_box_with_their_kind():
    box = family_tree(rows([WIRE, GAZETTE], PAIR))["boxes"][-1]
    assert [one["kind"] for one in box["changes"]] == ["label", "number", "attribution"]
    assert all(one["y"] > box["y"] + box["height"] for one in box["changes"])


def test_where_many_words_were_changed_the_last_line_says_how_many_more():
    form = rows([WIRE, GAZETTE], PAIR)
    taken = form[-1]["taken"]
    taken["changes"] = [*taken["changes"], *taken["changes"]]
    *_, last = family_tree(form)["boxes"][-1]["changes"]
    assert last["whole"] == "and 4 more changes"


@pytest.mark.parametrize("size", [1, 2])
def test_rows_whose_parent_is_left_out_are_drawn_as_roots(size):
    part = rows([WIRE, GAZETTE], PAIR)[-size:]
    drawing = family_tree(part)
    assert len(drawing["boxes"]) == size
    assert len(drawing["lines"]) == size - 1


def test_nothing_is_drawn_of_nothing():
    assert family_tree([])["boxes"] == []
