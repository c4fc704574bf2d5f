"""The form of a comparison holds both texts whole, each changed word in its place, and the verdict with its reasons."""

from dataclasses import replace

import pytest

from firsthand.export.comparison import Comparison
from firsthand.export.comparison_form import comparison_form
from firsthand.model import Block, BlockKind, PassageKind, Place, SharedPassage
from kin import GAZETTE, WIRE, derivation, passage, wire_and_gazette


def form(way: str = "a>b") -> dict:
    wire, gazette, found = wire_and_gazette(way)
    return comparison_form(Comparison(wire, gazette, found, "Hill Wire", "Valley Gazette"))


def laid(text_a: str, text_b: str, *passages: SharedPassage) -> dict:
    wire, gazette, _ = wire_and_gazette()
    a = replace(wire, text=text_a, blocks=(Block(BlockKind.STORY, 0, len(text_a)),))
    b = replace(gazette, text=text_b, blocks=(Block(BlockKind.STORY, 0, len(text_b)),))
    return comparison_form(Comparison(a, b, derivation("wire", "gazette", passages=passages), "A", "B"))


def whole(text: str) -> SharedPassage:
    return SharedPassage(Place(0, len(text)), Place(0, len(text)), PassageKind.NARRATION)


def test_every_word_of_both_texts_stands_in_the_rows_at_its_offsets():
    rows = form()["rows"]
    for side, text in (("a", WIRE), ("b", GAZETTE)):
        pieces = [piece for row in rows for piece in row[side] if "text" in piece]
        assert all(text[piece["start"] : piece["end"]] == piece["text"] for piece in pieces)
        in_order = sorted(pieces, key=lambda piece: piece["start"])
        assert "".join("".join(piece["text"].split()) for piece in in_order) == "".join(text.split())


def test_changed_words_say_on_each_side_what_the_other_has():
    rows = form()["rows"]
    changes = {side: [one for row in rows for one in row[side] if one.get("change")] for side in ("a", "b")}
    assert [(one["text"], one["change"]["other"], one["change"]["mark"]) for one in changes["a"]] == [
        ("Rebels", "Armed gangs", "L"),
        ("said", "claimed", "W"),
        ("40", "400", "#"),
    ]
    assert [one["change"]["number"] for one in changes["a"]] == [one["change"]["number"] for one in changes["b"]]


def test_copied_changed_moved_and_own_rows_are_told_apart_in_words():
    told = [(row["state"], row["said"], row["moved"]) for row in form()["rows"]]
    assert told == [
        ("own", "moved", None),
        ("changed", "changed", None),
        ("copied", "copied", "moved: in B it is the first of these"),
        ("own", "each has its own words", None),
    ]


def test_where_a_passage_moved_to_b_names_it():
    assert form()["rows"][0]["b"] == [{"stands": 2}]


def test_a_passage_that_differs_in_case_and_marks_alone_is_copied():
    row, *_ = laid("“Rebels took it.”", "\"REBELS took it.'", whole("“Rebels took it.”"))["rows"]
    assert (row["state"], row["sign"]) == ("copied", "=")


def test_a_passage_written_anew_is_changed_and_says_that_single_words_do_not_tell_it():
    text_a, text_b = "Rebels took the town.", "The town fell to them"
    row, *_ = laid(text_a, text_b, whole(text_a))["rows"]
    assert (row["state"], row["told"], row["counted"]) == ("changed", False, 0)


def test_an_own_block_says_what_it_is():
    wire, gazette, found = wire_and_gazette()
    end = WIRE.index("The army")
    wire = replace(wire, blocks=(Block(BlockKind.STORY, 0, end), Block(BlockKind.TERMS, end, len(WIRE))))
    rows = comparison_form(Comparison(wire, gazette, found, "A", "B"))["rows"]
    own = [piece for row in rows if row["state"] == "own" for piece in row["a"]]
    assert [(one["block_words"], one["read"]) for one in own] == [("terms of use", False)]


def test_changes_are_listed_by_kind_with_their_numbers():
    found = form()
    assert [(one["kind"], one["count"]) for one in found["changes"]] == [
        ("label", 1),
        ("number", 1),
        ("attribution", 1),
    ]
    assert found["changes"][0]["changes"] == [{"before": "Rebels", "after": "Armed gangs", "numbers": [1]}]
    assert found["changed"] == 3


def test_the_verdict_says_relation_direction_shares_and_credits():
    verdict = form()["verdict"]
    assert verdict["relation_words"] == "reworded"
    assert verdict["direction_words"] == "B (Valley Gazette) was taken from A (Hill Wire)"
    assert verdict["shares"] == "84% of A's words and 79% of B's are shared"
    assert (verdict["credits_a"], verdict["credits_b"], verdict["upstream"]) == (
        [],
        ["Hill Wire reported"],
        "Hill Wire",
    )
    assert verdict["reasons"][0]["text"] == "The other was published earlier."


def test_changes_are_numbered_in_the_order_of_a():
    wire, gazette, found = wire_and_gazette()
    first, second = found.passages
    said = passage(WIRE, GAZETTE, "a commander said", "a commander said", ("commander", "commander", "name"))
    turned = replace(found, passages=(replace(second, edits=said.edits), first))
    rows = comparison_form(Comparison(wire, gazette, turned, "A", "B"))["rows"]
    pieces = sorted((one for row in rows for one in row["a"] if one.get("change")), key=lambda one: one["start"])
    assert [one["change"]["number"] for one in pieces] == [1, 2, 3, 4]


def test_articles_of_one_newsroom_are_told_apart_by_their_own_names():
    wire, gazette, found = wire_and_gazette()
    verdict = comparison_form(Comparison(wire, gazette, found, "Hill Wire", "Hill Wire"))["verdict"]
    assert verdict["direction_words"] == "B (gazette) was taken from A (wire)"


@pytest.mark.parametrize("relation", ["unrelated", "quotes"])
def test_articles_that_share_nothing_have_no_rows(relation):
    wire, gazette, _ = wire_and_gazette()
    found = derivation("wire", "gazette", "none", relation, share=0.0)
    made = comparison_form(Comparison(wire, gazette, found, "A", "B"))
    assert (made["rows"], made["changes"], made["upstream_said"]) == ([], [], [])


@pytest.mark.parametrize(
    ("way", "titles", "said"),
    [
        ("a>b", ("Rebels take depot", "Gangs take depot"), "its headline is its own"),
        ("common", ("Rebels take depot", "Gangs take depot"), "the headlines differ"),
        ("a>b", ("Rebels take depot", "Rebels Take Depot"), "the headlines are the same"),
        ("a>b", (None, None), ""),
    ],
)
def test_the_verdict_tells_whether_the_headline_was_kept(way, titles, said):
    wire, gazette, found = wire_and_gazette(way)
    a, b = replace(wire, title=titles[0]), replace(gazette, title=titles[1])
    made = comparison_form(Comparison(a, b, found, "A", "B"))
    assert made["verdict"]["headline_words"] == said
    assert [made["headlines"][side] and made["headlines"][side]["text"] for side in "ab"] == list(titles)


def test_rows_in_which_an_article_has_words_of_its_own_are_counted():
    assert form()["own"] == {"a": 1, "b": 1}
