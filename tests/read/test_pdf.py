"""A PDF file becomes a clean text whose lines know where on the page they stand."""

import pytest

from firsthand.model import Rejected
from firsthand.read import read_article
from firsthand.read.pdf import NoPdfError, read_pdf
from firsthand.read.raw import Media, RawDocument
from panel_report import HEAD, panel_report
from written_pdf import Sheet, Words, paragraph, written_pdf

LOADS = "The brigade received forty rifles in May. The crates came by truck through the pass, two officers said."


@pytest.fixture(scope="module")
def panel():
    return read_pdf(panel_report())


def test_the_paragraphs_of_a_report_in_columns_stand_in_order(panel):
    starts = [one.partition(" ")[0] for one in panel.text.split("\n\n") if one[0].isdecimal()]
    assert starts == ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]


def test_a_paragraph_that_runs_over_a_page_is_whole_and_the_notes_come_after_it(panel):
    place = panel.text.index("a beach south of Vesset, where the movement keeps a depot.")
    assert place < panel.text.index("¹ Interview with a commander") < panel.text.index("6. The Ashen Covenant")


@pytest.mark.parametrize("furniture", ["S/2024/911", "Panel on Velkara\n", "1/2", "2/2"])
def test_running_heads_and_page_numbers_are_gone(panel, furniture):
    assert furniture not in panel.text.replace(HEAD[0].text, "")


def test_every_line_stands_at_its_place_in_the_text(panel):
    assert len(panel.lines) > 30
    end = 0
    for line in panel.lines:
        words = panel.text[line.start : line.end]
        assert line.start >= end
        assert words == words.strip() != ""
        assert not panel.text[end : line.start].strip()
        assert 0 <= line.left < line.right <= 595
        assert 0 <= line.bottom < line.top <= 842
        end = line.end
    assert not panel.text[end:].strip()


def test_a_box_holds_the_words_that_were_drawn_there(panel):
    found = next(line for line in panel.lines if panel.text[line.start : line.end].startswith("6. The Ashen"))
    assert (found.page, found.left) == (2, pytest.approx(57, abs=1))


def test_the_title_is_not_the_name_of_a_word_processors_file_and_the_author_not_who_typed_it(panel):
    assert panel.stated.title == "Panel of Experts on Velkara"
    assert panel.stated.authors == ()
    assert panel.stated.date is None


def test_the_day_on_which_a_file_was_made_is_no_day_of_publication(kb):
    data = written_pdf([Sheet(paragraph(72, 700, 400, LOADS))], {"CreationDate": "D:20240614120000Z"})
    article = read_article(RawDocument("made.pdf", Media.PDF, data, "made.pdf"), kb)
    assert article.published is None


def test_an_article_holds_the_lines_of_its_pages_and_the_day_that_its_text_states(kb):
    article = read_article(RawDocument("panel.pdf", Media.PDF, panel_report(), "panel.pdf"), kb)
    assert article.given_id == "panel.pdf"
    assert article.published.edtf == "2024-06-14"
    assert {line.page for line in article.lines} == {1, 2}


def test_the_same_bytes_give_the_same_article(kb):
    raw = RawDocument("panel.pdf", Media.PDF, panel_report(), "panel.pdf")
    assert read_article(raw, kb) == read_article(raw, kb)


def test_letters_beyond_latin_are_read_by_the_files_own_table():
    text = "Бригада получила сорок винтовок в мае."
    assert read_pdf(written_pdf([Sheet([Words(72, 700, text)])])).text == f"{text}\n"


@pytest.mark.parametrize(
    ("sheet", "box"),
    [
        (Sheet([Words(100, 700, "Rifles.")]), (100, 697)),
        (Sheet([Words(100, 700, "Rifles.")], crop=(50, 60, 500, 800)), (50, 637)),
        (Sheet([Words(100, 700, "Rifles.")], media=(-20, -30, 575, 812)), (120, 727)),
        (Sheet([Words(400, 100, "Rifles.", turn=90)], turned=90), (100, 192)),
        (Sheet([Words(400, 100, "Rifles.", turn=180)], turned=180), (195, 739)),
    ],
    ids=["plain", "cropped", "off the origin", "turned", "on its head"],
)
def test_boxes_are_those_of_the_page_as_it_is_shown(sheet, box):
    line = read_pdf(written_pdf([sheet])).lines[0]
    assert (line.left, line.bottom) == (pytest.approx(box[0], abs=2), pytest.approx(box[1], abs=2))
    assert line.right - line.left > line.top - line.bottom


def test_what_lies_beside_the_shown_part_of_a_page_is_not_read():
    sheet = Sheet([Words(100, 700, "Rifles came."), Words(550, 700, "Mortars came.")], crop=(0, 0, 500, 842))
    assert read_pdf(written_pdf([sheet])).text == "Rifles came.\n"


def test_a_file_without_letters_is_refused_with_what_to_do(kb):
    picture = b"q 100 0 0 100 72 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    with pytest.raises(NoPdfError, match=r"^it holds no text, only pictures; run OCR over it first$"):
        read_pdf(written_pdf([Sheet(content=picture)]))
    raw = RawDocument("x.pdf", Media.PDF, written_pdf([Sheet()]), "x.pdf")
    assert read_article(raw, kb) == Rejected("x.pdf", "read", "it holds no text")
