"""How much of an input is read, and for how long."""

_MEBIBYTE = 1024 * 1024

DOCUMENT_BYTES = 16 * _MEBIBYTE  # of one document: a file of text or HTML, or a line of JSON
PDF_BYTES = 64 * _MEBIBYTE  # of a PDF file: reports of panels hold photographs
PDF_SECONDS = 7.0  # of CPU time, for one question about a PDF file
ARTICLE_LETTERS = 3_200_000  # code points of one article
TAKEN_OUT_LETTERS = 1_500_000  # of one that is taken out of a web page or PDF file: about 450 close-set pages
ARTICLE_LINES = 100_000  # that are not blank
JSON_VALUES = 500_000  # of one document, or of a file of them in an array
HEADER_BYTES = 32 * 1024  # of a record of a web archive, of an answer over HTTP, of a part of a saved page
UNPACKED_RATIO = 100  # bytes that a byte of an archive may unpack to, ...
UNPACKED_SPARE = 256 * _MEBIBYTE  # ... beyond the first of an archive
MEMBER_SPARE = 64 * _MEBIBYTE  # ... and beyond the first of one packed record
ZIP_BYTES = 8 * _MEBIBYTE  # of the table of contents, or the description, of a collection of web archives
SAVED_PAGE_BYTES = 64 * _MEBIBYTE  # of a page saved with its pictures in one file
ZSTD_DICTIONARY_BYTES = 4 * _MEBIBYTE  # of a web archive packed by zstd
PAGE_SECONDS = 5.0  # of CPU time, for one page of HTML
PAGE_PATIENCE = 4  # times as long a busy machine may take for it
PAGE_MEMORY = 128 * _MEBIBYTE  # for one page, beside what its reader holds before; a page of 1.5 MB takes 15
ANSWER_BYTES = 64 * _MEBIBYTE  # of what is told of a page


def mebibytes(size: int) -> str:
    """A size for people: `16 MiB`."""
    return f"{size / _MEBIBYTE:g} MiB"
