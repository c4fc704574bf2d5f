"""What clients send as JSON, read with one clear line for what it cannot be."""

from typing import Any, TypeVar

import msgspec

from firsthand.errors import MisuseError
from firsthand.kb.properties import PROPERTIES, Property

LONGEST = 300  # code points of the words of a query, or of a value beside them
_T = TypeVar("_T")


def object_of(text: str, field: str) -> dict[str, Any]:
    """The JSON object in a form field; MisuseError where it is none."""
    try:
        found = msgspec.json.decode(text.encode())
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise MisuseError(f"{field}: this is no JSON: {error}") from None
    if not isinstance(found, dict):
        raise MisuseError(f"{field}: a JSON object is wanted")
    return found


def shaped(value: object, shape: type[_T]) -> _T:
    """The value as a record; MisuseError, which names the field, where it has another shape."""
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        raise MisuseError(str(error)) from None


def property_of(name: str) -> Property:
    """The property of this id; MisuseError where there is none."""
    if name not in PROPERTIES:
        raise MisuseError(f"{name[:40]!r} is no property; there are: {', '.join(PROPERTIES)}")
    return PROPERTIES[name]


def bounded(words: str) -> str:
    """The words where they are short enough; MisuseError where not."""
    if len(words) > LONGEST:
        raise MisuseError(f"{len(words):,} characters are too many; {LONGEST} are taken")
    return words
