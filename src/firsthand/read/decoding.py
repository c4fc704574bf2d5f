"""Bytes to text, without guessing where a guess could be wrong unseen."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 200_000
_MOST_CHAOS = 5.0
# The encodings of the web (WHATWG Encoding Standard) by Python's names; others, such as UTF-7, hide markup.
_OF_THE_WEB = frozenset(
    (
        *(
            "utf-8",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "utf-32",
            "ascii",
            "cp866",
            "cp874",
            "tis-620",
            "koi8-r",
            "koi8-u",
        ),
        *("mac-roman", "mac-cyrillic", "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "euc_jp", "shift_jis", "cp932"),
        *("iso2022_jp", "euc_kr", "cp949", *(f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17)))),
        *(f"cp{page}" for page in range(1250, 1259)),
    )
)
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


class UndecodableError(Exception):
    """Bytes that are no text in an encoding that is known; the message is for people."""


def decode_text(data: bytes) -> str:
    """The text of a plain file: by its byte order mark, which is no part of the text, or UTF-8; or UndecodableError."""
    marked = _by_mark(data)
    if marked is not None:
        return marked
    if b"\0" in data:
        raise UndecodableError("it is binary, not text")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"it is not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start}); "
            "convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None


def decode_html(data: bytes, charset: str | None = None) -> str:
    """The text of an HTML file: by byte order mark, declared encoding, as UTF-8, or by statistics that leave no doubt.

    `charset` is the encoding that the protocol declared; as in browsers it outranks what the file says. Broken bytes
    of a declared encoding become U+FFFD, also as in browsers. Raises UndecodableError.
    """
    marked = _by_mark(data)
    if marked is not None:
        return marked
    declared = _known(charset) if charset else None
    declared = declared or _declared(data[:_HEAD])
    if declared is not None:
        return data.decode(declared, errors="replace")
    if b"\0" in data[:_HEAD]:
        raise UndecodableError("it is binary, not HTML")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _by_statistics(data)


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise UndecodableError(
                    f"it starts with the mark of {encoding.upper()}, but is not in that encoding"
                ) from None
    return None


def _declared(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    name = _known(match.group(1).decode("ascii")) if match else None
    if name is None or name.startswith(("utf-16", "utf-32")):  # ASCII letters could not have declared that
        return None
    return name


def _known(charset: str) -> str | None:
    """The encoding of this name as browsers take it; None for one that they do not know."""
    try:
        name = codecs.lookup(charset.strip()).name
    except (LookupError, ValueError):
        return None
    return _AS_BROWSERS.get(name, name) if name in _OF_THE_WEB else None


def _by_statistics(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.percent_chaos > _MOST_CHAOS:
        raise UndecodableError("it declares no encoding, is not UTF-8, and no other encoding fits clearly")
    return data.decode(best.encoding, errors="replace")
