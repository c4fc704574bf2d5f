"""Web pages as lines, what readers wrote on them, and the scores made of both."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from page_kinds import Kinds, covered, runs, units
from page_labels import label_of, pieces_of, row_of, split_of
from page_story import Shares, difference, scores, shares
from page_text import page_text

PAGE = """<html><head><title>Post</title></head><body><nav><a href="/">Home</a></nav>
<h1>Rockets reach   Norland</h1><p>HILL VALLEY (Wire) - The <b>army</b> of Norland got<br>ninety rockets.</p>
<script>let x = 1</script><p hidden>Gone</p><div>Text <p>in</p> between</div>
<footer>About us © 2024 The Hill Post</footer></body></html>"""
LINES = [
    "Home",
    "Rockets reach Norland",
    "HILL VALLEY (Wire) - The army of Norland got",
    "ninety rockets.",
    "Text",
    "in",
    "between",
    "About us © 2024 The Hill Post",
]
BODY = "The army of Norland got ninety rockets."


def written(rows: str) -> list[tuple[str, str]]:
    text = page_text(PAGE)
    return [(piece["kind"], text.text[piece["start"] : piece["end"]]) for piece in blocks(rows)]


def blocks(rows: str) -> list[dict[str, object]]:
    return label_of("page", rows, page_text(PAGE), f"HILL VALLEY (Wire) - {BODY}")["blocks"]


def test_each_block_level_element_is_a_line_of_folded_blanks():
    assert page_text(PAGE).text.split("\n") == LINES


def test_lines_know_their_place_and_how_much_of_them_is_linked():
    text = page_text(PAGE)
    assert [text.words(line) for line in text.lines] == LINES
    assert [line.linked for line in text.lines] == [1.0, *[0.0] * 7]
    assert text.lines[0].path == "html/body/nav"


@pytest.mark.parametrize("page", ["", " ", "<!-- none -->", "<script>x</script>"])
def test_a_page_without_words_has_no_lines(page: str):
    assert page_text(page).lines == ()


@given(st.text(alphabet="<>/abp =\"'&;\0\ud800 \n", max_size=60))
def test_any_page_gives_lines_that_make_up_its_text(page: str):
    text = page_text(page)
    assert "\n".join(text.words(line) for line in text.lines) == text.text
    assert all(text.words(line) == " ".join(text.words(line).split()) for line in text.lines)


def test_rows_become_stretches_and_neighbours_of_one_kind_are_joined():
    assert written("2 headline\n3-4 story\n8 other") == [
        ("headline", "Rockets reach Norland"),
        ("story", "HILL VALLEY (Wire) - The army of Norland got\nninety rockets."),
    ]


def test_quoted_words_are_cut_out_of_their_line():
    assert written('3 story\n3 "HILL VALLEY" byline\n3 "(Wire) -" credit\n8 "© 2024 The Hill Post" terms') == [
        ("byline", "HILL VALLEY"),
        ("credit", "(Wire) -"),
        ("story", "The army of Norland got"),
        ("terms", "© 2024 The Hill Post"),
    ]


def test_lines_of_the_published_text_are_story_where_no_row_says_otherwise():
    assert written("auto story\n4 caption") == [
        ("story", "HILL VALLEY (Wire) - The army of Norland got"),
        ("caption", "ninety rockets."),
    ]


@pytest.mark.parametrize("row", ["story", "3 tale", "3-4 5 story", "x story"])
def test_a_row_that_is_none_is_refused(row: str):
    with pytest.raises(ValueError, match="not understood"):
        row_of(row)


@pytest.mark.parametrize(
    "rows", ["9 story", "0 story", "4-3 story", "1-2 promo\n2 story", '7 "e" story', '8 "x" terms']
)
def test_rows_that_do_not_fit_the_page_are_refused(rows: str):
    with pytest.raises(ValueError):
        pieces_of(map(row_of, rows.splitlines()), page_text(PAGE))


def test_a_page_is_always_in_the_same_half():
    assert {split_of(str(number)) for number in range(20)} == {"tune", "held"}
    assert split_of("a") == split_of("a")


@pytest.mark.parametrize(
    ("true", "read", "expected"),
    [
        ("a b c d e", "a b c d e", Shares(1, 0, 0)),
        ("a b c d e", "a b c d x", Shares(1 / 3, 1 / 3, 1 / 3)),
        ("a b", "a b", Shares(1, 0, 0)),
        ("a b c d", "", Shares(0, 0, 1)),
        ("", "a b c d", Shares(0, 1, 0)),
        ("", "", Shares(0, 0, 0)),
    ],
)
def test_texts_share_runs_of_four_words(true: str, read: str, expected: Shares):
    assert shares(true, read) == expected


def test_a_long_page_weighs_no_more_than_a_short_one():
    long, short = " ".join(map(str, range(100))), "a b c d"
    score = scores([shares(long, long), shares(short, "x y z w")])
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_a_reader_does_not_differ_from_itself():
    pages = [shares("a b c d e", "a b c d"), shares("a b c d", "a b c d e f")]
    assert difference(pages, pages) == (0, 0, 0)


def test_lines_found_missing_and_wrong_are_told_apart():
    gold = [("terms", "© 2024 The Hill Post\nAll rights reserved."), ("promo", "Sign up for our letter")]
    read = [("terms", "© 2024 The Hill Post"), ("story", "Sign up for our letter. It rained on the hill.")]
    kinds = Kinds()
    faults = list(kinds.add(gold, read))
    assert (kinds.lines["terms"].gold, kinds.lines["terms"].found, kinds.lines["terms"].right) == (2, 1, 1)
    assert kinds.became["terms"] == {"terms": 1, "left out": 1}
    assert kinds.became["promo"] == {"story": 1}
    assert faults == [
        "- promo: sign up for our letter",
        "+ story: sign up for our letter it rained on the hill",
        "- terms: all rights reserved",
    ]


def test_a_line_that_the_page_repeats_counts_once():
    assert units([("terms", "© 2024 Post\n©  2024 POST"), ("terms", "© 2024 Post")], "terms") == [("2024", "post")]


@pytest.mark.parametrize(
    ("line", "there", "words"),
    [
        ("all rights reserved here", "here all rights reserved", 3),
        ("all rights here", "all the rights here", 0),
        ("rights reserved", "all rights reserved", 2),
        ("reserved rights", "all rights reserved", 0),
    ],
)
def test_words_count_only_in_a_row(line: str, there: str, words: int):
    assert covered(tuple(line.split()), runs([("terms", there)], "terms")) == words
