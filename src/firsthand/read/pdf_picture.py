"""A picture of one page of a PDF file. Runs in the reader process."""

import math
import struct
import zlib
from base64 import b64encode
from contextlib import closing

from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFBitmap_BGR

from firsthand.read.child import RefusedError
from firsthand.read.pdf_opening import load_page, opened
from firsthand.read.pdf_question import asked

MOST_WIDE, MOST_DOTS = 1_240, 4_000_000  # 150 dots an inch on A4 across


def picture_of(question: bytes) -> dict[str, object]:
    """`{"png"}`, in base64, for a `question`; RefusedError where the file has no such page, or it cannot be drawn."""
    number, data = asked(question)
    with opened(data) as document, closing(load_page(document, _index(document, number))) as page:
        scale = _scale(*page.get_size())
        drawn = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=FPDFBitmap_BGR)
        with closing(drawn) as bitmap:
            png = _png(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    return {"png": b64encode(png).decode("ascii")}


def size_of(question: bytes) -> dict[str, object]:
    """`{"pages", "width", "height"}` for a `question`: how many pages there are, and the page's size in points."""
    number, data = asked(question)
    with opened(data) as document, closing(load_page(document, _index(document, number))) as page:
        width, height = page.get_size()
        return {"pages": len(document), "width": round(width, 1), "height": round(height, 1)}


def _index(document: PdfDocument, number: int) -> int:
    if not 1 <= number <= len(document):
        raise RefusedError(f"it has no page {number:,}; its pages are 1 to {len(document):,}")
    return number - 1


def _scale(width: float, height: float) -> float:
    """Dots a point, so that no picture is too wide or holds too many dots."""
    width, height = max(width, 1.0), max(height, 1.0)
    return min(MOST_WIDE / width, math.sqrt(MOST_DOTS / (width * height)))


def _png(width: int, height: int, stride: int, dots: bytes) -> bytes:
    """Dots of three bytes, red first, as a PNG file (W3C, Portable Network Graphics, third edition)."""
    rows = b"".join(b"\0" + dots[at * stride : at * stride + 3 * width] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
