"""An article's text is shown whole: what was read with its evidence, what was not read folded in its place."""

from dataclasses import replace

import pytest
from arland import TITLE, WIRE, entry
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.block_words import BLOCK, READ
from firsthand.export.sheet_form import paragraphs_of, sheet_form
from firsthand.model import Article, Block, BlockKind

TERMS = "Copyright Hill Wire."


def wire() -> Article:
    return entry().articles["a" * 32]


def reports():
    return [one for one in entry().reports.values() if one.article == wire().id]


def with_terms() -> Article:
    text = f"{WIRE}\n{TERMS}\n"
    blocks = (Block(BlockKind.STORY, 0, len(WIRE)), Block(BlockKind.TERMS, len(WIRE) + 1, len(text)))
    return replace(wire(), text=text, blocks=blocks)


def words(paragraphs) -> list[str]:
    return ["".join(segment["text"] for segment in paragraph) for paragraph in paragraphs]


def test_evidence_of_a_title_that_came_apart_stands_in_the_title():
    title = sheet_form(wire(), reports())["title"]
    assert "".join(one["text"] for one in title) == TITLE
    assert [(one["text"], one["marks"][0]["slot"]) for one in title if one["marks"]] == [
        ("Arland", "supplier"),
        ("arms", "trigger"),
    ]


def test_a_headline_that_is_a_block_of_the_text_is_not_shown_twice():
    article = replace(wire(), title=WIRE.strip(), blocks=(Block(BlockKind.HEADLINE, 0, len(WIRE)),))
    form = sheet_form(article, reports()[:1])
    assert form["title"] is None
    assert form["blocks"][0]["kind"] == "headline"


def test_what_was_not_read_is_folded_under_its_kind_with_its_words():
    story, terms = sheet_form(with_terms(), reports())["blocks"]
    assert (story["folded"], terms["folded"], terms["words"]) == (False, True, "terms of use")
    assert words(terms["paragraphs"]) == [TERMS]


def test_a_block_that_was_not_read_but_holds_evidence_stays_open():
    article = replace(wire(), blocks=(Block(BlockKind.CAPTION, 0, len(WIRE)),))
    (block,) = sheet_form(article, reports()[:1])["blocks"]
    assert (block["read"], block["folded"]) == (False, False)


def test_only_slots_that_occur_are_in_the_legend():
    assert [one["letter"] for one in sheet_form(wire(), reports())["legend"]] == ["S", "R", "I", "Q", "T", "W", "X"]
    assert sheet_form(wire(), [])["legend"] == []


def test_every_kind_of_block_has_words_for_people():
    assert BLOCK.keys() == set(BlockKind)
    assert set(BlockKind) >= READ


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo,\nthree.\n", ["One.", "Two,\nthree."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("  One. \n \t\n\n Two. ", ["One.", "Two."]),
        ("x", ["x"]),
        (" \n ", []),
    ],
)
def test_paragraphs_lie_between_blank_lines_or_else_are_lines(text, expected):
    article = replace(wire(), text=text)
    assert [one.text for one in paragraphs_of(article, Block(BlockKind.STORY, 0, len(text)))] == expected


@given(st.text(alphabet="ab \n\t", max_size=40))
def test_paragraphs_hold_every_letter_at_its_place(text):
    article = replace(wire(), text=text)
    found = paragraphs_of(article, Block(BlockKind.STORY, 0, len(text)))
    assert all(text[one.start : one.end] == one.text for one in found)
    assert "".join("".join(one.text.split()) for one in found) == "".join(text.split())
