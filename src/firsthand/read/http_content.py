"""The content of an answer over HTTP, put together and unpacked, never beyond the size of a document."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader

from firsthand.read.http_answer import Answer, BrokenAnswerError
from firsthand.read.limits import DOCUMENT_BYTES
from firsthand.read.spending import PIECE, Spending

_CHUNK = re.compile(rb"[0-9A-Fa-f]{1,16}[ \t]*(?:;[^\n]*)?\r?\n")
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_GZIP_HEADER, _ZLIB_HEADER, _NO_HEADER = 31, 15, -15  # zlib's signs
_MOST_CODINGS = 3
_UNPACKED = (b"<", b"%PDF")  # how content begins that is not packed, whatever the header says
_DAMAGED = "its content is packed and damaged or cut off"


def body_of(answer: Answer) -> bytes:
    """The body without the frames of a chunked transfer; BrokenAnswerError where it breaks off.

    Many archives keep the header and undo the chunks: a body that does not begin with one is taken as it is.
    """
    if not answer.chunked or not _CHUNK.match(answer.body):
        return answer.body
    try:
        return b"".join(_pieces(cast(BinaryIO, ChunkedReader(io.BytesIO(answer.body)))))
    except OSError:
        raise BrokenAnswerError("its content came in chunks, and one is damaged or cut off") from None


def content_of(answer: Answer, body: bytes, spending: Spending) -> bytes:
    """The body unpacked, up to a little more than a document may hold.

    Content that is not packed though the header says so is taken as it is. Raises BrokenAnswerError, and
    NothingMoreError where the archive it comes from has unpacked to too much.
    """
    if len(answer.codings) > _MOST_CODINGS:
        raise BrokenAnswerError(f"its content is packed more than {_MOST_CODINGS} times")
    for coding in reversed(answer.codings):
        body = _unpacked(coding, body, spending)
    return body


def _unpacked(coding: str, data: bytes, spending: Spending) -> bytes:
    held: list[bytes] = []
    try:
        for piece in _opened(coding, data):
            spending.give(len(piece))
            held.append(piece)
    except (OSError, zlib.error, EOFError):
        if data.lstrip().startswith(_UNPACKED):
            return data
        raise BrokenAnswerError(_DAMAGED) from None
    return b"".join(held)


def _opened(coding: str, data: bytes) -> Iterator[bytes]:
    match coding:
        case "gzip" | "x-gzip":
            return _inflated(data, _GZIP_HEADER) if data.startswith(_GZIP) else iter([data])
        case "deflate":
            return _inflated(data, _ZLIB_HEADER if _has_zlib_header(data) else _NO_HEADER)
        case "br":
            return _pieces(cast(BinaryIO, BrotliReader(io.BytesIO(data))))
        case "zstd":
            packed = data.startswith(_ZSTD)
            return _pieces(cast(BinaryIO, ZstdReader(io.BytesIO(data)))) if packed else iter([data])
    raise BrokenAnswerError("its content is packed in a way that is not known here (known: gzip, deflate, br, zstd)")


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """What a stream holds, up to a piece more than a document may."""
    size = 0
    while size <= DOCUMENT_BYTES and (piece := stream.read(PIECE)):
        size += len(piece)
        yield piece


def _inflated(data: bytes, header: int) -> Iterator[bytes]:
    """As `_pieces`, for gzip and deflate; EOFError where the data ends early."""
    inflater = zlib.decompressobj(header)
    size = at = 0
    while size <= DOCUMENT_BYTES and not inflater.eof:
        packed = data[at : at + PIECE]
        piece = inflater.decompress(packed, PIECE)
        at += len(packed) - len(inflater.unconsumed_tail)
        if not piece and at >= len(data) and not inflater.eof:
            raise EOFError
        size += len(piece)
        yield piece


def _has_zlib_header(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 15 == 8 and int.from_bytes(data[:2]) % 31 == 0
