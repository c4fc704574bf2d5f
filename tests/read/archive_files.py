"""Web archives made for tests, byte by byte, so that they may be wrong."""

import gzip

HTML = b"<html><body><p>The harbour clerk counted nine red barrels on the quay of Port Sel.</p></body></html>"
ADDRESS = "http://harbour.example/barrels"
DATE = "2015-01-02T03:04:05Z"


def answer(body=HTML, *, status="200 OK", media="text/html; charset=utf-8", headers=""):
    """An answer over HTTP."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{headers}\r\n".encode() + body


def record(block=None, *, kind="response", address=ADDRESS, date=DATE, length=None, headers=""):
    """A record; `length` is what its header says where that is not so."""
    block = answer() if block is None else block
    stated = len(block) if length is None else length
    return (
        (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\n{headers}"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {stated}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def records(*names):
    """A record for each name, at an address of its own."""
    return [record(address=f"http://harbour.example/{name}") for name in names]


def packed(*records):
    """Each record in a gzip member of its own, as archives are."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)
