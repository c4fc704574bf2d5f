"""Content hashes that name records."""

from hashlib import blake2b

_FIELD_END = b"\x1f"


def content_id(*fields: str) -> str:
    """Return 32 hexadecimal digits (128 bits of BLAKE2b) that depend on every field and on where each one ends."""
    digest = blake2b(digest_size=16)
    for field in fields:
        data = field.encode("utf-8", "surrogatepass")
        digest.update(str(len(data)).encode() + _FIELD_END + data)
    return digest.hexdigest()
