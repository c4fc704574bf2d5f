"""The records are read back by two readers that are not ours: fastwarc and warcio."""

import gzip
from datetime import UTC, datetime
from io import BytesIO

import pytest
from fastwarc.warc import ArchiveIterator as FastWarc
from warcio.archiveiterator import ArchiveIterator as WarcIo
from warcio.checker import Checker

from firsthand.fetch.addresses import parse
from firsthand.fetch.answers import Exchange
from firsthand.fetch.policy import Policy
from firsthand.fetch.validators import Validators
from firsthand.fetch.warc_record import UNCHANGED, end_of_whole_records, exchange_records, info_record
from firsthand.model import PassedOver
from firsthand.read.warc import split_warc

MOMENT = datetime(2024, 2, 3, 4, 5, 6, 789, UTC)
PACKED = gzip.compress(b"<p>Text.</p>")
HEAD = b"HTTP/1.1 200 OK\r\ncontent-TYPE:text/html\r\nX-Odd:   spaces  \r\nContent-Encoding: gzip\r\n"
WHOLE = HEAD + b"Content-Length: %d\r\n\r\n" % len(PACKED) + PACKED
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(PACKED), PACKED)
SENT = b"GET /a?b HTTP/1.1\r\nHost: news.example\r\n\r\n"
ADDRESS = "https://news.example/a?b"


def exchanged(received: bytes = WHOLE, **other) -> Exchange:
    fields = {"status": 200, "headers": (), "body": PACKED, **other}
    return Exchange(parse(ADDRESS, Policy()), "93.184.215.14", MOMENT, SENT, received, **fields)


def test_both_readers_find_the_response_as_it_came_and_the_request():
    data = exchange_records(exchanged())
    assert [record.raw_stream.read() for record in WarcIo(BytesIO(data), no_record_parse=True)] == [WHOLE, SENT]
    fast = list(FastWarc(BytesIO(data), parse_http=False, verify_digests=True))
    assert len(fast) == 2
    for record, block, kind in zip(
        FastWarc(BytesIO(data), parse_http=False), (WHOLE, SENT), ("response", "request"), strict=True
    ):
        assert record.reader.read() == block
        assert record.headers["WARC-Type"] == kind
        assert record.headers["WARC-Target-URI"] == ADDRESS
        assert record.headers["WARC-IP-Address"] == "93.184.215.14"
        assert record.headers["WARC-Date"] == "2024-02-03T04:05:06.000789Z"
        assert record.headers["Content-Type"] == f"application/http; msgtype={kind}"


def test_the_request_points_at_its_response():
    response, request = FastWarc(BytesIO(exchange_records(exchanged())), parse_http=False)
    assert request.headers["WARC-Concurrent-To"] == response.headers["WARC-Record-ID"]
    assert request.record_id != response.record_id


@pytest.mark.parametrize("received", [WHOLE, CHUNKED])
def test_the_payload_digest_is_of_the_body_without_chunks(received):
    headers = (("transfer-encoding", "chunked"),) if received == CHUNKED else ()
    data = exchange_records(exchanged(received, headers=headers))
    response = next(iter(FastWarc(BytesIO(data), parse_http=False)))
    assert response.verify_block_digest()
    response.parse_http(auto_decode="transfer")
    assert response.verify_payload_digest()


def test_warcio_finds_the_digests_right(tmp_path):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(info_record(Policy(), MOMENT) + exchange_records(exchanged()))
    checker = Checker(type("Options", (), {"inputs": [str(path)], "verbose": False}))
    checker.process_all()
    assert checker.exit_value == 0


def test_a_response_cut_short_says_so_and_has_no_digest_of_its_payload():
    data = exchange_records(exchanged(WHOLE[:90], fault="too long", truncated="length"))
    response = next(iter(FastWarc(BytesIO(data), parse_http=False)))
    assert response.headers["WARC-Truncated"] == "length"
    assert "WARC-Payload-Digest" not in response.headers
    assert response.verify_block_digest()


