"""A file's title is its own where it is one, else the largest words of its first page."""

import pytest
from pdf_lines_made import column, line

from firsthand.read.pdf_title import authors_of_file, title_of

BODY = column("The brigade received forty rifles in May, two officers said,", "and mortars in June.")
HEADING = line("Rifles for the brigade", 750, size=18.0)


@pytest.mark.parametrize("stated", ["Rifles for Derrin", "Report 12 on arms", "Арми Велкары"])
def test_a_stated_title_is_taken(stated):
    assert title_of(stated, [HEADING, *BODY], [HEADING, *BODY]) == stated


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "  ",
        "Microsoft Word - panel_v7.docx",
        "panel.pdf",
        "Final report (clean) v2.docx",
        "Untitled",
        "Document1",
        "N2401234",
        "untitled-3.indd",
        "PowerPoint.pptx",
        "12 / 24",
    ],
)
def test_the_name_of_a_file_is_no_title(stated):
    assert title_of(stated, [HEADING, *BODY], [HEADING, *BODY]) == "Rifles for the brigade"


def test_a_title_of_two_lines_is_whole_and_a_masthead_of_two_words_is_none():
    lines = [line("Security Council", 790, size=24.0), HEADING, line("and what became of them", 730, size=18.0), *BODY]
    assert title_of("", lines, lines) == "Rifles for the brigade and what became of them"


def test_whom_to_write_to_is_no_title():
    lines = [line("Libarms", 790, size=24.0), line("Anna Ferl (anna@example.org)", 770, size=18.0), *BODY]
    assert title_of("", lines, lines) is None


def test_a_page_in_one_type_has_no_title():
    assert title_of("", BODY, BODY) is None


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("Anna Ferl", ("Anna Ferl",)),
        ("Anna Ferl; Jon Marsh and Ida Voss", ("Anna Ferl", "Jon Marsh")),
        ("jsmith", ()),
        ("Ida Voss", ()),
        ("", ()),
    ],
)
def test_authors_are_those_whom_the_text_names_too(stated, found):
    assert authors_of_file(stated, "A report by Anna Ferl and JON MARSH.") == found
