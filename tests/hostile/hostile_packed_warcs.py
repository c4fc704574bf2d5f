"""Web archives that are packed to do harm, or damaged while packed."""

import gzip

from bombs import bomb
from hostile_registry import hostile
from hostile_warcs import packed, record


@hostile("warc-empty-packed.warc.gz")
def _empty_packed():
    """Nothing, packed."""
    return gzip.compress(b"", mtime=0)


@hostile("warc-long-header.warc.gz")
def _long_header():
    """A header of two hundred megabytes."""
    return bomb(200, b"a", before=b"WARC/1.0\r\nX: ")


@hostile("warc-many-records.warc.gz")
def _many_records():
    """A hundred thousand records with nothing in them."""
    return gzip.compress(b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 100_000, mtime=0)


@hostile("warc-many-broken.warc.gz")
def _many_broken():
    """A hundred thousand records that do not say how long they are."""
    return gzip.compress(b"WARC/1.0\r\nA: b\r\n\r\n" * 100_000, mtime=0)


@hostile("warc-many-members.warc.gz")
def _many_members():
    """A hundred thousand packed members with nothing in them."""
    return gzip.compress(b"", mtime=0) * 100_000 + packed(record())


@hostile("warc-bomb.warc.gz")
def _bomb():
    """A record of a gigabyte of one letter."""
    return bomb(1024, b"a", before=record(b"", length=1 << 30).removesuffix(b"\r\n\r\n"))


@hostile("warc-twice-packed.warc.gz")
def _twice_packed():
    """An archive packed twice."""
    return gzip.compress(packed(record(), record()), mtime=0)


@hostile("warc-damaged-member.warc.gz")
def _damaged_member():
    """A damaged member among sound ones."""
    broken = bytearray(packed(record()))
    broken[40:60] = b"\xff" * 20
    return packed(record()) + bytes(broken) + packed(record())


@hostile("warc-member-starts.warc.gz")
def _member_starts():
    """A megabyte of what looks like the beginning of a member."""
    return packed(record()) + b"\x1f\x8b\x08" * 350_000


@hostile("warc-cut.warc.gz")
def _cut():
    """An archive that breaks off in its second record."""
    whole = packed(record(), record())
    return whole[: len(whole) - 60]


@hostile("warc-zstd-bomb.warc.zst")
def _zstd_bomb():
    """Three hundred megabytes of one letter in blocks of zstd (RFC 8878, 3.1.1.2)."""
    block = (2 | (128 * 1024 << 3)).to_bytes(3, "little") + b"a"
    return b"\x28\xb5\x2f\xfd\x00\x58" + block * 2400 + (1).to_bytes(3, "little")


@hostile("warc-zstd-dictionary.warc.zst")
def _zstd_dictionary():
    """A dictionary of four gigabytes, that is not there."""
    return b"\x5d\x2a\x4d\x18\xff\xff\xff\xff" + b"a" * 1000


@hostile("warc-zstd-window.warc.zst")
def _zstd_window():
    """A frame that wants a window of three terabytes."""
    return b"\x28\xb5\x2f\xfd\x00\xff\x01\x00\x00"


@hostile("warc-lz4.warc.lz4")
def _lz4():
    """A frame of LZ4 that breaks off."""
    return b"\x04\x22\x4d\x18\x60\x70\x73\xff\xff\xff\x7f" + b"\xff" * 100