NOT_MODIFIED = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n'
BEFORE = Validators(ADDRESS, '"1"', "", datetime(2024, 1, 2, 3, 4, 5, 6, UTC))


def unchanged(**other) -> Exchange:
    return exchanged(NOT_MODIFIED, **{"status": 304, "body": b"", "validators": BEFORE, **other})


def test_that_a_page_is_unchanged_is_a_revisit_of_the_record_whose_page_it_still_is():
    revisit, request = FastWarc(BytesIO(exchange_records(unchanged())), parse_http=False)
    assert (revisit.headers["WARC-Type"], revisit.headers["WARC-Profile"]) == ("revisit", UNCHANGED)
    assert revisit.headers["WARC-Refers-To-Target-URI"] == revisit.headers["WARC-Target-URI"] == ADDRESS
    assert revisit.headers["WARC-Refers-To-Date"] == "2024-01-02T03:04:05.000006Z"
    assert "WARC-Payload-Digest" not in revisit.headers
    assert request.headers["WARC-Concurrent-To"] == revisit.headers["WARC-Record-ID"]


def test_the_revisit_holds_the_head_as_it_came_for_both_readers():
    data = exchange_records(unchanged())
    blocks = [record.raw_stream.read() for record in WarcIo(BytesIO(data), no_record_parse=True)]
    assert blocks == [NOT_MODIFIED, SENT]
    assert all(record.verify_block_digest() for record in FastWarc(BytesIO(data), parse_http=False))


def test_an_archive_of_revisits_holds_no_page_for_our_own_reader():
    found = list(split_warc(BytesIO(exchange_records(unchanged())), "a.warc.gz"))
    assert [type(one) for one in found] == [PassedOver] * 2
    assert found[0].reason == "a revisit, which holds no page of its own"


@pytest.mark.parametrize("other", [{"validators": None}, {"status": 200}, {"fault": "cut", "truncated": "time"}])
def test_only_an_answer_to_a_conditional_request_is_a_revisit(other):
    record = next(iter(FastWarc(BytesIO(exchange_records(unchanged(**other))), parse_http=False)))
    assert record.headers["WARC-Type"] == "response"
    assert "WARC-Profile" not in record.headers


def test_interim_responses_are_left_out_so_that_readers_find_the_response():
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
    response = next(iter(FastWarc(BytesIO(exchange_records(exchanged(early + WHOLE))), parse_http=True)))
    assert response.http_headers.status_code == 200


def test_bytes_past_the_announced_end_are_no_part_of_the_response():
    data = exchange_records(exchanged(WHOLE + b"<p>More.</p>"))
    assert [record.reader.read() for record in FastWarc(BytesIO(data), parse_http=False)] == [WHOLE, SENT]


def test_the_first_record_names_the_program():
    record = next(iter(FastWarc(BytesIO(info_record(Policy(contact="https://desk.example"), MOMENT)))))
    assert record.headers["WARC-Type"] == "warcinfo"
    assert b"software: Firsthand/" in record.reader.read()


def test_whole_records_are_told_from_the_start_of_another():
    first, second = info_record(Policy(), MOMENT), exchange_records(exchanged())
    for cut in range(len(second)):
        assert end_of_whole_records(BytesIO(first + second[:cut])) in (
            len(first),
            len(first) + second.index(b"\x1f\x8b", 9),
        )
    assert end_of_whole_records(BytesIO(first + second)) == len(first) + len(second)
    assert end_of_whole_records(BytesIO(b"")) == 0


@pytest.mark.parametrize(
    "data",
    [b"text", b"\x00" * 9, gzip.compress(b"text"), info_record(Policy(), MOMENT) + b"\x00" * 9, gzip.compress(b"")],
)
def test_anything_else_is_not_a_warc(data):
    with pytest.raises(ValueError, match="not a WARC"):
        end_of_whole_records(BytesIO(data))
