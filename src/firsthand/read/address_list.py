"""Lists of addresses to fetch: Zotero's and others' exports in CSL-JSON, feeds, and plain text of one address a line.

CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html, schema csl-data 1.0.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from firsthand.model import Rejected
from firsthand.read.decoding import UndecodableError, decode_text
from firsthand.read.feed import NoFeedError, parse_feed
from firsthand.read.json_size import has_too_many_values
from firsthand.read.limits import DOCUMENT_BYTES
from firsthand.read.root_element import FEED_ROOTS, root_element
from firsthand.read.stated import NOTHING, Stated
from firsthand.read.whole import whole


class NoListError(Exception):
    """A file is no list of addresses; the message is for people."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An address, and what a list states of the work that stands there."""

    address: str
    stated: Stated = NOTHING


def parse_list(data: bytes) -> tuple[Listed, ...]:
    """The addresses of a list in its order, each once. In plain text blank lines and those that start with # are none.

    What is no address is given as it stands, to be refused by name when it is asked for. NoListError, with one line.
    """
    listed = _addresses(data)
    found: dict[str, Listed] = {}
    for one in listed:
        found.setdefault(one.address, one)
    if not found:
        raise NoListError("it lists no addresses")
    return tuple(found.values())


def split_addresses(stream: BinaryIO, source: str, _: str) -> Iterator[Rejected]:
    """Where articles are looked for, one line on what a list is for."""
    data = whole(stream, source, DOCUMENT_BYTES, nul=False)
    if isinstance(data, Rejected):
        yield data
        return
    try:
        count = len(parse_list(data))
    except NoListError as fault:
        yield Rejected(source, "split", str(fault))
    else:
        yield Rejected(source, "split", holds_no_articles(count, source))


def works_of(value: object) -> tuple[Listed, ...] | None:
    """The works with an address of a decoded CSL-JSON file; None for a value that is none, as one that has texts."""
    if not isinstance(value, list) or not value or not all(map(_is_work, value)):
        return None
    return tuple(Listed(_text(work, "URL") or "", _stated(work)) for work in value if _text(work, "URL"))


def holds_no_articles(count: int, source: str) -> str:
    """One line on a list of this many addresses where articles were looked for; `source` is its file."""
    if not count:
        return "it lists works without addresses and holds no articles"
    listed = f"{count} address{'' if count == 1 else 'es'}"
    return f"it lists {listed} and holds no articles; fetch them with: firsthand fetch --from {source}"


def _addresses(data: bytes) -> Iterator[Listed]:
    if root_element(data) in FEED_ROOTS:
        yield from _of_feed(data)
        return
    try:
        text = decode_text(data)
    except UndecodableError as fault:
        raise NoListError(str(fault)) from None
    if text.lstrip().startswith(("[", "{")):
        yield from _of_json(text)
        return
    lines = (line.strip() for line in text.splitlines())
    yield from (Listed(line) for line in lines if line and not line.startswith("#"))


def _of_feed(data: bytes) -> Iterator[Listed]:
    try:
        entries = parse_feed(data).entries
    except NoFeedError as fault:
        raise NoListError(str(fault)) from None
    yield from (Listed(entry.stated.url, entry.stated) for entry in entries if entry.stated.url)


def _of_json(text: str) -> tuple[Listed, ...]:
    try:
        works = None if has_too_many_values(text.encode("utf-8", "replace")) else works_of(json.loads(text))
    except (ValueError, RecursionError):
        works = None
    if works is None:
        raise NoListError("it is JSON, but no list of works in CSL-JSON; from Zotero, export as CSL JSON")
    return works


def _is_work(item: object) -> bool:
    if not isinstance(item, dict) or item.get("text"):
        return False
    return isinstance(item.get("type"), str) and ("URL" in item or "title" in item)


def _stated(work: dict[str, object]) -> Stated:
    authors = work.get("author")
    names = [_name(one) for one in authors if isinstance(one, dict)] if isinstance(authors, list) else []
    return Stated(
        title=_text(work, "title"),
        outlet=_text(work, "container-title") or _text(work, "publisher"),
        date=_date(work.get("issued")),
        authors=tuple(name for name in names if name),
    )


def _name(author: dict[str, object]) -> str:
    parts = (_text(author, part) for part in ("given", "non-dropping-particle", "family"))
    return _text(author, "literal") or " ".join(part for part in parts if part)


def _date(issued: object) -> str | None:
    """A date as it is written elsewhere; of a range its first day."""
    if not isinstance(issued, dict):
        return None
    match issued.get("date-parts"):
        case [[_, *_] as parts, *_] if all(str(part).isdecimal() for part in parts):
            return "-".join(f"{int(part):02}" for part in parts)
    return _text(issued, "raw") or _text(issued, "literal")


def _text(thing: dict[str, object], name: str) -> str | None:
    value = thing.get(name)
    return " ".join(value.split()) or None if isinstance(value, str) else None
