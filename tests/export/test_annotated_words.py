from dataclasses import replace
from hashlib import sha256

import pytest
from formats.traced import DENIAL_ID, PAPER_ID, TEXT, TITLE, WIRE_ID, traced
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.annotated_words import AROUND, state_of, target_of
from firsthand.model import PageLine, Part, Span

ARTICLES = traced().articles


@given(st.text(alphabet="aא🚀\u0301 \n", max_size=90), st.integers(0, 90), st.integers(0, 90))
def test_prefix_words_and_suffix_stand_in_the_text_in_a_row(text: str, start: int, end: int):
    start, end = min(start, len(text)), min(max(start, end), len(text))
    target = target_of(replace(ARTICLES[DENIAL_ID], text=text), Span(start, end, text[start:end]))
    quote, position = target["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text[max(0, start - AROUND) : end + AROUND] == around


@pytest.mark.parametrize(("name", "part", "text"), [(WIRE_ID, Part.TEXT, TEXT), (PAPER_ID, Part.TITLE, TITLE)])
def test_the_state_names_the_text_that_offsets_count_in(name: str, part: Part, text: str):
    state = state_of(ARTICLES[name], part)
    assert state["digest"] == f"sha256:{sha256(text.encode()).hexdigest()}"
    assert ("title" in state["countedIn"]) == (part is Part.TITLE)


@pytest.mark.parametrize(("start", "page"), [(0, 1), (2, 1), (3, 2), (50, 2)])
def test_a_word_stands_on_the_page_of_the_line_that_it_begins_in(start: int, page: int):
    selectors = target_of(ARTICLES[WIRE_ID], Span(start, start + 1, TEXT[start]))["selector"]
    assert selectors[-1]["value"] == f"page={page}"


def test_words_before_the_first_line_stand_on_its_page():
    article = replace(ARTICLES[WIRE_ID], lines=(PageLine(4, 5, 9, 0, 0, 1, 1),))
    assert target_of(article, Span(0, 1, TEXT[0]))["selector"][-1]["value"] == "page=4"


def test_a_title_has_no_page():
    article = replace(ARTICLES[PAPER_ID], lines=ARTICLES[WIRE_ID].lines)
    assert len(target_of(article, Span(0, 7, "Ismarra", Part.TITLE))["selector"]) == 2
