"""Collections of web archives (WACZ) and other zip files, made wrong byte by byte.

The zip format: PKWARE APPNOTE 6.3.10.
"""

import json
import struct
import warnings
import zlib

from bombs import BARE, bomb, checksum
from hostile_registry import MEGABYTE, hostile
from hostile_warcs import packed, record
from zips_written import closed, entry, local, zipped

_NAME = "archive/data.warc.gz"
_WARC = packed(record(), record())


def _packed_member(name: bytes, mebibytes: int, piece: bytes) -> bytes:
    """A zip file with one member, a bomb."""
    data, size = bomb(mebibytes, piece, BARE), mebibytes << 20
    listed = entry(name, 0, len(data), size, method=8, checksum=checksum(mebibytes, piece))
    return closed(local(name, data, size, method=8), [listed])


@hostile("zip-empty.wacz")
def _empty():
    """Nothing."""
    return b""


@hostile("zip-no-members.wacz")
def _no_members():
    """A zip file without members."""
    return zipped()


@hostile("zip-cut.wacz")
def _cut():
    """A collection that lost its end."""
    return zipped((_NAME, _WARC))[:-40]


@hostile("zip-cut-front.wacz")
def _cut_front():
    """A collection that lost its beginning."""
    return zipped((_NAME, _WARC), ("archive/b.warc", record()))[100:]


@hostile("zip-traversing.wacz")
def _traversing():
    """Members whose names lead out of every folder."""
    names = (
        "../../../../tmp/owned.warc",
        "/etc/owned.warc",
        "C:\\owned.warc",
        "..\\..\\owned.warc",
        "a/../../b.warc",
        "~/.warc",
    )
    return zipped(*((name, record()) for name in names))


@hostile("zip-names.wacz")
def _names():
    """Members whose names turn, break lines and command a terminal."""
    names = (
        "a\nrejected: b.warc",
        "\x1b[2J\x07.warc",
        "\u202ecraw.warc",
        "a" * 60_000 + ".warc",
        ".warc",
        "\u200b.warc",
    )
    return zipped(*((name, b"WARC/1.0\r\nbroken") for name in names))


@hostile("zip-same-names.wacz")
def _same_names():
    """Three members of one name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zipped(*[(_NAME, _WARC)] * 3)


@hostile("zip-bomb.wacz")
def _bomb():
    """A member of a third of a gigabyte of NULs."""
    return _packed_member(b"archive/a.warc", 320, b"\0")


@hostile("zip-bomb-described.wacz")
def _bomb_described():
    """A description of two hundred megabytes."""
    return _packed_member(b"datapackage.json", 200, b"[")


@hostile("zip-described-deep.wacz")
def _described_deep():
    """A description a million arrays deep."""
    return zipped(("datapackage.json", b"[" * MEGABYTE), (_NAME, _WARC))


@hostile("zip-described-many.wacz")
def _described_many():
    """A description of seven megabytes of little things."""
    return zipped(("datapackage.json", b'{"resources":[' + b'{"a":0},' * 900_000 + b"{}]}"), (_NAME, _WARC), method=8)


@hostile("zip-described-odd.wacz")
def _described_odd():
    """A description whose values are of every kind but the one that is meant, and lies about its files."""
    odd = {
        "resources": [
            1,
            None,
            {"path": 1},
            {"path": "a\n\u202e.warc", "hash": "sha256:x"},
            {"path": _NAME, "hash": "sha256:0"},
        ]
    }
    return zipped(
        ("datapackage.json", json.dumps(odd).encode()), ("datapackage-digest.json", b'"\\ud800"'), (_NAME, _WARC)
    )


@hostile("zip-overlapping.wacz")
def _overlapping():
    """Two thousand names for one bomb, as in 42.zip."""
    data = zlib.compress(b"\0" * (16 * MEGABYTE), 9)[2:-4]
    member = local(b"a.warc", data, 16 * MEGABYTE, method=8)
    entries = [entry(b"%d.warc" % n, 0, len(data), 16 * MEGABYTE, method=8) for n in range(2000)]
    return closed(member, entries)


@hostile("zip-great-sizes.wacz")
def _great_sizes():
    """A member that says, in the form for great files, that it has more bytes than there are."""
    extra = struct.pack("<2H3Q", 1, 24, 1 << 62, 1 << 62, 0)
    member = local(_NAME.encode(), _WARC, len(_WARC))
    return closed(member, [entry(_NAME.encode(), 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, extra=extra)])


@hostile("zip-beyond.wacz")
def _beyond():
    """A member that stands behind the end of the file."""
    return closed(local(_NAME.encode(), _WARC, len(_WARC)), [entry(_NAME.encode(), 1 << 30, 100, 100)])


@hostile("zip-wrong-sum.wacz")
def _wrong_sum():
    """A member whose checksum is wrong."""
    data = bytearray(zipped((_NAME, _WARC)))
    data[14:18] = b"\1\2\3\4"
    at = data.find(b"PK\1\2")
    data[at + 16 : at + 20] = b"\1\2\3\4"
    return bytes(data)


@hostile("zip-locked.wacz")
def _locked():
    """A member that needs a password."""
    name = _NAME.encode()
    return closed(local(name, _WARC, len(_WARC), flags=1), [entry(name, 0, len(_WARC), len(_WARC), flags=1)])


@hostile("zip-unknown-method.wacz")
def _unknown_method():
    """Members packed by methods that nobody has."""
    name = _NAME.encode()
    return closed(local(name, _WARC, len(_WARC), method=99), [entry(name, 0, len(_WARC), len(_WARC), method=99)])


@hostile("zip-lzma.wacz")
def _lzma():
    """A member packed by LZMA, with a dictionary of a gigabyte and a half."""
    data = struct.pack("<2BH", 9, 20, 5) + b"\x5d" + (3 << 29).to_bytes(4, "little") + b"\0" * 200
    name = _NAME.encode()
    return closed(local(name, data, 1000, method=14), [entry(name, 0, len(data), 1000, method=14)])


@hostile("zip-many-members.wacz")
def _many_members():
    """Sixty thousand members with nothing in them."""
    return closed(local(b"", b"", 0), [entry(b"%d.warc" % n, 0, 0, 0) for n in range(60_000)])


@hostile("zip-table-lies.wacz")
def _table_lies():
    """A table of contents that says it stands somewhere else, and is longer."""
    return closed(local(_NAME.encode(), _WARC, len(_WARC)), [entry(_NAME.encode(), 0, 9, 9)], count=9999, place=1 << 31)


@hostile("zip-in-zip.wacz")
def _in_zip():
    """A collection in a collection in a collection."""
    return zipped(("a.wacz", zipped(("b.wacz", zipped((_NAME, _WARC))))), ("indexes/a.warc.gz/", b""))


@hostile("zip-only-end.wacz")
def _only_end():
    """The last record of a zip file, a thousand times."""
    return closed(b"", []) * 1000
