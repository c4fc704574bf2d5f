"""Bytes of files and streams, decompressed piece by piece."""

import gzip
import lzma
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from firsthand.read.limits import UNPACKED_RATIO
from firsthand.read.spending import PIECE, Counted, NothingMoreError, Spending

GZIP, XZ = b"\x1f\x8b", b"\xfd7zXZ\0"
SUFFIXES = (".gz", ".xz")


class Damaged(Exception):  # noqa: N818 - what the data is, not a fault of the program
    """Compressed data breaks off or is broken. What came before has been delivered."""


class Overfull(Damaged):
    """Compressed data unpacks to far more than text does."""


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The content of a stream in pieces of at most 64 KiB, decompressed where it starts as gzip or xz does.

    `stream` needs `peek`. Raises Damaged where compressed data ends early or does not decompress, Overfull where it
    unpacks to more than a hundred times its size.
    """
    start = stream.peek(len(XZ))  # type: ignore[attr-defined]
    if not start.startswith((GZIP, XZ)):
        yield from _read(stream)
        return
    spending = Spending()
    counted = cast(BinaryIO, Counted(stream, spending))
    unpacked: Any = gzip.GzipFile(fileobj=counted) if start.startswith(GZIP) else lzma.LZMAFile(counted)  # noqa: SIM115
    try:
        for piece in _read(unpacked):
            spending.give(len(piece))
            yield piece
    except NothingMoreError:
        raise Overfull(f"it unpacks to more than {UNPACKED_RATIO} times its size, as no text does") from None
    except EOFError:
        raise Damaged("the compressed data ends early") from None
    except (gzip.BadGzipFile, zlib.error, lzma.LZMAError):
        raise Damaged("the compressed data is damaged") from None


def _read(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read1(PIECE):  # type: ignore[attr-defined]
        yield piece
