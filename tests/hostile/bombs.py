"""Packed data of any size, packed once and repeated (RFC 1950 to 1952: a full flush ends on a byte and forgets)."""

import zlib

MEBIBYTE = 1 << 20
GZIP, ZLIB, BARE = 31, 15, -15  # zlib's signs for what stands around the data
_HEADS = {GZIP: b"\x1f\x8b\x08\0\0\0\0\0\0\xff", ZLIB: b"\x78\xda", BARE: b""}
_END = b"\3\0"  # the last block, with nothing in it


def bomb(mebibytes: int, piece: bytes = b"\0", around: int = GZIP, before: bytes = b"") -> bytes:
    """`before` and then the piece over and over, as many MiB, packed."""
    filled = (piece * (MEBIBYTE // len(piece) + 1))[:MEBIBYTE]
    return _HEADS[around] + _block(before) + _block(filled) * mebibytes + _END + _sum(before, filled, mebibytes, around)


def checksum(mebibytes: int, piece: bytes = b"\0") -> int:
    """The CRC-32 of what unpacks."""
    found = 0
    for _ in range(mebibytes):
        found = zlib.crc32(piece * MEBIBYTE, found)
    return found


def _block(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, BARE)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


def _sum(before: bytes, filled: bytes, times: int, around: int) -> bytes:
    if around == BARE:
        return b""
    method = zlib.crc32 if around == GZIP else zlib.adler32
    found = method(before)
    for _ in range(times):
        found = method(filled, found)
    if around == ZLIB:
        return found.to_bytes(4, "big")
    size = len(before) + len(filled) * times
    return found.to_bytes(4, "little") + (size & 0xFFFFFFFF).to_bytes(4, "little")
