"""The form of an input without a telling name, by how it begins."""

import lzma
import zlib
from codecs import BOM_UTF8
from typing import BinaryIO

from firsthand.read.compression import GZIP, XZ
from firsthand.read.root_element import FEED_ROOTS, root_element

_LOOK = 4096  # unpacked bytes looked at
_GZIP_HEADER = 31
_ZIP, _PDF, _WARC = b"PK\x03\x04", b"%PDF-", b"WARC/1."
_PACKED_WARC = (b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18", b"\x04\x22\x4d\x18")  # zstd, its dictionary, LZ4
_HTML = (b"<!doctype html", b"<html", b"<head", b"<?xml")


def suffix_by_content(stream: BinaryIO) -> str:
    """The suffix that a file of this content would have, `.txt` where nothing tells; nothing is read from the stream.

    `stream` needs `peek`.
    """
    start = _unpacked(stream.peek(_LOOK))  # type: ignore[attr-defined]
    if start.startswith((_WARC, *_PACKED_WARC)):
        return ".warc"
    if start.startswith(_ZIP):
        return ".wacz"
    if start.startswith(_PDF):
        return ".pdf"
    words = start.removeprefix(BOM_UTF8).lstrip()[:_LOOK].lower()
    if words.startswith(b"{"):
        return ".jsonl"
    if words.startswith(b"["):
        return ".json"
    if words.startswith((b"from:", b"mime-version:", b"content-type:")) and b"multipart/related" in words:
        return ".mhtml"
    if root_element(words) in FEED_ROOTS:
        return ".rss"
    return ".html" if words.startswith(_HTML) else ".txt"


def _unpacked(start: bytes) -> bytes:
    """The first bytes behind gzip or xz; none where they are damaged."""
    try:
        if start.startswith(GZIP):
            return zlib.decompressobj(_GZIP_HEADER).decompress(start, _LOOK)
        return lzma.LZMADecompressor().decompress(start, _LOOK) if start.startswith(XZ) else start
    except (zlib.error, lzma.LZMAError):
        return b""
