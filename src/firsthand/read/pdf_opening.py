"""A PDF file opened within bounds of memory and pages. Runs in the reader process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2.raw import FPDF_ERR_PASSWORD

from firsthand.read.child import RefusedError

MOST_PAGES = 2_000
MEMORY = 320 * 1024 * 1024  # that a file may take beside what the process holds already
_STATM = Path("/proc/self/statm")  # its first number is the process's address space, in memory pages


@contextmanager
def opened(data: bytes) -> Iterator[PdfDocument]:
    """The file, closed at the end; RefusedError, with one line, for what cannot be opened.

    Nothing in it is run and no other file is opened: PDFium is built without scripts, and forms are not set up.
    """
    with _bounded_memory():
        document = _document(data)
        try:
            if len(document) > MOST_PAGES:
                raise RefusedError(f"it has {len(document):,} pages, more than {MOST_PAGES:,}; cut it into parts")
            yield document
        finally:
            document.close()


def load_page(document: PdfDocument, index: int) -> PdfPage:
    """A page, counted from 0; RefusedError where it is damaged."""
    try:
        return document[index]
    except PdfiumError:
        raise RefusedError(f"it is damaged: page {index + 1} cannot be read; fetch it again") from None


def _document(data: bytes) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise RefusedError("it is locked with a password; save it without one") from None
        raise RefusedError("it is a damaged PDF file; fetch it again") from None


@contextmanager
def _bounded_memory() -> Iterator[None]:
    """Hold the process to less memory than web pages may take: a few bytes of PDF can inflate to gigabytes.

    PDFium ends the process where it gets none; the parent then says so.
    """
    try:
        import resource

        held = int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except (ImportError, OSError):  # not on this system; the process's own limit remains
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = held + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (wanted if soft < 0 else min(soft, wanted), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
