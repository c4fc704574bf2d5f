"""A text cut into pieces: every character at its place, nested marks, line ends left out."""

from dataclasses import replace

import pytest
from arland import WIRE, article, span
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.selectable_text import Mark, selectable_text, shown
from firsthand.model import Block, BlockKind, Part, Span


def pieces(form):
    paragraphs = [*(form["title"] or ()), *form["before"], *form["near"], *form["after"]]
    return [piece for paragraph in paragraphs for piece in paragraph["pieces"]]


def of(text, sentence, *marks, title=None):
    return selectable_text(article("a", text, "Hill Wire", "2024-05-20", title=title), sentence, marks)


LETTERS = st.text(st.sampled_from("ab é🚀\u0301ش\n\r\t 𝔐"), min_size=1, max_size=40)


@given(LETTERS, st.data())
def test_every_character_but_line_ends_and_blank_lines_stands_at_its_place(text, data):
    marks = []
    for name in ("supplier", "item", "maker"):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        marks.append(Mark(name, Span(start, end, text[start:end])))
    form = of(text, Span(0, 1, text[:1]), *marks)
    found = {piece["start"] + at: character for piece in pieces(form) for at, character in enumerate(piece["text"])}
    assert all(text[at] == character for at, character in found.items())
    assert all(at in found for at, character in enumerate(text) if character.strip())
    assert all("\n" not in piece["text"] and "\r" not in piece["text"] for piece in pieces(form))
    for piece in pieces(form):
        inside = [mark.name for mark in marks if mark.words.start <= piece["start"] < mark.words.end]
        assert piece["names"] == inside


def test_marks_inside_marks_make_pieces_that_name_both():
    text = "They got US-made missiles."
    form = of(text, span(text, text), Mark("item", span(text, "US-made missiles")), Mark("maker", span(text, "US")))
    told = [(piece["text"], piece["names"], piece["starts"]) for piece in pieces(form)]
    assert told == [
        ("They got ", [], []),
        ("US", ["item", "maker"], ["item", "maker"]),
        ("-made missiles", ["item"], []),
        (".", [], []),
    ]


def test_a_line_end_of_two_characters_counts_as_two():
    text = "One.\r\nTwo."
    assert [piece["start"] for piece in pieces(of(text, span(text, "Two.")))] == [0, 6]


def test_the_paragraph_of_the_sentence_stands_open_with_its_neighbours():
    text = "\n".join(f"Paragraph {number}." for number in range(6))
    form = of(text, span(text, "Paragraph 3."))
    assert [len(form[where]) for where in ("before", "near", "after")] == [2, 3, 1]


def test_a_fold_that_holds_marked_words_says_so():
    text = "Arland sent them.\nOne.\nTwo.\nThe rifles came."
    form = of(text, span(text, "The rifles came."), Mark("supplier", span(text, "Arland")))
    assert [paragraph["marked"] for paragraph in form["before"]] == [True, False]


def test_a_title_apart_is_a_text_of_its_own():
    title = "Arland arms the hills"
    sentence = span(title, title, Part.TITLE)
    form = of(WIRE, sentence, Mark("supplier", span(title, "Arland", Part.TITLE)), title=title)
    assert [piece["text"] for piece in form["title"][0]["pieces"]] == ["Arland", " arms the hills"]
    assert all(not piece["names"] and not piece["sentence"] for part in form["near"] for piece in part["pieces"])


def test_a_headline_in_the_text_is_no_title_apart():
    read = article("a", "Arms for the hills\nThey came.", "Hill Wire", "2024-05-20", title="Arms for the hills")
    read = replace(read, blocks=(Block(BlockKind.HEADLINE, 0, 18), Block(BlockKind.STORY, 19, 29)))
    form = selectable_text(read, span(read.text, "They came."), ())
    assert form["title"] is None
    assert [paragraph["kind"] for paragraph in form["near"]] == ["headline", "story"]


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_what_a_page_cannot_hold_is_shown_as_one_sign(text):
    assert shown(text) == "a\ufffdb"
