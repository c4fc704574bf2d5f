"""WARC records (WARC 1.1, ISO 28500:2017, https://iipc.github.io/warc-specifications/), each a member of gzip.

Written here, not by warcio: that one reads the headers of a response and writes them anew, and the bytes kept should be
the bytes that came. It reads these records in the tests, as fastwarc does.
"""

import gzip
import re
import zlib
from base64 import b32encode
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from io import FileIO
from uuid import uuid4

from firsthand.fetch.answers import Exchange
from firsthand.fetch.policy import Policy

VERSION = "WARC/1.1"
UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"  # WARC 1.1, 6.7.3
BEGINNING = b"WARC/1."
STEP = 1 << 16  # bytes looked at together
# 100 Continue and 103 Early Hints come before the response; a reader of the archive would take one for the response.
INTERIM = re.compile(rb"(?:HTTP/1\.[01] 1\d\d[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n)+")

END_OF_HEAD = re.compile(rb"\n\r?\n")


def info_record(policy: Policy, moment: datetime) -> bytes:
    """The record that opens an archive and names the program."""
    fields = {
        "software": policy.user_agent,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "http-header-user-agent": policy.user_agent,
        "robots": "obeyed",
    }
    block = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode("ascii")
    return _record({"WARC-Type": "warcinfo", "Content-Type": "application/warc-fields"}, block, moment)


def exchange_records(exchange: Exchange) -> bytes:
    """A response as it came, and its request. That a document is unchanged is no response to read, but a revisit."""
    response, about = f"<{uuid4().urn}>", {"WARC-Target-URI": str(exchange.address), "WARC-IP-Address": exchange.peer}
    block = _response(exchange)
    cut = {"WARC-Truncated": exchange.truncated} if exchange.fault else {}
    whole = _revisit(exchange) or ({} if exchange.fault else {"WARC-Payload-Digest": digest(exchange.body)})
    kind = {
        "WARC-Type": "revisit" if exchange.unchanged else "response",
        "WARC-Record-ID": response,
        "Content-Type": "application/http; msgtype=response",
    }
    asked = {
        "WARC-Type": "request",
        "Content-Type": "application/http; msgtype=request",
        "WARC-Concurrent-To": response,
    }
    return _record(kind | about | cut | whole, block, exchange.moment) + _record(
        asked | about, exchange.sent, exchange.moment
    )


def _revisit(exchange: Exchange) -> dict[str, str]:
    """Which capture a document is still the same as. Its payload is that one's, so no digest is given of it here."""
    if not exchange.unchanged or exchange.validators is None:
        return {}
    return {
        "WARC-Profile": UNCHANGED,
        "WARC-Refers-To-Target-URI": str(exchange.address),
        "WARC-Refers-To-Date": _date(exchange.validators.moment),
    }


def _response(exchange: Exchange) -> bytes:
    """The response as it came, without interim ones before it, and without bytes past the end that it announced."""
    interim = INTERIM.match(exchange.received)
    block = exchange.received[interim.end() :] if interim else exchange.received
    head = END_OF_HEAD.search(block)
    if exchange.fault or exchange.header("transfer-encoding") or not head:
        return block
    return block[: head.end() + len(exchange.body)]


def digest(data: bytes) -> str:
    """A digest as WARC writes it: `sha256:` and base 32."""
    return "sha256:" + b32encode(sha256(data).digest()).decode("ascii")


def end_of_whole_records(file: FileIO) -> int:
    """Where the last whole record ends, in bytes from the start. ValueError where there is something else before it."""
    end = taken = 0
    unpacking, beginning = zlib.decompressobj(16 + zlib.MAX_WBITS), b""
    data = b""
    file.seek(0)
    while data or (data := file.read(STEP)):
        before = len(data)
        beginning = (beginning + _unpacked(unpacking, data))[: len(BEGINNING)]
        if not BEGINNING.startswith(beginning) or (unpacking.eof and beginning != BEGINNING):
            raise ValueError("not a WARC of gzip records")
        data = unpacking.unused_data if unpacking.eof else unpacking.unconsumed_tail
        taken += before - len(data)
        if unpacking.eof:
            end = taken
            unpacking, beginning = zlib.decompressobj(16 + zlib.MAX_WBITS), b""
    return end


def _unpacked(unpacking: "zlib._Decompress", data: bytes) -> bytes:
    try:
        return unpacking.decompress(data, STEP)
    except zlib.error:
        raise ValueError("not a WARC of gzip records, or damaged") from None


def _date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}"


def _record(headers: Mapping[str, str], block: bytes, moment: datetime) -> bytes:
    fields = {
        "WARC-Record-ID": f"<{uuid4().urn}>",
        "WARC-Date": _date(moment),
        **headers,
        "WARC-Block-Digest": digest(block),
        "Content-Length": str(len(block)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return gzip.compress(f"{VERSION}\r\n{head}\r\n".encode("ascii") + block + b"\r\n\r\n", mtime=0)
