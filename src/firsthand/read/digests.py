"""Digests as web archives record them: `sha1:` and 32 letters of base32, or any other with hexadecimal digits."""

import base64
import binascii
import hashlib
from collections.abc import Iterable

_KNOWN = {"md5": "md5", "sha1": "sha1", "sha-1": "sha1", "sha256": "sha256", "sha-256": "sha256", "sha512": "sha512"}


def differs(recorded: str | None, candidates: Iterable[bytes]) -> bool:
    """Whether a digest was recorded, by a method that is known, and none of the candidates has it."""
    label, _, value = (recorded or "").strip().partition(":")
    method = _KNOWN.get(label.strip().lower())
    if method is None:
        return False
    wanted = _bytes_of(value.strip(), hashlib.new(method, usedforsecurity=False).digest_size)
    return all(hashlib.new(method, data, usedforsecurity=False).digest() != wanted for data in candidates)


def _bytes_of(value: str, size: int) -> bytes | None:
    """The digest, written in hexadecimal digits or base32, with or without its padding; None where it is neither."""
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        return base64.b32decode(value.rstrip("=").upper() + "=" * (-len(value.rstrip("=")) % 8))
    except (ValueError, binascii.Error):
        return None
