"""Files packed to fill a machine, packed twice, or packed and damaged."""

import bz2
import gzip
import io
import lzma
import tarfile
import zlib

from bombs import bomb
from hostile_registry import SAID, STORY, hostile

_ARTICLE = gzip.compress(STORY.encode(), mtime=0)


@hostile("gzip-bomb.txt.gz")
def _bomb():
    """Half a gigabyte of one letter."""
    return bomb(512, b"a")


@hostile("gzip-bomb.html.gz")
def _bomb_page():
    """Half a gigabyte of elements."""
    return bomb(512, b"<p>a")


@hostile("gzip-bomb-line.jsonl.gz")
def _bomb_line():
    """A line of JSON of half a gigabyte."""
    return bomb(512, b"9")


@hostile("gzip-bomb.pdf.gz")
def _bomb_pdf():
    """Half a gigabyte of NULs by the name of a PDF file."""
    return bomb(512)


@hostile("gzip-twice.txt.gz")
def _twice():
    """A bomb in a bomb."""
    return gzip.compress(bomb(512), mtime=0)


@hostile("gzip-many-members.txt.gz")
def _many_members():
    """Fifty thousand members, all but the last with nothing in them."""
    return gzip.compress(b"", mtime=0) * 50_000 + _ARTICLE


@hostile("gzip-garbage.txt.gz")
def _garbage():
    """An article with garbage behind it."""
    return _ARTICLE + b"garbage" * 1000


@hostile("gzip-wrong-sum.txt.gz")
def _wrong_sum():
    """An article whose checksum is wrong."""
    return _ARTICLE[:-8] + b"\0" * 4 + _ARTICLE[-4:]


@hostile("gzip-wrong-size.txt.gz")
def _wrong_size():
    """An article whose stated size is wrong."""
    return _ARTICLE[:-4] + b"\xff" * 4


@hostile("gzip-cut-header.txt.gz")
def _cut_header():
    """Ten bytes of a header, of which one says that more follow."""
    return b"\x1f\x8b\x08\x1c\0\0\0\0\0\xff"


@hostile("gzip-cut.html.gz")
def _cut():
    """A page that breaks off while packed."""
    return gzip.compress(f"<html><body><p>{SAID * 99}".encode(), mtime=0)[:-30]


@hostile("gzip-long-name.txt.gz")
def _long_name():
    """A header whose file name has four megabytes and leads elsewhere."""
    return b"\x1f\x8b\x08\x08\0\0\0\0\0\xff" + b"../" * 1_400_000 + b"\0" + _ARTICLE[10:]


@hostile("gzip-empty.txt.gz")
def _empty():
    """Nothing, packed."""
    return gzip.compress(b"", mtime=0)


@hostile("gzip-only-mark.jsonl.gz")
def _only_mark():
    """The first two bytes of a packed file."""
    return b"\x1f\x8b"


@hostile("xz-bomb.txt.xz")
def _xz_bomb():
    """A quarter of a gigabyte of one letter."""
    return lzma.compress(b"a" * (1 << 24), preset=0) * 16


@hostile("xz-dictionary.txt.xz")
def _xz_dictionary():
    """A story that wants a dictionary of a gigabyte and a half to be unpacked."""
    return _with_dictionary(lzma.compress(STORY.encode()))


def _with_dictionary(packed: bytes) -> bytes:
    """The same with the greatest dictionary in the header of its block (XZ file format 1.2.0, 3.1)."""
    header = bytearray(packed[12:24])  # size, flags, filter 0x21, size of its properties, dictionary, padding, CRC32
    header[4] = 40
    header[8:12] = zlib.crc32(bytes(header[:8])).to_bytes(4, "little")
    return packed[:12] + bytes(header) + packed[24:]


@hostile("xz-cut.jsonl.xz")
def _xz_cut():
    """Lines that break off while packed."""
    return lzma.compress(b'{"text":"' + SAID.encode() * 50 + b'"}\n' * 100)[:-40]


@hostile("xz-many-streams.txt.xz")
def _xz_many_streams():
    """Ten thousand streams with nothing in them."""
    return lzma.compress(b"") * 10_000


@hostile("zstd-named-text.txt")
def _zstd_named_text():
    """A frame of zstd by the name of a text."""
    return b"\x28\xb5\x2f\xfd\x04\x00\x01\x00\x00\x99\xe9\xd8\x51"


@hostile("bzip-named-text.txt")
def _bzip():
    """A file of bzip2 by the name of a text."""
    return bz2.compress(STORY.encode())


@hostile("tar-named-text.txt")
def _tar():
    """A tar file with a member that leads elsewhere, by the name of a text."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        member = tarfile.TarInfo("../../../../tmp/firsthand-owned.txt")
        member.size = len(STORY.encode())
        archive.addfile(member, io.BytesIO(STORY.encode()))
    return held.getvalue()
