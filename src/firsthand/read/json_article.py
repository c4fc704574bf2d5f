"""One article of a JSON Lines file."""

import json

import msgspec

from firsthand.read.json_size import TOO_MANY_VALUES, has_too_many_values
from firsthand.read.stated import Stated


class NoArticleError(Exception):
    """A JSON value is no article; the message is for people."""


def parse_article(data: bytes) -> tuple[str, Stated]:
    """The text of a JSON object and what it states beside: `id`, `title`, `outlet` or `source`, `date`, `url`.

    Raises NoArticleError where the data is no JSON, no object, or has no text.
    """
    value = _decoded(data)
    if not isinstance(value, dict):
        raise NoArticleError(
            f"it is a JSON {_KINDS.get(type(value), 'value')}, not an object with id, title, text, ..."
        )
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise NoArticleError('it has no "text"' if text is None or isinstance(text, str) else '"text" is not a string')
    outlet = _stated(value, "outlet") or _stated(value, "source")
    return text, Stated(
        _stated(value, "id") or "", _stated(value, "title"), outlet, _stated(value, "date"), _stated(value, "url")
    )


_KINDS = {list: "array", str: "string", int: "number", float: "number", bool: "true or false", type(None): "null"}


def _decoded(data: bytes) -> object:
    if has_too_many_values(data):
        raise NoArticleError(TOO_MANY_VALUES)
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass  # the standard library knows half surrogate pairs, and says where the fault is
    try:
        return json.loads(data.decode())
    except UnicodeDecodeError as error:
        raise NoArticleError(
            f"it is not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start} of the line)"
        ) from None
    except json.JSONDecodeError as error:
        raise NoArticleError(f"it is not JSON: {error.msg} at character {error.pos}") from None
    except ValueError:
        raise NoArticleError("it holds a number of too many digits") from None
    except RecursionError:
        raise NoArticleError("it is nested too deep") from None


def _stated(value: dict[str, object], name: str) -> str | None:
    found = value.get(name)
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) and str(found).strip() else None
