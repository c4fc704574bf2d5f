"""Words of an article as a quotation with marks."""

from arland import TITLE, article, entry, mention, span
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.quotation import passage_of, quotation
from firsthand.model import Part, Span

LONG = (
    "At dawn, "
    + "the convoy went on and on, " * 30
    + "and 40 rifles came, "
    + "then it went on and on, " * 30
    + "at dusk."
)
TEXT = f"A headline\n{LONG}\nAnother line.\n"
ARTICLE = article("a" * 32, TEXT, "Hill Wire", "2024-05-20", title=TITLE)


def whole(parts: list[dict[str, object]]) -> str:
    return "".join(str(part["text"]) for part in parts)


def test_marked_words_are_parts_of_their_own():
    words = span(TEXT, "40 rifles")
    parts = quotation(ARTICLE, Span(0, len(TEXT), TEXT), [words])["parts"]
    assert [part["text"] for part in parts if part["marked"]] == ["40 rifles"]


def test_a_long_passage_is_cut_around_its_marks_at_spaces():
    parts = quotation(ARTICLE, span(TEXT, LONG), [span(TEXT, "40 rifles")], around=40)["parts"]
    text = whole(parts)
    assert len(text) < 100
    assert text.startswith("…")
    assert text.endswith("…")
    assert f" {text.strip('…').strip()} " in f" {TEXT} "


def test_a_passage_without_marks_is_shown_from_its_start():
    assert whole(quotation(ARTICLE, span(TEXT, LONG), [])["parts"]).startswith("At dawn, ")


def test_words_of_a_title_that_came_apart_are_quoted_from_it():
    words = mention(TITLE, "Arland", part=Part.TITLE).words
    found = quotation(ARTICLE, Span(0, len(TITLE), TITLE, Part.TITLE), [words])
    assert found["headline"]
    assert whole(found["parts"]) == TITLE


def test_words_outside_the_sentence_of_the_report_are_quoted_with_their_line():
    report = entry().reports["1" * 32]
    assert passage_of(ARTICLE, span(TEXT, "Another"), report).text == "Another line."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 60)), max_size=5), st.integers(1, 400))
def test_a_quotation_says_nothing_that_its_passage_does_not(places: list[tuple[int, int]], around: int):
    marks = [Span(start, min(start + size, len(TEXT)), TEXT[start : start + size]) for start, size in places]
    parts = quotation(ARTICLE, Span(0, len(TEXT), TEXT), marks, around)["parts"]
    assert whole(parts).strip("…") in TEXT
