"""Inputs cut into documents: files, directories, standard input, compressed or not."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from firsthand.model import PassedOver, Rejected
from firsthand.read.address_list import split_addresses
from firsthand.read.compression import SUFFIXES
from firsthand.read.feed import split_feed, split_xml
from firsthand.read.folder import files_below, shown
from firsthand.read.json_documents import split_json, split_lines
from firsthand.read.mhtml import split_mhtml
from firsthand.read.raw import Media, RawDocument
from firsthand.read.sniffing import suffix_by_content
from firsthand.read.wacz import split_wacz
from firsthand.read.warc import split_warc
from firsthand.read.whole import READ_FORMS, split_whole

Document: TypeAlias = RawDocument | Rejected | PassedOver
# Takes an open stream that can be peeked into, the place for messages, and the name for documents without their own.
Splitter: TypeAlias = Callable[[BinaryIO, str, str], Iterator[Document]]


def _warc(stream: BinaryIO, source: str, _: str) -> Iterator[Document]:
    return split_warc(stream, source)


def _wacz(stream: BinaryIO, source: str, _: str) -> Iterator[Document]:
    return split_wacz(stream, source)


SPLITTERS: dict[str, Splitter] = {
    **dict.fromkeys((".txt", ".md", ".text"), partial(split_whole, media=Media.TEXT)),
    **dict.fromkeys((".html", ".htm", ".xhtml"), partial(split_whole, media=Media.HTML)),
    **dict.fromkeys((".mht", ".mhtml"), split_mhtml),
    **dict.fromkeys((".jsonl", ".ndjson"), split_lines),
    ".json": split_json,
    **dict.fromkeys((".rss", ".atom"), split_feed),
    ".xml": split_xml,
    ".urls": split_addresses,
    ".pdf": partial(split_whole, media=Media.PDF),
    ".warc": _warc,
    ".wacz": _wacz,
}
_STAGE = "split"
_PACKED = (*SUFFIXES, ".zst", ".lz4")  # the last two for web archives only


def bytes_of(document: Document) -> int:
    """How many bytes a document holds; what could not be read holds none."""
    return len(document.data) if isinstance(document, RawDocument) else 0


def split(path: Path | None) -> Iterator[Document]:
    """The documents of a file, of a directory's files in sorted order, or of standard input (None).

    Files are read piece by piece, so memory stays bounded by one document. What cannot be read becomes one Rejected,
    what is no article by its nature one PassedOver, and the rest goes on; nothing is raised for bad content.
    """
    if path is None:
        yield from _split_stream(cast(BinaryIO, sys.stdin.buffer), "stdin", "stdin", "")
    elif path.is_dir():
        yield from _split_directory(path)
    else:
        yield from split_file(path, shown(Path(path.name)))


def _split_directory(directory: Path) -> Iterator[Document]:
    found = False
    for path in files_below(directory, is_read):
        found = True
        if isinstance(path, Rejected):
            yield path
        else:
            yield from split_file(path, shown(path.relative_to(directory)))
    if not found:
        yield Rejected(shown(directory), _STAGE, f"the directory holds no articles ({READ_FORMS})")


def _suffix(path: Path) -> str:
    inner = path.with_suffix("") if path.suffix.lower() in _PACKED else path
    return inner.suffix.lower()


def is_read(path: Path) -> bool:
    """Whether a folder's file of this name is read."""
    return _suffix(path) in SPLITTERS


def split_file(path: Path, name: str) -> Iterator[Document]:
    """The documents of one file; `name` is for those that have none of their own."""
    try:
        with path.open("rb") as stream:
            yield from _split_stream(stream, shown(path), name, _suffix(path))
    except FileNotFoundError:
        yield Rejected(shown(path), _STAGE, "there is no such file or directory")
    except OSError as error:
        yield Rejected(shown(path), _STAGE, f"it cannot be read: {error.strerror or error}")


def _split_stream(stream: BinaryIO, source: str, name: str, suffix: str) -> Iterator[Document]:
    splitter = SPLITTERS.get(suffix) or SPLITTERS[suffix_by_content(stream)]
    yield from splitter(stream, source, name)
