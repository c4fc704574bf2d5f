import gzip

import pytest
from fastwarc.warc import ArchiveIterator

from fetch.site import page, redirect
from firsthand.errors import MisuseError, StoreError
from firsthand.fetch import Archive, Policy

ADDRESS = "http://news.example/"


def records(path) -> list[tuple[str, str]]:
    with path.open("rb") as file:
        found = ArchiveIterator(file, parse_http=False, verify_digests=True)
        return [(r.headers["WARC-Type"], r.headers.get("WARC-Target-URI", "")) for r in found]


def both(address: str) -> list[tuple[str, str]]:
    return [("response", address), ("request", address)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept.warc.gz"


def test_every_exchange_is_kept_robots_txt_redirects_and_errors_too(internet, path):
    internet.site.pages |= {"/": redirect("/b"), "/b": redirect("/gone")}
    with Archive(path) as archive:
        internet.fetcher(archive=archive).fetch(ADDRESS)
    asked = ["robots.txt", "", "b", "gone"]
    assert records(path) == [("warcinfo", ""), *(record for name in asked for record in both(ADDRESS + name))]


def test_the_bytes_kept_are_the_bytes_received(internet, path):
    packed = gzip.compress(b"<p>Text.</p>")
    sent = (
        b"HTTP/1.1 200 Fine\r\ncontent-TYPE:  text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    sent += b"5;x=y\r\n%s\r\n%x\r\n%s\r\n0\r\nTrailer: z\r\n\r\n" % (packed[:5], len(packed) - 5, packed[5:])
    internet.site.pages["/"] = sent
    with Archive(path) as archive:
        answer = internet.fetcher(archive=archive).fetch(ADDRESS)
    assert answer.data == b"<p>Text.</p>"
    with path.open("rb") as file:
        blocks = {
            (r.headers["WARC-Type"], r.headers.get("WARC-Target-URI")): r.reader.read()
            for r in ArchiveIterator(file, parse_http=False)
        }
    assert blocks["response", ADDRESS] == sent
    assert blocks["request", ADDRESS] == internet.site.requests[-1]


def test_a_response_that_was_stopped_is_kept_as_far_as_it_came(internet, path):
    internet.site.pages["/"] = page(b"x" * 5000)
    with Archive(path) as archive:
        internet.fetcher(Policy(received_bytes=3000, head_bytes=500), archive).fetch(ADDRESS)
    with path.open("rb") as file:
        cut = [r.headers.get("WARC-Truncated") for r in ArchiveIterator(file, parse_http=False)]
    assert cut == [None, None, None, "length", None]


def test_that_nothing_has_changed_is_kept_as_a_revisit_and_not_as_a_response(internet, path):
    internet.site.pages["/"] = page(etag='"1"')
    with Archive(path) as archive:
        fetcher = internet.fetcher(archive=archive)
        known = fetcher.fetch(ADDRESS).validators
        internet.site.pages["/"] = page(b"", "304 Not Modified")
        fetcher.fetch_changed(ADDRESS, known)
    assert records(path)[-4:] == [*both(ADDRESS), ("revisit", ADDRESS), ("request", ADDRESS)]
    with path.open("rb") as file:
        headers = [r.headers for r in ArchiveIterator(file, parse_http=False)]
    assert headers[-2]["WARC-Refers-To-Date"] == headers[-4]["WARC-Date"]


def test_a_refused_address_leaves_nothing(internet, path):
    with Archive(path) as archive:
        internet.fetcher(archive=archive).fetch("http://127.0.0.1/")
    assert records(path) == [("warcinfo", "")]


def test_a_second_run_adds_to_the_file(internet, path):
    for _ in range(2):
        with Archive(path) as archive:
            internet.fetcher(archive=archive).fetch(ADDRESS)
    assert [kind for kind, _ in records(path)] == ["warcinfo", *["response", "request"] * 2] * 2


@pytest.mark.parametrize("lost", [1, 5, 40, 300])
def test_after_a_crash_the_whole_records_are_read_and_the_next_run_goes_on_from_there(internet, path, lost):
    with Archive(path) as archive:
        internet.fetcher(archive=archive).fetch(ADDRESS)
    path.write_bytes(path.read_bytes()[:-lost])
    whole = [("warcinfo", ""), *both(ADDRESS + "robots.txt"), ("response", ADDRESS)]
    assert records(path)[:4] == whole
    with Archive(path):
        pass
    assert records(path) == [*whole, ("warcinfo", "")]


@pytest.mark.parametrize("content", [b"text", b'{"a": 1}', gzip.compress(b"text"), b"WARC/1.1\r\n"])
def test_a_file_of_another_kind_is_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(MisuseError, match=r"not a WARC of gzip records.*; name another file"):
        Archive(path)
    assert path.read_bytes() == content


def test_a_file_in_use_is_not_added_to(path):
    pytest.importorskip("fcntl")
    with Archive(path), pytest.raises(MisuseError, match="in use by another run"):
        Archive(path)


def test_a_place_that_cannot_be_written_is_one_line(tmp_path):
    with pytest.raises(StoreError, match="cannot be written"):
        Archive(tmp_path / "missing" / "a.warc.gz")


def test_a_full_disk_ends_the_run_and_leaves_whole_records(internet, path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with Archive(path) as archive:
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(StoreError, match="No space left"):
            internet.fetcher(archive=archive).fetch(ADDRESS)
    assert records(path) == [("warcinfo", "")]
