"""Files that are two things at once, or not what their names say."""

import io
import random
import zipfile

from hostile_registry import SAID, STORY, hostile
from hostile_warcs import PAGE, record

from written_pdf import Sheet, paragraph, written_pdf

_SCRIPT = "<html><body><script>alert(1)</script><p>" + SAID * 4 + "</p></body></html>"


def _pdf() -> bytes:
    return written_pdf([Sheet(paragraph(72, 750, 400, SAID * 4))])


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document>{SAID}</w:document>")
    return held.getvalue()


@hostile("both-pdf-and-page.html")
def _pdf_and_page():
    """A PDF file in a comment of a page."""
    return b"<!--" + _pdf() + b"-->" + _SCRIPT.encode()


@hostile("both-page-and-pdf.pdf")
def _page_and_pdf():
    """A page before a PDF file."""
    return _SCRIPT.encode() + b"\n" + _pdf()


@hostile("both-zip-and-page.html")
def _zip_and_page():
    """A page before a zip file."""
    return _SCRIPT.encode() + _zip()


@hostile("both-pdf-and-zip.pdf")
def _pdf_and_zip():
    """A PDF file before a zip file."""
    return _pdf() + _zip()


@hostile("both-zip-and-pdf.wacz")
def _zip_and_pdf():
    """A zip file behind a PDF file, by the name of a collection."""
    return _pdf() + _zip()


@hostile("both-picture-and-script.html")
def _picture_and_script():
    """A picture that is a script."""
    return b"GIF89a/*\0\0\0\0*/=1;alert(1);//" + _SCRIPT.encode()


@hostile("both-lines-and-page.jsonl")
def _lines_and_page():
    """A page by the name of lines of JSON."""
    return _SCRIPT.encode()


@hostile("both-page-and-archive.warc")
def _page_and_archive():
    """A page before an archive."""
    return _SCRIPT.encode() + b"\r\n\r\n" + record()


@hostile("both-archive-and-text.txt")
def _archive_and_text():
    """An archive by the name of a text."""
    return record() + STORY.encode()


@hostile("both-json-and-page.html")
def _json_and_page():
    """JSON by the name of a page."""
    return b'{"text": "' + SAID.encode() + b'", "html": "<p>a</p>"}'


@hostile("both-wide-and-page.txt")
def _wide_and_page():
    """A page in UTF-16 by the name of a text."""
    return PAGE.encode("utf-16")


@hostile("both-feed-and-page.rss")
def _feed_and_page():
    """A page by the name of a feed."""
    return _SCRIPT.encode()


@hostile("both-mail-and-page.mhtml")
def _mail_and_page():
    """A mail with a page, by the name of a saved page."""
    return b"From: a@a.example\r\nContent-Type: text/html; charset=idna\r\n\r\n" + _SCRIPT.encode()


@hostile("both-word-and-pdf.pdf")
def _word_and_pdf():
    """A document of a word processor by the name of a PDF file."""
    return _zip()


@hostile("both-program-and-text.txt")
def _program():
    """The beginning of a program."""
    return b"\x7fELF\x02\x01\x01" + b"\0" * 9 + random.Random(2).randbytes(5000)


@hostile("both-picture-and-page.html")
def _picture():
    """A picture by the name of a page."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(3).randbytes(50_000)


@hostile("both-database-and-lines.jsonl")
def _database():
    """A database by the name of lines of JSON."""
    return b"SQLite format 3\0" + b"\x10\0" * 3000


@hostile("both-rich-text.txt")
def _rich_text():
    """Text of a word processor, with a picture of a megabyte in it."""
    return b"{\\rtf1\\ansi {\\object\\objdata " + b"d0cf11e0" * 125_000 + b"}" + STORY.encode() + b"}"
