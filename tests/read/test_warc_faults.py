"""Archives that are broken, changed, or made to do harm: one line each, and the records around them are read."""

import base64
import gzip
import hashlib
import io
import tracemalloc
from itertools import islice

import pytest
from archive_files import HTML, answer, packed, record, records
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given, settings
from hypothesis import strategies as st
from test_warc import told, written

from firsthand.model import Rejected
from firsthand.read import RawDocument
from firsthand.read.limits import DOCUMENT_BYTES
from firsthand.read.warc import split_warc

A, B, C = records("a", "b", "c")
LEFT_OUT = "it was left out, and reading went on behind it"
WRONG_LENGTH = f"Rejected: the record is not as long as its header says; {LEFT_OUT}"
NO_LENGTH = f"Rejected: the record does not say how long it is; {LEFT_OUT}"
CUT_OFF = "the archive breaks off inside this record; what came before was read, fetch the archive again for the rest"
CHANGED = "its content does not have the digest recorded with it: it was damaged or changed; fetch the archive again"
TOO_MUCH = "it unpacks to more than 100 times its size, as no archive of pages does"


def b32(data):
    return base64.b32encode(hashlib.sha1(data).digest()).decode()


@pytest.mark.parametrize("pack", [b"".join, lambda each: packed(*each), lambda each: gzip.compress(b"".join(each))])
@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (record(length=len(answer()) + 20), WRONG_LENGTH),
        (record(length=len(answer()) + 9999), WRONG_LENGTH),
        (record(length=10**12), WRONG_LENGTH),
        (record(length=5), WRONG_LENGTH),
        (record(length=-5), NO_LENGTH),
        (record(length="many"), NO_LENGTH),
        (record(length="²"), NO_LENGTH),
        (record(length=2**70), NO_LENGTH),
        (b"no record at all\r\n" * 9, f"Rejected: what stands here is no record of a web archive; {LEFT_OUT}"),
        (
            b"WARC/1.0\r\n" + b"A: b\r\n" * 20_000,
            f"Rejected: the header of this record has no end; {LEFT_OUT}",
        ),
    ],
)
def test_a_broken_record_is_one_line_and_those_around_it_are_read(pack, broken, line):
    assert told(pack([A, broken, B, C])) == ["a", line, "b", "c"]


@pytest.mark.parametrize("place", range(30, len(packed(A)), 7))
def test_a_damaged_byte_costs_one_packed_record(place):
    middle = bytearray(packed(A))
    middle[place] ^= 0xFF
    before, line, after = told(packed(B) + bytes(middle) + packed(C))
    assert (before, after) == ("b", "c")
    assert line.startswith("Rejected: ")


@pytest.mark.parametrize("data", [b"".join((A, B, C)), packed(A, B, C), gzip.compress(b"".join((A, B, C)))])
def test_an_archive_cut_off_anywhere_gives_the_whole_records_and_at_most_one_line(data):
    for end in range(1, len(data), 13):
        lines = told(data[:end])
        pages = [each for each in lines if not each.startswith("Rejected")]
        assert pages == ["a", "b", "c"][: len(pages)]
        assert len(lines) - len(pages) <= 1
        assert end < len(data) - 4 or len(pages) >= 2


def test_the_line_on_a_cut_off_archive_says_where_and_what_to_do():
    *_, last = split_warc(io.BytesIO(A + B[:-60]), "a.warc")
    assert last == Rejected(f"a.warc#{len(A)}", "split", CUT_OFF)


@pytest.mark.parametrize(
    ("headers", "line"),
    [
        (f"WARC-Block-Digest: sha1:{b32(answer())}\r\n", "barrels"),
        (f"WARC-Payload-Digest: sha1:{b32(HTML)}\r\n", "barrels"),
        (f"WARC-Payload-Digest: sha1:{hashlib.sha1(HTML).hexdigest()}\r\n", "barrels"),
        (f"WARC-Payload-Digest: SHA-256:{hashlib.sha256(HTML).hexdigest().upper()}\r\n", "barrels"),
        (f"WARC-Payload-Digest: md5:{hashlib.md5(HTML).hexdigest()}\r\n", "barrels"),
        ("WARC-Payload-Digest: blake9:whatever\r\n", "barrels"),
        (f"WARC-Block-Digest: sha1:{b32(b'other')}\r\n", f"Rejected: {CHANGED}"),
        (f"WARC-Payload-Digest: sha1:{b32(b'other')}\r\n", f"Rejected: {CHANGED}"),
        ("WARC-Payload-Digest: sha256:00\r\n", f"Rejected: {CHANGED}"),
        ("WARC-Payload-Digest: md5:\r\n", f"Rejected: {CHANGED}"),
        ("WARC-Payload-Digest: sha1:ÄÖ\r\n", f"Rejected: {CHANGED}"),
    ],
)
def test_a_record_must_have_the_digest_that_was_recorded_with_it(headers, line):
    assert told(record(headers=headers)) == [line]


