"""Bytes of files and streams, decompressed piece by piece."""

import gzip
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

_PIECE = 1 << 16
GZIP, XZ = b"\x1f\x8b", b"\xfd7zXZ\0"
SUFFIXES = (".gz", ".xz")


class Damaged(Exception):  # noqa: N818 - what the data is, not a fault of the program
    """Compressed data breaks off or is broken. What came before has been delivered."""


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The content of a stream in pieces of at most 64 KiB, decompressed where it starts as gzip or xz does.

    `stream` needs `peek`. Raises Damaged where compressed data ends early or does not decompress.
    """
    try:
        yield from _read(_unwrapped(stream))
    except EOFError:
        raise Damaged("the compressed data ends early") from None
    except (gzip.BadGzipFile, zlib.error, lzma.LZMAError):
        raise Damaged("the compressed data is damaged") from None


def _unwrapped(stream: BinaryIO) -> BinaryIO:
    start = stream.peek(len(XZ))  # type: ignore[attr-defined]
    if start.startswith(GZIP):
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    return cast(BinaryIO, lzma.LZMAFile(stream)) if start.startswith(XZ) else stream


def _read(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read1(_PIECE):  # type: ignore[attr-defined]
        yield piece
