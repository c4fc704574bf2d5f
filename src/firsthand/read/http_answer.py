"""Answers over HTTP as web archives keep them: status, media type, and the content, unpacked within a bound."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from fastwarc.warc import HeaderMap

from firsthand.read.limits import HEADER_BYTES

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LONGEST = 500  # letters of a media type that are looked at
_STATUSES = range(100, 600)


class BrokenAnswerError(Exception):
    """A record holds no answer over HTTP that can be read; the message is for people."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. `codings` are what its content was packed with, the last one outermost.

    `media` is as in "text/html", in lower case, empty where it is not stated; `body` is still packed.
    """

    status: int
    media: str
    charset: str | None
    chunked: bool
    codings: tuple[str, ...]
    body: bytes


def parse_answer(block: bytes) -> Answer:
    """The answer that stands in the block of a record; BrokenAnswerError where there is none."""
    end = _HEADER_END.search(block, 0, HEADER_BYTES)
    if not block.startswith(b"HTTP/") or end is None:
        raise BrokenAnswerError("it holds no answer over HTTP")
    headers = HeaderMap("latin1")
    try:
        headers.parse(io.BytesIO(block[: end.end()].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")))
    except OSError:
        raise BrokenAnswerError("it holds no answer over HTTP") from None
    status = headers.status_code
    if status is None or status not in _STATUSES:
        raise BrokenAnswerError("its answer over HTTP has no status")
    media, charset = media_type(headers.get("content-type") or "")
    return Answer(
        status,
        media,
        charset,
        "chunked" in _words(headers.get_multiple("transfer-encoding")),
        tuple(word for word in _words(headers.get_multiple("content-encoding")) if word not in ("identity", "none")),
        block[end.end() :],
    )


def media_type(stated: str) -> tuple[str, str | None]:
    """The media type in lower case, and the charset where one stands beside it."""
    message = Message()
    stated = stated[:_LONGEST]
    message["content-type"] = " ".join(stated.split())
    charset = message.get_param("charset")
    return stated.partition(";")[0].strip().lower(), charset if isinstance(charset, str) and charset else None


def _words(values: Iterable[str]) -> list[str]:
    return [word.strip().lower() for value in values for word in value.split(",") if word.strip()]