def test_the_digest_of_content_that_was_packed_may_be_of_either_form():
    sent = gzip.compress(HTML)
    for of in (sent, HTML):
        made = answer(sent, headers="Content-Encoding: gzip\r\n")
        assert told(record(made, headers=f"WARC-Payload-Digest: sha1:{b32(of)}\r\n")) == ["barrels"]


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (b"", "Rejected: it holds no answer over HTTP"),
        (b"HTTP/1.1 200 OK\r\n", "Rejected: it holds no answer over HTTP"),
        (answer(status="fine"), "Rejected: its answer over HTTP has no status"),
        (answer(status="99999 No"), "Rejected: its answer over HTTP has no status"),
        (
            answer(gzip.compress(HTML)[:-12], headers="Content-Encoding: gzip\r\n"),
            "Rejected: its content is packed and damaged or cut off",
        ),
        (
            answer(b"50\r\nshort", headers="Transfer-Encoding: chunked\r\n"),
            "Rejected: its content came in chunks, and one is damaged or cut off",
        ),
        (
            answer(b"words", headers="Content-Encoding: rot13\r\n"),
            "Rejected: its content is packed in a way that is not known here (known: gzip, deflate, br, zstd)",
        ),
        (
            answer(headers="Content-Encoding: gzip, gzip, gzip, gzip\r\n"),
            "Rejected: its content is packed more than 3 times",
        ),
        (
            answer(gzip.compress(bytes(DOCUMENT_BYTES + 1)), headers="Content-Encoding: gzip\r\n"),
            "Rejected: it is larger than 16 MiB, more than any article",
        ),
        (answer(b"x" * (DOCUMENT_BYTES + 100_000)), "Rejected: it is larger than 16 MiB, more than any article"),
    ],
)
def test_a_page_that_cannot_be_unpacked_is_one_line(block, line):
    assert told(packed(record(block), B)) == [line, "b"]


def bomb(size, step=1 << 24):
    """A packed record whose body is so many zeros."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9) as stream:
        stream.write(record(b"", length=size)[:-4])
        for _ in range(size // step):
            stream.write(bytes(step))
        stream.write(b"\r\n\r\n")
    return out.getvalue()


def test_a_packed_record_of_a_quarter_of_a_gigabyte_is_left_before_it_is_unpacked():
    data = packed(A) + bomb(1 << 28) + packed(B)
    tracemalloc.start()
    assert told(data) == ["a", f"Rejected: {TOO_MUCH}; {LEFT_OUT}", "b"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 << 20


@pytest.mark.parametrize("writer", [BrotliWriter, ZstdWriter])
def test_many_small_records_that_unpack_to_much_end_the_archive(writer):
    coding = {BrotliWriter: "br", ZstdWriter: "zstd"}[writer]
    page = record(answer(written(writer, bytes(DOCUMENT_BYTES)), headers=f"Content-Encoding: {coding}\r\n"))
    lines = told(page * 1000)
    assert len(lines) < 40
    assert lines[-1] == f"Rejected: {TOO_MUCH}; what came before was read, nothing behind it is"


def test_the_dictionary_of_a_zstd_archive_cannot_be_a_bomb():
    huge = written(ZstdWriter, bytes(1 << 26))
    frame = b"\x5d\x2a\x4d\x18" + len(huge).to_bytes(4, "little") + huge
    assert told(frame + written(ZstdWriter, A)) == [
        "Rejected: the dictionary it is packed with is damaged; what came before was read, nothing behind it is"
    ]


def test_a_dictionary_in_the_middle_ends_the_archive_unread():
    huge = written(ZstdWriter, bytes(1 << 26))
    frame = b"\x5d\x2a\x4d\x18" + len(huge).to_bytes(4, "little") + huge
    lines = told(written(ZstdWriter, A) * 3000 + frame + written(ZstdWriter, B))
    assert lines[0] == "a"
    assert lines[-1] == (
        "Rejected: a dictionary stands in the middle of it; what came before was read, nothing behind it is"
    )


def test_millions_of_empty_records_in_a_small_file_end_it():
    empty = b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    lines = told(gzip.compress(empty * 500_000))
    assert len(lines) < 100_000
    assert TOO_MUCH in lines[-1]


def test_a_million_records_are_read_one_after_the_other():
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            return A * 100

    assert len(list(islice(split_warc(Endless(), "a.warc"), 2000))) == 2000


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b\x08" * 1_000_000, b"WARC/1.0\r\nA: b\r\nContent-Length: 16000000\r\n\r\n" * 100_000]
)
def test_what_looks_like_many_beginnings_ends(data):
    assert all(line.startswith("Rejected: ") for line in told(data))


@pytest.mark.parametrize(
    "data", [b"", b"no archive\n" * 9, b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18zz"]
)
def test_what_is_no_archive_is_one_line(data):
    (line,) = told(data)
    assert line.startswith("Rejected: ")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_nothing_is_raised_for_any_change_to_an_archive(data):
    whole = data.draw(st.sampled_from((A + B + C, packed(A, B, C), written(ZstdWriter, A + B + C))))
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=30))
    for each in split_warc(io.BytesIO(bytes(changed)), "a.warc"):
        assert isinstance(each, RawDocument) or "\n" not in each.reason
