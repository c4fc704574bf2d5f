"""The bytes an article was read from, as text that does nothing."""

import re
from typing import Any, Final

from firsthand.read.decoding import UndecodableError, decode_html, decode_text

MOST: Final = 120_000  # characters shown; a page of more is slow to read and of no more use than the download
_HTML: Final = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL
)
_HEAD: Final = 4096  # bytes in which a page begins as one
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x85\u2028\u2029]")
# Controls and marks that turn the letters around them, and letters that cannot be seen.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)


def original_form(data: bytes) -> dict[str, Any]:
    """`{"bytes", "characters", "text", "cut", "problem"}`: decoded as the reader decodes it, and made visible.

    `text` holds at most 120,000 characters, and `cut` says how many more there are. Controls and letters that cannot be
    seen are shown as their code points between brackets. `problem` says why it is no text, and `text` is None then.
    """
    try:
        decoded = _decoded(data)
    except UndecodableError as error:
        return {"bytes": len(data), "characters": None, "text": None, "cut": 0, "problem": str(error)}
    return {
        "bytes": len(data),
        "characters": len(decoded),
        "text": visible(decoded[:MOST]),
        "cut": max(0, len(decoded) - MOST),
        "problem": None,
    }


def _decoded(data: bytes) -> str:
    """The store keeps no name of the form, so a page is known by how it begins, or because it is no plain text."""
    if not _HTML.match(data[:_HEAD]):
        try:
            return decode_text(data)
        except UndecodableError:
            pass
    return decode_html(data)


def visible(text: str) -> str:
    """The text with what cannot be seen, or would turn the letters around it, named: ``⟦U+202E⟧``."""
    return _UNSEEN.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", _LINE_ENDS.sub("\n", text))
