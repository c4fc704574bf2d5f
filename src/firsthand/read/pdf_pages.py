"""The lines of a PDF file's pages, and what the file says of itself. Runs in the reader process."""

import time
from collections.abc import Iterator
from contextlib import closing

from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_FORM, FPDF_PAGEOBJ_IMAGE

from firsthand.read.child import RefusedError
from firsthand.read.limits import PDF_SECONDS, TAKEN_OUT_LETTERS
from firsthand.read.pdf_layout import Line, lines_of
from firsthand.read.pdf_opening import load_page, opened
from firsthand.read.pdf_words import frame_of, words_of

MOST_LETTERS = TAKEN_OUT_LETTERS  # six of the seconds there are
_SPARE = 1.0  # seconds, for the answer
_READABLE = 0.5  # of the letters: with less, the file gives no letters for its signs


def pages_of(data: bytes) -> dict[str, object]:
    """`{"title", "author", "pages": [{"lines": [[text, left, bottom, right, top, size, region, cells]]}]}`.

    Lines stand in the order of reading, lengths in points. RefusedError, with one line, where there is no text or more
    than can be read.
    """
    with opened(data) as document:
        said = document.get_metadata_dict(skip_empty=True)
        pages = list(_pages(document))
        text = "".join(str(line[0]) for page in pages for line in page["lines"])
        if not text.strip():
            raise RefusedError(_without_text(document))
        if _readable(text) < _READABLE:
            raise RefusedError("its letters have no code that says which they are; run OCR over it first")
    return {"title": said.get("Title", ""), "author": said.get("Author", ""), "pages": pages}


def _pages(document: PdfDocument) -> Iterator[dict[str, list[tuple[object, ...]]]]:
    until, letters = time.process_time() + PDF_SECONDS - _SPARE, 0
    for index in range(len(document)):
        with closing(load_page(document, index)) as page, closing(page.get_textpage()) as text_page:
            letters += max(0, text_page.count_chars())
            if letters > MOST_LETTERS:
                raise RefusedError(f"it holds more than {MOST_LETTERS:,} letters; cut it into parts")
            if time.process_time() > until:
                raise RefusedError(f"reading it took longer than {PDF_SECONDS:g} seconds; cut it into parts")
            frame = frame_of(page)
            lines = lines_of(words_of(text_page, frame), *frame.size)
            yield {"lines": [_plain(line) for line in lines]}


def _plain(line: Line) -> tuple[object, ...]:
    return (line.text, *(round(edge, 1) for edge in line.box), round(line.size, 1), line.region, line.cells)


def _readable(text: str) -> float:
    """The share of letters, digits and marks that are in Unicode what they look like."""
    return sum(one.isalnum() or one.isspace() or (one.isprintable() and one != "\ufffd") for one in text) / len(text)


def _without_text(document: PdfDocument) -> str:
    kinds = (FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM)
    with closing(load_page(document, 0)) as page:
        pictures = any(one.type == FPDF_PAGEOBJ_IMAGE for one in page.get_objects(filter=kinds))
    return "it holds no text, only pictures; run OCR over it first" if pictures else "it holds no text"
