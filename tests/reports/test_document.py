import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import BlockKind, Part, Span
from firsthand.reports.document import Document
from reports.told import article, span

STORY = "Iran sent arms. Hamas got them.\nIt rained in Syria."
CAPTION = (BlockKind.CAPTION, "A missile.")


@pytest.fixture
def document(kb):
    return Document(article((BlockKind.HEADLINE, "Arms for Hamas"), CAPTION, *STORY.split("\n")), kb)


def test_headline_and_story_are_split_and_captions_are_left_out(document):
    assert [one.text for one in document.sentences] == [
        "Arms for Hamas",
        "Iran sent arms.",
        "Hamas got them.",
        "It rained in Syria.",
    ]


@pytest.mark.parametrize(("words", "number"), [("Arms", 0), ("got", 2), ("Syria", 3), ("missile", None)])
def test_words_have_the_number_of_their_sentence(document, words, number):
    assert document.number(span(document.article.text, words)) == number


def test_words_of_a_title_apart_have_no_number(document):
    assert document.number(Span(0, 4, "Arms", Part.TITLE)) is None


def test_a_sentence_has_the_names_that_begin_in_it(document):
    assert [name.text for name in document.names(document.sentences[2])] == ["Hamas"]


def test_a_passage_of_some_sentences_counts_in_the_whole_text(document):
    passage = document.passage(1, 3)
    assert [one.text for one in passage.sentences] == ["Iran sent arms.", "Hamas got them."]
    assert passage.span(0, 1) == span(document.article.text, "Iran")
    assert [name.text for _, _, name in passage.names if name.text != "arms"] == ["Iran", "Hamas"]


@pytest.mark.parametrize(("one", "other", "same"), [(1, 2, True), (2, 1, True), (2, 3, False)])
def test_a_line_is_a_paragraph(document, one, other, same):
    assert document.same_paragraph(one, other) == same


@given(st.lists(st.sampled_from(["Iran sent arms. ", "“It did,” he said. ", "\n", "x", "e\u0301 "])).map("".join))
def test_every_sentence_stands_at_its_place(kb, text):
    document = Document(article(text), kb)
    assert all(text[one.start : one.end] == one.text for one in document.sentences)
