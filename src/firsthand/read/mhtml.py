"""Pages that a browser saved with their pictures in one file (MHTML, RFC 2557)."""

import base64
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from itertools import islice
from typing import BinaryIO

from firsthand.model import Rejected
from firsthand.read.limits import DOCUMENT_BYTES, HEADER_BYTES, SAVED_PAGE_BYTES, mebibytes
from firsthand.read.raw import Media, RawDocument
from firsthand.read.stated import Stated
from firsthand.read.whole import whole

_STAGE = "split"
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_HTML = ("text/html", "application/xhtml+xml")
_MOST_PARTS = 10_000
_DEEPEST = 4  # parts within parts
_WEB = ("http://", "https://")


class _Unreadable(Exception):  # noqa: N818 - what the data is, not a fault of the program
    """Why there is no page, for people."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part: its header, where what is in it begins and ends, and whether the file goes on behind it."""

    header: Message
    start: int
    end: int
    closed: bool


def split_mhtml(stream: BinaryIO, source: str, name: str) -> Iterator[RawDocument | Rejected]:
    """The page of a saved file; its pictures and other parts are passed over.

    Subject and date in the file's header are of the saving, so only the address is taken from there.
    """
    data = whole(stream, source, SAVED_PAGE_BYTES, nul=True)
    if isinstance(data, Rejected):
        yield data
        return
    try:
        yield _page(data, source, name)
    except _Unreadable as fault:
        yield Rejected(source, _STAGE, str(fault))
    except (ValueError, LookupError, TypeError, AttributeError):  # what the standard library makes of odd headers
        yield Rejected(source, _STAGE, "its header cannot be read")


def _page(data: bytes, source: str, name: str) -> RawDocument:
    top = _part(data, 0, len(data))
    if top is None:
        raise _Unreadable("it is no saved page, or its header breaks off")
    html = next(_pages_in(data, top, 0), None)
    if html is None:
        raise _Unreadable("it holds no page")
    if not html.closed:
        raise _Unreadable("it breaks off inside its page; save it again")
    page = _decoded(html, data)
    if len(page) > DOCUMENT_BYTES:
        raise _Unreadable(f"it is larger than {mebibytes(DOCUMENT_BYTES)}, more than any article")
    if not page.strip():
        raise _Unreadable("its page is empty")
    stated = (html.header["content-location"], top.header["snapshot-content-location"], top.header["content-location"])
    addresses = (str(each).strip() for each in stated if each)
    url = next((each for each in addresses if each.lower().startswith(_WEB)), None)
    return RawDocument(name, Media.HTML, page, source, Stated(url=url), html.header.get_content_charset())


def _part(data: bytes, start: int, end: int, *, closed: bool = True) -> _Part | None:
    header_end = _HEADER_END.search(data, start, min(end, start + HEADER_BYTES))
    if header_end is None:
        return None
    header = BytesHeaderParser().parsebytes(data[start : header_end.end()].lstrip(b"\r\n"))
    return _Part(header, header_end.end(), end, closed)


def _pages_in(data: bytes, part: _Part, depth: int) -> Iterator[_Part]:
    """The pages in a part, the one that its header names as its root first."""
    if part.header.get_content_type() in _HTML:
        yield part
    elif part.header.get_content_maintype() == "multipart" and depth < _DEEPEST:
        root = part.header.get_param("start")
        for inner in sorted(_parts(data, part), key=lambda one: one.header["content-id"] != root):
            yield from _pages_in(data, inner, depth + 1)


def _parts(data: bytes, around: _Part) -> Iterator[_Part]:
    boundary = around.header.get_boundary()
    if not boundary:
        return
    mark = re.escape(boundary.encode("utf-8", "surrogateescape"))
    lines = re.compile(rb"\r?\n--%b(--)?[ \t]*(?=\r?\n|\Z)" % mark).finditer(data, max(0, around.start - 2), around.end)
    begin: int | None = None
    for line in islice(lines, _MOST_PARTS):
        if begin is not None and (part := _part(data, begin, line.start())):
            yield part
        begin = None if line[1] else line.end()
    if begin is not None and (part := _part(data, begin, around.end, closed=False)):
        yield part


def _decoded(part: _Part, data: bytes) -> bytes:
    packed = data[part.start : part.end]
    match str(part.header["content-transfer-encoding"] or "").strip().lower():
        case "quoted-printable":
            return quopri.decodestring(packed)
        case "base64":
            return base64.b64decode(packed)
    return packed
