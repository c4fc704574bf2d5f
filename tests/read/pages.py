"""Pages for tests: a story with lines around it, read as the reader process reads them."""

from marked import STORY

from firsthand.read.html_page import page_of

TITLE = "Convoy reaches depot"


def page(
    *, head: str = "", middle: str = "", story: str = "", after: str = "", footer: str = "", meta: str = ""
) -> bytes:
    """A page with a headline, lines below it, the story with more amid and at its end, lines after it, and a footer."""
    paragraphs = [f"<p>{sentence}</p>" for sentence in STORY]
    paragraphs[3:3] = [middle]
    return (
        f"<html><head><title>{TITLE}</title>{meta}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{TITLE}</h1>{head}<div>{''.join(paragraphs)}{story}</div></article>{after}"
        f"<footer>{footer}</footer></body></html>"
    ).encode()


def known(data: bytes) -> list[tuple[str, str]]:
    """What the structure of a page tells of its text: kinds and words."""
    read = page_of(data)
    return [(str(kind), read["text"][start:end]) for kind, start, end in read["known"]]


def added(data: bytes) -> str:
    """What stands behind the story."""
    read = page_of(data)
    return read["text"][read["ends"] :].strip("\n")
