"""Zip files written byte by byte, so that they may be wrong (PKWARE APPNOTE 6.3.10)."""

import io
import struct
import zipfile


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return held.getvalue()


def entry(name: bytes, place: int, packed_size: int, size: int, *, method=0, flags=0, checksum=0, extra=b"") -> bytes:
    """An entry of the table of contents at the end of a zip file."""
    stated = (20, 20, flags, method, 0, 0, checksum, packed_size, size, len(name), len(extra), 0, 0, 0, 0, place)
    return struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 0, 20, 0, *stated[2:6], *stated[6:]) + name + extra


def local(name: bytes, data: bytes, size: int, *, method=0, flags=0) -> bytes:
    """A member with its own header."""
    return struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, method, 0, 0, 0, len(data), size, len(name), 0) + name + data


def closed(members: bytes, entries: list[bytes], *, count: int | None = None, place: int | None = None) -> bytes:
    """A zip file of these members and this table; `count` and `place` are what its last record says of the table."""
    table = b"".join(entries)
    number = len(entries) if count is None else count
    where = len(members) if place is None else place
    return (
        members
        + table
        + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, number & 0xFFFF, number & 0xFFFF, len(table), where, 0)
    )
