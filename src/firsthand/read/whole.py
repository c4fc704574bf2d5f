"""Files that are one document, and how the bytes of any file of text are come by."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from firsthand.model import Rejected
from firsthand.read.compression import Damaged, pieces
from firsthand.read.limits import DOCUMENT_BYTES, PDF_BYTES, mebibytes
from firsthand.read.raw import Media, RawDocument

READ_FORMS = ".txt, .md, .html, .mhtml, .jsonl, .json, .rss, .atom, .pdf, .warc and .wacz, also .gz and .xz"
_STAGE = "split"
_WIDE_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_BE)
_WITH_NUL = (Media.HTML, Media.PDF)


def split_whole(stream: BinaryIO, source: str, name: str, media: Media) -> Iterator[RawDocument | Rejected]:
    """The one document of a file."""
    data = whole(stream, source, PDF_BYTES if media is Media.PDF else DOCUMENT_BYTES, nul=media in _WITH_NUL)
    yield data if isinstance(data, Rejected) else RawDocument(name, media, data, source)


def whole(stream: BinaryIO, source: str, most: int, *, nul: bool) -> bytes | Rejected:
    """All bytes of a file, unpacked, where they are no more than `most`."""
    parts = parts_of(stream, source, nul=nul)
    if isinstance(parts, Rejected):
        return parts
    try:
        data = gathered(parts, most)
    except Damaged as damage:
        return Rejected(source, _STAGE, f"{damage}; fetch it again")
    if len(data) > most:
        return Rejected(source, _STAGE, f"it is larger than {mebibytes(most)}, more than any article")
    return data if data.strip() else Rejected(source, _STAGE, "it is empty")


def parts_of(stream: BinaryIO, source: str, *, nul: bool = False) -> Iterator[bytes] | Rejected:
    """The bytes of a file in pieces, unpacked; Rejected where there are none, or NULs in what should be text."""
    parts = pieces(stream)
    try:
        first = next(parts, b"")
    except Damaged as damage:
        return Rejected(source, _STAGE, f"{damage}; fetch it again")
    if not first:
        return Rejected(source, _STAGE, "it is empty")
    if b"\0" in first and not nul and not first.startswith(_WIDE_MARKS):
        return Rejected(source, _STAGE, f"it is binary, not text; what is read: {READ_FORMS}")
    return chain([first], parts)


def gathered(parts: Iterable[bytes], most: int) -> bytes:
    """The parts in one, up to a little more than `most` bytes."""
    held, size = [], 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > most:
            break
    return b"".join(held)
