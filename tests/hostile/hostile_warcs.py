"""Web archives (WARC) that are wrong record by record."""

import gzip

from hostile_registry import MEGABYTE, SAID, STORY, hostile

PAGE = f"<html><head><title>Missiles by night</title></head><article><p>{STORY}</p><p>{SAID * 3}</p></article></html>"


def answer(body: bytes = PAGE.encode(), headers: str = "", media: str = "text/html; charset=utf-8") -> bytes:
    """An answer over HTTP."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n{headers}\r\n".encode("utf-8", "surrogatepass") + body


def record(
    block: bytes | None = None,
    *,
    length: object = None,
    headers: str = "",
    address: str = "http://a.example/b",
    kind: str = "response",
) -> bytes:
    """A record; `length` is what its header says where that is not so."""
    block = answer() if block is None else block
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2015-01-02T03:04:05Z\r\n{headers}"
    )
    stated = f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    return (head + stated).encode("utf-8", "surrogatepass") + block + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """Each record in a gzip member of its own."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)


@hostile("warc-empty.warc")
def _empty():
    """Nothing."""
    return b""


@hostile("warc-only-version.warc")
def _only_version():
    """The first line of a record."""
    return b"WARC/1.0\r\n"


@hostile("warc-lengths.warc")
def _lengths():
    """Lengths that are no numbers, or not so many bytes."""
    lengths = (-1, "-" + "9" * 30, "9" * 30, "9" * 17, "0x10", "1e3", "", "٣", "5 5", 3, 1 << 40, "+5")
    return b"".join(record(length=length) for length in lengths) + record()


@hostile("warc-two-lengths.warc")
def _two_lengths():
    """Records that state two lengths."""
    return record(headers="Content-Length: 5\r\n") + record()


@hostile("warc-short-lengths.warc")
def _short_lengths():
    """Two thousand records that say they are as long as all that follows."""
    return b"".join(record(length=(2000 - n) * 700) for n in range(2000))


@hostile("warc-no-colons.warc")
def _no_colons():
    """Headers without a colon, and lines that go on."""
    return (
        b"WARC/1.0\r\nContent-Length 5\r\n and more\r\n\r\nabcde\r\n\r\n"
        + record(headers=" : \r\n\t\r\n::::\r\n")
        + record()
    )


@hostile("warc-many-headers.warc")
def _many_headers():
    """A record of thousands of headers."""
    return record(headers="".join(f"A{n}: b\r\n" for n in range(3000))) + record()


@hostile("warc-digests.warc")
def _digests():
    """Digests that lie, of methods that nobody knows, and of no digits."""
    digests = ("sha1:" + "A" * 32, "sha256:0", "md5:zz", "crc32:0", ":::", "sha1:" + "é" * 20, "sha512:" + "=" * 5000)
    return b"".join(record(headers=f"WARC-Block-Digest: {one}\r\nWARC-Payload-Digest: {one}\r\n") for one in digests)


@hostile("warc-addresses.warc")
def _addresses():
    """Addresses of files, with breaks, turned letters and commands to a terminal."""
    odd = (
        "file:///etc/passwd",
        "http://a.example/\u202egnp.exe",
        "http://a.example/\x1b[2J\x07",
        "javascript:alert(1)",
        "http://" + "a" * 20_000,
        "http://[::1",
        "",
    )
    return b"".join(record(address=address) for address in odd)


@hostile("warc-kinds.warc")
def _kinds():
    """Kinds of records that do not exist, versions and dates from elsewhere."""
    kinds = ("\u202eesnopser", "response\x00", "../..", "revisit", "warcinfo", "a" * 9000)
    odd = record().replace(b"WARC/1.0", b"WARC/9.9") + record().replace(
        b"2015-01-02T03:04:05Z", b"../../../etc/passwd\x1b[2J"
    )
    return b"".join(record(kind=kind) for kind in kinds) + odd


@hostile("warc-records-within.warc")
def _records_within():
    """A page that holds the beginnings of two thousand records."""
    return (
        record(answer(PAGE.encode() + b"\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n" * 2000))
        + record()
    )


@hostile("warc-segments.warc")
def _segments():
    """Parts of a page that is never put together."""
    return b"".join(record(headers=f"WARC-Segment-Number: {n}\r\n") for n in (1, 2, -1, 9**99))


@hostile("warc-nuls.warc")
def _nuls():
    """Two megabytes of NULs between two records."""
    return record() + b"\0" * (2 * MEGABYTE) + record()
