"""Records to and from JSON, and the digests taken of that JSON."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, TypeVar

import msgspec

from firsthand.errors import StoreError

T = TypeVar("T")
_encoder = msgspec.json.Encoder()
_decoders: dict[type[Any], "msgspec.json.Decoder[Any]"] = {}


def _decoder(kind: type[Any]) -> "msgspec.json.Decoder[Any]":
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind)
    return _decoders[kind]


def encode(record: object) -> bytes:
    """Return a record of `firsthand.model` as UTF-8 JSON, its fields in the order of the class.

    The JSON is read back and compared first, so nothing is written that would come back different: a float that is not
    a number or half of a surrogate pair is a StoreError.
    """
    kind = type(record)
    try:
        data = _encoder.encode(record)
        same = _decoder(kind).decode(data) == record
    except (UnicodeError, msgspec.MsgspecError, TypeError) as error:
        raise StoreError(f"{kind.__name__} cannot be written as JSON: {error}") from error
    if not same:
        raise StoreError(f"{kind.__name__} cannot be written as JSON: it would not read back the same")
    return data


def decode(data: bytes | str, kind: type[T]) -> T:
    """Return the record of class `kind` that `encode` wrote; StoreError when the JSON does not fit the class."""
    try:
        record: T = _decoder(kind).decode(data)
    except (UnicodeError, msgspec.MsgspecError) as error:
        raise StoreError(f"{kind.__name__} in the store does not read: {error}") from error
    return record


def array(records: Iterable[bytes]) -> bytes:
    """Join encoded records to one JSON array, which is what the digest of several records is taken of."""
    return b"[" + b",".join(records) + b"]"


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes as 64 hexadecimal digits."""
    return sha256(data).hexdigest()
