"""Unpacks what a server compressed, never to more than is allowed."""

import zlib

from firsthand.fetch.refusal import RefusalError

GZIP = 16 + zlib.MAX_WBITS
PACKED = frozenset(("gzip", "x-gzip"))  # RFC 9110, 8.4.1.3; the only one that requests ask for


def inflated(body: bytes, encoding: str, most: int) -> bytes:
    """A response's body without its Content-Encoding. RefusalError past `most` bytes, or where damaged."""
    coding = encoding.strip().lower()
    if coding not in PACKED:
        if coding not in ("", "identity"):
            raise RefusalError(f"is compressed in a way that was not asked for ({coding[:40]!r})")
        return _within(body, most)
    unpacking = zlib.decompressobj(GZIP)
    try:
        data = _within(unpacking.decompress(body, most + 1), most)
    except zlib.error:
        raise RefusalError("its compressed text is damaged; try again later") from None
    if not unpacking.eof or unpacking.unused_data:
        raise RefusalError("its compressed text is cut off or followed by something else; try again later")
    return data


def _within(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise RefusalError(f"longer than {most:,} bytes when unpacked; save it by hand and read the file")
    return data
