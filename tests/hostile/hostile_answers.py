"""Web archives whose records are sound, and the answers over HTTP in them are not."""

import gzip

from bombs import ZLIB, bomb
from hostile_registry import MEGABYTE, hostile
from hostile_warcs import PAGE, answer, packed, record

from written_pdf import Sheet, Words, written_pdf


def _coded(coding: str, body: bytes) -> bytes:
    return record(answer(body, f"Content-Encoding: {coding}\r\n"))


@hostile("answer-bombs.warc.gz")
def _bombs():
    """Pages that unpack to hundreds of megabytes, by gzip and deflate, thrice over."""
    gzipped, deflated = bomb(300, b"a"), bomb(300, b"a", ZLIB)
    return packed(
        _coded("gzip", gzipped),
        _coded("deflate", deflated),
        _coded("gzip, gzip, gzip", gzip.compress(gzip.compress(gzipped))),
    )


@hostile("answer-codings.warc")
def _codings():
    """Codings that are unknown, too many, or not what was done."""
    names = ("br", "zstd", "compress", "gzip," * 500, "\u202e", "identity, gzip", "deflate", "x" * 20_000)
    return b"".join(_coded(name, b"\xff\x00garbage" * 50) for name in names)


@hostile("answer-chunks.warc")
def _chunks():
    """Chunks that are longer than can be, or than they are."""
    sizes = ("F" * 16, "7FFFFFFFFFFFFFFF", "-1", "5;" + "a" * 9000, "0", "FFFFFFFF")
    return b"".join(
        record(answer(f"{size}\r\n{PAGE}\r\n".encode(), "Transfer-Encoding: chunked\r\n")) for size in sizes
    )


@hostile("answer-many-chunks.warc")
def _many_chunks():
    """A page in a hundred thousand chunks of a letter."""
    return record(answer(b"1\r\na\r\n" * 100_000 + b"0\r\n\r\n", "Transfer-Encoding: chunked\r\n"))


@hostile("answer-statuses.warc")
def _statuses():
    """Answers whose status is no number, or beyond all numbers."""
    lines = (
        b"HTTP/1.1 " + b"9" * 5000,
        b"HTTP/1.1 -200 OK",
        b"HTTP/1.1",
        b"HTTP/9 \xd9\xa2\xd9\xa0\xd9\xa0",
        b"ICY 200 OK",
        b"\0",
    )
    return b"".join(record(line + b"\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()) for line in lines)


@hostile("answer-no-end.warc")
def _no_end():
    """An answer of nothing but headers."""
    return record(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300_000)


@hostile("answer-charsets.warc")
def _charsets():
    """Answers that name encodings which are none, and types that are none."""
    names = (
        "utf-16",
        "utf-7",
        "idna",
        "base64",
        "rot13",
        "unicode_escape",
        "undefined",
        "\u202e",
        "a" * 9000,
        "utf-8''%00",
    )
    odd = ("text/html;" * 3000, "text/html; charset*0=u; charset*1=tf", "TEXT/HTML\x00", "text/plain; charset=idna")
    media = (*(f"text/html; charset={name}" for name in names), *odd)
    return b"".join(record(answer(media=one)) for one in media)


@hostile("answer-many-media.warc")
def _many_media():
    """Things of all media that are not what they say: a page as PDF, a picture as a page."""
    return (
        record(answer(media="application/pdf"))
        + record(answer(b"\x89PNG\r\n\x1a\n" * 999))
        + record(answer(b"PK\3\4" * 99, media="text/plain"))
    )


@hostile("answer-pdf.warc.gz")
def _pdf():
    """A PDF file, packed, in an archive, packed."""
    pdf = written_pdf([Sheet([Words(72, 700, "Tessarin delivered twenty TOW missiles to the Marsh Guard.")])])
    return packed(record(answer(gzip.compress(pdf, mtime=0), "Content-Encoding: gzip\r\n", "application/pdf")))


@hostile("answer-deep.warc.gz")
def _deep():
    """Pages about arms, a hundred thousand elements deep."""
    deep = b"<html><body>" + b"<div>" * 100_000 + PAGE.encode()
    return packed(*[record(answer(deep))] * 3)


@hostile("answer-glanced.warc.gz")
def _glanced():
    """Pages about arms of ten megabytes, full of what is slow to glance at."""
    parts = (b"<title" * 1_600_000, b"<p>a" * 500_000, b"&" * (4 * MEGABYTE), b"<!--" * 500_000)
    return packed(*(record(answer(PAGE.encode() + part)) for part in parts))
