"""Any value as one line of JSON that is safe to print and to split at line ends."""

import json
import re
from enum import StrEnum

# Valid in JSON as they stand, but a terminal obeys some, others hide or turn text, break lines or do not encode.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]")


def json_line(value: object) -> str:
    """Return the value as one line of JSON, without the line end; letters of all scripts stay readable."""
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False, default=_plain))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _plain(value: object) -> str:
    if isinstance(value, StrEnum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no JSON form here")
