"""A collection of web archives gives the pages of all of them, and says what in it was changed."""

import hashlib
import io
import json
import zipfile

import pytest
from archive_files import packed, record, records

from firsthand.model import Rejected
from firsthand.read import RawDocument
from firsthand.read.wacz import split_wacz

A, B, C = records("a", "b", "c")
CHANGED = "it does not have the digest that the collection records: it was damaged or changed"


def zipped(members, *, method=zipfile.ZIP_STORED):
    """A zip file of these names and bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def described(members, **changed):
    """These members and a description of them; `changed` are other digests, by the last part of the name."""
    resources = [
        {"path": name, "hash": changed.get(name.rpartition("/")[2].partition(".")[0], digest(data)), "bytes": len(data)}
        for name, data in members.items()
    ]
    description = json.dumps({"profile": "data-package", "resources": resources}).encode()
    return [*members.items(), ("datapackage.json", description)], description


def digest(data):
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def told(data):
    """The last part of each page's address, or what is wrong where."""
    return [
        each.beside.url.rpartition("/")[2] if isinstance(each, RawDocument) else f"{each.document}: {each.reason}"
        for each in split_wacz(io.BytesIO(data), "a.wacz")
    ]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_of_all_archives_in_it_are_read_and_nothing_else(method):
    members = {"archive/1.warc.gz": packed(A, B), "archive/2.warc": C, "pages/pages.jsonl": b'{"id": "x"}'}
    assert told(zipped(described(members)[0], method=method)) == ["a", "b", "c"]


def test_a_page_is_placed_by_the_archive_and_the_byte_in_it():
    *_, last = split_wacz(io.BytesIO(zipped([("archive/1.warc.gz", packed(A, B))])), "a.wacz")
    assert last.source == f"a.wacz/archive/1.warc.gz#{len(packed(A))}"


def test_an_archive_that_was_changed_is_told_after_its_pages():
    members = {"archive/1.warc.gz": packed(A), "archive/2.warc.gz": packed(B)}
    lines = told(zipped(described(members, **{"1": digest(b"other")})[0]))
    assert lines == ["a", f"a.wacz/archive/1.warc.gz: {CHANGED}", "b"]


def test_an_archive_that_is_listed_and_missing_is_told():
    members, _ = described({"archive/1.warc": A, "archive/2.warc": B})
    lines = told(zipped([each for each in members if "2.warc" not in each[0]]))
    assert lines == ["a", "a.wacz/archive/2.warc: the collection lists it, and it is not there"]


@pytest.mark.parametrize("wrong", [False, True])
def test_the_description_must_have_its_own_digest(wrong):
    members, description = described({"archive/1.warc": A})
    own = json.dumps({"path": "datapackage.json", "hash": digest(b"other" if wrong else description)}).encode()
    lines = told(zipped([*members, ("datapackage-digest.json", own)]))
    assert lines == [
        *(["a.wacz: its datapackage.json does not have the digest recorded of it: it was damaged or changed"] * wrong),
        "a",
    ]


@pytest.mark.parametrize("description", [b"", b"[", b"[]", b"\xff", b'{"resources": 3}' * 2, b"[" * 100_000])
def test_a_description_that_cannot_be_read_costs_no_page(description):
    first, *rest = told(zipped([("archive/1.warc", A), ("datapackage.json", description)]))
    assert first == "a.wacz: its datapackage.json cannot be read, so the digests of its files were not checked"
    assert rest == ["a"]


@pytest.mark.parametrize("listed", [3, [3], [{"path": 3, "hash": 4}], [{"path": "x"}], None])
def test_odd_lists_of_digests_are_as_none(listed):
    description = json.dumps({"resources": listed}).encode()
    assert told(zipped([("archive/1.warc", A), ("datapackage.json", description)])) == ["a"]


@pytest.mark.parametrize(
    "name", ["../../up.warc", "/root.warc", "C:\\windows.warc", "a/../../b.warc", "n" * 5000 + ".warc"]
)
def test_names_that_lead_elsewhere_write_nothing(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    assert told(zipped([(name, A)])) == ["a"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is damaged or no zip file; fetch it again"),
        (b"PK\x03\x04 no zip", "it is damaged or no zip file; fetch it again"),
        (zipped([]), "the zip file holds no web archive (.warc, .warc.gz)"),
        (zipped([("a.txt", b"words")]), "the zip file holds no web archive (.warc, .warc.gz)"),
    ],
)
def test_what_is_no_collection_is_one_line(data, reason):
    assert told(data) == [f"a.wacz: {reason}"]


def test_a_collection_cut_off_anywhere_is_one_line():
    data = zipped(described({"archive/1.warc.gz": packed(A, B)})[0])
    for end in range(1, len(data) - 1, 50):
        assert told(data[:end]) == ["a.wacz: it is damaged or no zip file; fetch it again"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_damage_inside_never_ends_in_more_than_lines(method):
    data = bytearray(zipped(described({"archive/1.warc.gz": packed(A, B, C)})[0], method=method))
    for place in range(0, len(data), 23):
        data[place] ^= 0xFF
        assert told(bytes(data))
        data[place] ^= 0xFF


def test_a_member_that_unpacks_to_gigabytes_is_left():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/0.warc", A)
        with archive.open("archive/1.warc", "w", force_zip64=True) as member:
            member.write(record(b"", length=1 << 29)[:-4])
            for _ in range(32):
                member.write(bytes(1 << 24))
        archive.writestr("archive/2.warc", B)
    assert len(out.getvalue()) < 1 << 20
    lines = told(out.getvalue())
    assert lines[0] == "a"
    assert "unpacks to more than 100 times its size" in lines[1]


def test_members_that_share_their_bytes_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("1.warc", A * 100)
        for name in ("2.warc", "3.warc"):
            info = zipfile.ZipInfo(name)
            one = archive.getinfo("1.warc")
            info.header_offset, info.CRC = one.header_offset, one.CRC
            info.compress_size = info.file_size = one.file_size
            archive.filelist.append(info)
            archive.NameToInfo[name] = info
    assert told(out.getvalue()) == ["a.wacz: its members overlap, as in a file that was made to do harm"]


def test_a_locked_collection_is_told():
    data = bytearray(zipped([("archive/1.warc", A)]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    (line,) = told(bytes(data))
    assert "damaged or locked" in line


def test_a_stream_without_places_is_told():
    class Pipe(io.RawIOBase):
        def seekable(self):
            return False

    assert list(split_wacz(Pipe(), "stdin")) == [
        Rejected("stdin", "split", "a WACZ file cannot be read from standard input; give the name of the file")
    ]
