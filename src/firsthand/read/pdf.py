"""PDF files: their clean text, what they state of themselves, and where each line stands on its page."""

from dataclasses import dataclass
from typing import Any

from firsthand.model import PageLine
from firsthand.read.child import GivenUpError, ask
from firsthand.read.limits import PDF_SECONDS
from firsthand.read.pdf_furniture import without_furniture
from firsthand.read.pdf_joining import joined
from firsthand.read.pdf_lines import PdfLine
from firsthand.read.pdf_paragraphs import paragraphs_of
from firsthand.read.pdf_title import authors_of_file, title_of
from firsthand.read.stated import Stated


class NoPdfError(Exception):
    """A PDF file gave no text; the message is for people."""


@dataclass(frozen=True, slots=True)
class ReadPdf:
    """The clean text of a file, what it states, and its lines: places are code points of the text, boxes in points."""

    text: str
    stated: Stated
    lines: tuple[PageLine, ...]


def read_pdf(data: bytes) -> ReadPdf:
    """The text of a file without running heads, feet and page numbers, its paragraphs put together.

    The days on which a file was made or changed are not days of publication, and are not told. Raises NoPdfError, with
    one line, where it is locked, damaged, without text, or more than can be read.
    """
    try:
        answer = ask("pdf", data, PDF_SECONDS)
    except GivenUpError as fault:
        raise NoPdfError(str(fault)) from None
    pages = [_lines(number, page["lines"]) for number, page in enumerate(answer["pages"], 1)]
    kept = without_furniture(pages)
    text, places = joined(paragraphs_of(kept))
    lines = [line for page in kept for line in page]
    title = title_of(answer["title"], kept[0] if kept else (), lines)
    return ReadPdf(text, Stated(title=title, authors=authors_of_file(answer["author"], text)), places)


def _lines(page: int, lines: list[list[Any]]) -> list[PdfLine]:
    return [PdfLine(page, *line) for line in lines if str(line[0]).strip()]
