"""How much of an input is read, and for how long."""

_MEBIBYTE = 1024 * 1024

DOCUMENT_BYTES = 16 * _MEBIBYTE  # of one document: a file of text or HTML, or a line of JSON
PAGE_SECONDS = 20.0  # for one page of HTML
PAGE_MEMORY = 1536 * _MEBIBYTE  # address space of the process that reads HTML


def mebibytes(size: int) -> str:
    """A size for people: `16 MiB`."""
    return f"{size / _MEBIBYTE:g} MiB"
