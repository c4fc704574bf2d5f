"""Web archives: each page of a WARC file as a document."""

import re
from collections.abc import Iterator

from firsthand.model import PassedOver, Rejected
from firsthand.read.compression import Damaged
from firsthand.read.digests import differs
from firsthand.read.http_answer import Answer, BrokenAnswerError, media_type, parse_answer
from firsthand.read.http_content import body_of, content_of
from firsthand.read.limits import DOCUMENT_BYTES, mebibytes
from firsthand.read.raw import Media, RawDocument
from firsthand.read.spending import NothingMoreError, Source, Spending
from firsthand.read.stated import Stated
from firsthand.read.warc_bytes import open_archive
from firsthand.read.warc_records import Broken, Record, records

_STAGE = "split"
_RECORD_COST = (
    4096  # bytes that the work on a record counts for: an archive can be packed to hold millions of empty ones
)
_MEDIA = {
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "text/plain": Media.TEXT,
    "application/pdf": Media.PDF,
}
_OTHER = {"css": "a style sheet", "javascript": "a script", "ecmascript": "a script", "json": "data", "xml": "data"}
_MAJOR = {"image": "an image", "audio": "sound", "video": "video", "font": "a font"}
_ROBOTS = re.compile(r"https?://[^/?#]*/robots\.txt(?:[?#]|$)", re.IGNORECASE)
_NO_PAGE = "a record of a web archive that holds no page (a request, metadata and the like)"
_CHANGED = "its content does not have the digest recorded with it: it was damaged or changed; fetch the archive again"
_TOO_LARGE = f"it is larger than {mebibytes(DOCUMENT_BYTES)}, more than any article"
_NO_DIGIT = re.compile(r"\D")
_SECONDS = 14  # digits of a moment to the second
_WEB = ("http://", "https://")
_HTML = (b"<!doctype html", b"<html")


def split_warc(
    stream: Source, source: str, spending: Spending | None = None
) -> Iterator[RawDocument | Rejected | PassedOver]:
    """The pages of a WARC file in its order, read from an open stream in memory bounded by one record.

    `source` names the file. A page is named by the second of its capture and its address, as in the Wayback Machine
    (20150102030405/http://...), so that two captures of one address are two documents. The day of capture is not given
    as a date of publication. `spending` is shared by the files of one larger archive.
    """
    spending = spending or Spending()
    empty = True
    try:
        for record in records(open_archive(stream, spending)):
            empty = False
            spending.give(_RECORD_COST)
            place = f"{source}#{record.place}"
            yield _document(record, place, spending) if isinstance(record, Record) else _broken(record, place)
    except (Damaged, NothingMoreError) as fault:
        yield Rejected(source, _STAGE, f"{fault}; what came before was read, nothing behind it is")
    else:
        if empty:
            yield Rejected(source, _STAGE, "it is empty")


def _broken(record: Broken, source: str) -> Rejected:
    return Rejected(source, _STAGE, record.reason)


def _document(record: Record, source: str, spending: Spending) -> RawDocument | Rejected | PassedOver:
    try:
        return _page(record, source, spending)
    except BrokenAnswerError as fault:
        return Rejected(source, _STAGE, str(fault))


def _page(record: Record, source: str, spending: Spending) -> RawDocument | Rejected | PassedOver:
    kind, address = record.headers.get("warc-type", "").lower(), _address(record)
    if kind == "revisit":
        return PassedOver(source, "a revisit, which holds no page of its own")
    if kind not in ("response", "resource") or address is None:
        return PassedOver(source, _NO_PAGE)
    if _ROBOTS.match(address):
        return PassedOver(source, "a site's robots.txt")
    if "warc-truncated" in record.headers:
        return PassedOver(source, "a page that was cut off while it was captured")
    answer = parse_answer(record.block) if kind == "response" else _resource(record)
    if answer.status != 200:
        return PassedOver(source, f"HTTP status {answer.status}")
    media = _MEDIA.get(answer.media) or (_sniffed(answer) if not answer.media else None)
    if media is None:
        return PassedOver(source, f"not a page: {_other(answer.media)}")
    if "warc-segment-number" in record.headers:
        return Rejected(source, _STAGE, "it is one of several parts of a page, which are not put together")
    if not record.whole:
        return Rejected(source, _STAGE, _TOO_LARGE)
    return _read(record, answer, media, source, spending)


def _read(
    record: Record, answer: Answer, media: Media, source: str, spending: Spending
) -> RawDocument | Rejected | PassedOver:
    if differs(record.headers.get("warc-block-digest"), [record.block]):
        return Rejected(source, _STAGE, _CHANGED)
    body = body_of(answer)
    data = content_of(answer, body, spending)
    if len(data) > DOCUMENT_BYTES:
        return Rejected(source, _STAGE, _TOO_LARGE)
    # Writers do not agree whether the payload is what was sent, or that without the chunks, or unpacked.
    if differs(record.headers.get("warc-payload-digest"), (answer.body, body, data)):
        return Rejected(source, _STAGE, _CHANGED)
    if not data.strip():
        return PassedOver(source, "an empty page")
    address = _address(record)
    captured = _NO_DIGIT.sub("", record.headers.get("warc-date", ""))[:_SECONDS] or str(record.place)
    return RawDocument(f"{captured}/{address}", media, data, source, Stated(url=address), answer.charset, archived=True)


def _address(record: Record) -> str | None:
    """The address of the page; None for what came by no web protocol."""
    address = record.headers.get("warc-target-uri", "").removeprefix("<").removesuffix(">")  # wget writes the brackets
    return address if address.lower().startswith(_WEB) else None


def _resource(record: Record) -> Answer:
    media, charset = media_type(record.headers.get("content-type", ""))
    return Answer(200, media, charset, False, (), record.block)


def _sniffed(answer: Answer) -> Media | None:
    return Media.HTML if answer.body[:200].lstrip().lower().startswith(_HTML) else None


def _other(media: str) -> str:
    """What it is that is no page, in one of a few words."""
    major, _, minor = media.partition("/")
    return _MAJOR.get(major) or next((word for part, word in _OTHER.items() if part in minor), "something else")
