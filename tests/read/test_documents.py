"""Inputs are cut into documents; what cannot be read is one clear line, and the rest goes on."""

import gzip
import io
import json
import lzma
import sys
import zipfile
from types import SimpleNamespace

import pytest
from archive_files import HTML, packed, record

from firsthand.model import Rejected
from firsthand.read import Media, RawDocument, split
from firsthand.read.limits import DOCUMENT_BYTES

SAVED = (
    b"From: <Saved>\nContent-Type: multipart/related; boundary=x\n\n\n--x\nContent-Type: text/html\n\n<p>a</p>\n--x--\n"
)
LINES = b'{"id": "a", "text": "one"}\n\n{"id": "b", "text": "two"}\n'


def told(path):
    """What comes out, as short words."""
    return [
        f"{each.document.rpartition('/')[2]}: {each.reason}"
        if isinstance(each, Rejected)
        else (each.given_id, each.media, each.data)
        for each in split(path)
    ]


def put(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "media"), [("a.txt", Media.TEXT), ("a.md", Media.TEXT), ("a.html", Media.HTML), ("a.HTM", Media.HTML)]
)
def test_a_file_of_text_or_html_is_one_document(tmp_path, name, media):
    assert told(put(tmp_path, name, b"\n some words")) == [(name, media, b"\n some words")]


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".xz", lzma.compress)])
def test_lines_of_json_are_documents_compressed_or_not(tmp_path, suffix, pack):
    path = put(tmp_path, f"a.jsonl{suffix}", pack(b"\xef\xbb\xbf" + LINES))
    assert [(name.rpartition(":")[2], json.loads(data)["id"]) for name, _, data in told(path)] == [
        ("1", "a"),
        ("3", "b"),
    ]


@pytest.mark.parametrize(
    ("data", "ids"),
    [(b'{\n "id": "a",\n "text": "x"\n}', ["a"]), (b'[{"id": "a"}, {"id": "b"}]', ["a", "b"]), (LINES, ["a", "b"])],
)
def test_a_json_file_holds_an_object_an_array_or_lines(tmp_path, data, ids):
    assert [json.loads(each[2])["id"] for each in told(put(tmp_path, "a.json", data))] == ids


def test_a_directory_is_walked_in_order_and_other_files_are_passed_over(tmp_path):
    for name in ("b/2.txt", "a/1.html", "c.txt.gz", "z.png", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, gzip.compress(b"x") if name.endswith("gz") else b"x")
    assert [each[0] for each in told(tmp_path)] == ["c.txt.gz", "a/1.html", "b/2.txt"]


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (LINES, Media.JSON),
        (b"<!DOCTYPE html><p>x", Media.HTML),
        (b"Words.", Media.TEXT),
        (gzip.compress(b"Words."), Media.TEXT),
        (b"%PDF-1.7 and more", Media.PDF),
        (record(), Media.HTML),
        (packed(record()), Media.HTML),
        (SAVED, Media.HTML),
    ],
)
def test_standard_input_is_known_by_how_it_begins(monkeypatch, data, media):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(io.BytesIO(data))))
    assert {each.media for each in split(None)} == {media}


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"", "a.txt: it is empty"),
        ("a.txt", b" \n\t\n", "a.txt: it is empty"),
        ("a.jsonl", b"\n\n", "a.jsonl: it is empty"),
        ("a.json", b"[]", "a.json: it is an empty JSON array"),
        ("a.jsonl", b"\x89PNG\0\0", "a.jsonl: it is binary, not text"),
        ("a.bin", b"\x7fELF\0\0", "a.bin: it is binary, not text"),
        ("a.txt.gz", gzip.compress(b"word " * 99_999)[:-40], "a.txt.gz: the compressed data ends early"),
        ("a.txt.xz", lzma.compress(b"word " * 99_999)[:-40], "a.txt.xz: the compressed data ends early"),
        ("a.txt.gz", b"\x1f\x8bnonsense", "a.txt.gz: the compressed data is damaged"),
        ("a.txt", b"x" * (DOCUMENT_BYTES + 1), "a.txt: it is larger than 16 MiB"),
    ],
)
def test_a_file_that_cannot_be_cut_is_one_line(tmp_path, name, data, expected):
    (line,) = told(put(tmp_path, name, data))
    assert isinstance(line, str) and line.startswith(expected)


@pytest.mark.parametrize("name", ["a.warc", "a.WARC.GZ", "a.warc.zst", "b.wacz"])
def test_web_archives_in_a_folder_are_read_and_give_their_pages(tmp_path, name):
    put(tmp_path, name, zipped("archive/a.warc.gz", packed(record())) if name == "b.wacz" else packed(record()))
    (page,) = split(tmp_path)
    assert isinstance(page, RawDocument)
    assert (page.data, page.archived) == (HTML, True)


def test_a_collection_of_archives_is_known_by_its_content_too(tmp_path):
    (page,) = split(put(tmp_path, "unnamed", zipped("archive/a.warc", record())))
    assert page.data == HTML


def zipped(name, data):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def test_a_missing_file_and_an_empty_directory_are_told(tmp_path):
    assert told(tmp_path / "gone.txt") == ["gone.txt: there is no such file or directory"]
    (line,) = told(tmp_path)
    assert "holds no articles" in line


def test_the_whole_lines_of_a_cut_off_file_still_count(tmp_path):
    data = b"".join(b'{"id": "%d", "text": "some words of the story %d"}\n' % (n, n * n) for n in range(5000))
    found = told(put(tmp_path, "a.jsonl.gz", gzip.compress(data)[:-5000]))
    assert len(found) > 100
    assert "ends early, after line" in found[-1]
    assert all(json.loads(each[2]) for each in found[:-1])


def test_a_line_of_fifty_megabytes_is_skipped_without_being_held(tmp_path):
    import tracemalloc

    path = put(tmp_path, "a.jsonl", b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + LINES)
    tracemalloc.start()
    found = told(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found[0] == "a.jsonl:1: the line is longer than 16 MiB and was skipped"
    assert len(found) == 3
    assert peak < 40_000_000


def test_line_ends_of_another_system_stay_in_the_bytes(tmp_path):
    assert told(put(tmp_path, "a.txt", b"One.\r\nTwo.\r\n"))[0][2] == b"One.\r\nTwo.\r\n"
