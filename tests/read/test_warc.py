"""A web archive gives its pages; what is no page is counted, and what is broken is one line that ends nothing else."""

import gzip
import io
import zlib

import pytest
from archive_files import ADDRESS, DATE, HTML, answer, packed, record, records
from fastwarc.stream_io import BrotliWriter, Lz4Writer, ZstdWriter

from firsthand.model import PassedOver
from firsthand.read import Media, RawDocument
from firsthand.read.warc import split_warc

NO_PAGE = "a record of a web archive that holds no page (a request, metadata and the like)"


def found(data):
    return list(split_warc(io.BytesIO(data), "a.warc"))


def told(data):
    """What comes out, in short: the last part of a page's address, or the reason why something is none."""
    return [
        each.beside.url.rpartition("/")[2] if isinstance(each, RawDocument) else f"{type(each).__name__}: {each.reason}"
        for each in found(data)
    ]


def written(writer, data, **settings):
    class Kept(io.BytesIO):
        def close(self):
            pass

    out = Kept()
    stream = writer(out, **settings)
    for start in range(0, len(data), 1 << 20):
        stream.write(data[start : start + (1 << 20)])
    stream.close()
    return out.getvalue()


def test_a_page_comes_with_its_address_and_charset_and_without_a_date_of_publication():
    (page,) = found(record())
    assert (page.media, page.data, page.charset, page.archived) == (Media.HTML, HTML, "utf-8", True)
    assert page.beside.url == ADDRESS
    assert page.beside.date is None
    assert page.source == "a.warc#0"


def test_the_same_page_captured_twice_is_two_documents():
    again = record(date=DATE.replace("2015", "2016"))
    assert [page.given_id for page in found(packed(record(), again))] == [
        f"20150102030405/{ADDRESS}",
        f"20160102030405/{ADDRESS}",
    ]


@pytest.mark.parametrize(
    "pack",
    [
        pytest.param(b"".join, id="as they are"),
        pytest.param(lambda each: packed(*each), id="gzip, a member a record"),
        pytest.param(lambda each: gzip.compress(b"".join(each)), id="gzip, one member"),
        pytest.param(lambda each: written(ZstdWriter, b"".join(each)), id="zstd"),
        pytest.param(lambda each: written(Lz4Writer, b"".join(each)), id="LZ4"),
    ],
)
def test_archives_are_read_however_they_are_packed(pack):
    assert told(pack(records("a", "b", "c"))) == ["a", "b", "c"]


@pytest.mark.parametrize("pack_dictionary", [False, True])
def test_a_zstd_archive_may_bring_its_dictionary(pack_dictionary):
    from fastwarc.stream_io import zstd_train_dictionary_from_samples

    dictionary = zstd_train_dictionary_from_samples(
        [record(answer(HTML * n), date=f"{n}") for n in range(1, 500)], 4096
    )
    data = b"".join(records("a", "b"))
    whole = written(ZstdWriter, data, dictionary=dictionary, compress_dictionary_frame=pack_dictionary)
    assert told(whole) == ["a", "b"]


@pytest.mark.parametrize(
    ("pack", "headers"),
    [
        (gzip.compress, "Content-Encoding: gzip\r\n"),
        (zlib.compress, "Content-Encoding: deflate\r\n"),
        (lambda data: zlib.compress(data)[2:-4], "Content-Encoding: deflate\r\n"),
        (lambda data: written(BrotliWriter, data), "Content-Encoding: br\r\n"),
        (lambda data: written(ZstdWriter, data), "Content-Encoding: zstd\r\n"),
        (lambda data: gzip.compress(gzip.compress(data)), "Content-Encoding: gzip, gzip\r\n"),
        (lambda data: b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data), "Transfer-Encoding: chunked\r\n"),
        (
            lambda data: b"%x\r\n%b\r\n0\r\n\r\n" % (len(gzip.compress(data)), gzip.compress(data)),
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        ),
        (bytes, "Content-Encoding: gzip\r\n"),
        (bytes, "Content-Encoding: br\r\n"),
        (bytes, "Transfer-Encoding: chunked\r\n"),
        (bytes, "Content-Encoding: identity\r\n"),
    ],
)
def test_content_is_unpacked_as_its_header_says_and_taken_as_it_is_where_that_was_done_before(pack, headers):
    (page,) = found(record(answer(pack(HTML), headers=headers)))
    assert page.data == HTML


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ("text/html", Media.HTML),
        ("application/xhtml+xml", Media.HTML),
        ("TEXT/HTML;charset=x", Media.HTML),
        ("text/plain", Media.TEXT),
        ("application/pdf", Media.PDF),
        ("", Media.HTML),
    ],
)
def test_pages_text_and_pdf_files_are_documents(media, expected):
    (page,) = found(record(answer(media=media)))
    assert page.media is expected


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (record(kind="revisit"), "a revisit, which holds no page of its own"),
        (record(kind="request"), NO_PAGE),
        (record(kind="warcinfo"), NO_PAGE),
        (
            record(address="dns:a.example"),
            NO_PAGE,
        ),
        (record(answer(media="image/jpeg")), "not a page: an image"),
        (record(answer(media="text/css")), "not a page: a style sheet"),
        (record(answer(media="x" * 999)), "not a page: something else"),
        (record(answer(status="404 Not Found")), "HTTP status 404"),
        (record(answer(media="text/plain"), address="https://a.example/robots.txt"), "a site's robots.txt"),
        (record(headers="WARC-Truncated: length\r\n"), "a page that was cut off while it was captured"),
        (record(answer(b" \r\n")), "an empty page"),
        (record(answer(b"")), "an empty page"),
    ],
)
def test_what_is_no_page_is_passed_over_for_one_of_few_reasons(made, reason):
    assert found(made) == [PassedOver("a.warc#0", reason)]


def test_a_page_that_was_not_fetched_over_http_is_read_from_a_resource_record():
    made = record(HTML, kind="resource").replace(b"application/http; msgtype=response", b"text/html")
    (page,) = found(made)
    assert page.data == HTML
