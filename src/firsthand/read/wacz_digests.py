"""The digests that a collection of web archives records of its files."""

from typing import Any

import msgspec

from firsthand.read.json_size import has_too_many_values
from firsthand.read.limits import ZIP_BYTES
from firsthand.read.spending import NothingMoreError
from firsthand.read.zip_members import ZipMember, ZipMembers

_DESCRIPTION, _ITS_DIGEST = "datapackage.json", "datapackage-digest.json"
_METHOD = "sha256:"
_UNREAD = f"its {_DESCRIPTION} cannot be read, so the digests of its files were not checked"
_CHANGED = f"its {_DESCRIPTION} does not have the digest recorded of it: it was damaged or changed"


def recorded_digests(members: ZipMembers) -> tuple[dict[str, str], list[str]]:
    """The SHA-256 of each file by its path, in hexadecimal digits, and what is wrong with the record, for people.

    Both are empty where a collection has no description, as early ones do not.
    """
    names = members.names()
    if _DESCRIPTION not in names:
        return {}, []
    description = members.open(_DESCRIPTION)
    stated = _json(description)
    if not isinstance(stated, dict):
        return {}, [_UNREAD]
    listed = stated.get("resources")
    digests = dict(filter(None, map(_digest, listed if isinstance(listed, list) else ())))
    beside = _json(members.open(_ITS_DIGEST)) if _ITS_DIGEST in names else None
    expected = _digest({**beside, "path": ""}) if isinstance(beside, dict) else None
    return digests, [_CHANGED] if expected and expected[1] != description.digest() else []


def _json(member: ZipMember) -> Any:  # noqa: ANN401 - JSON as it comes
    try:
        data = member.read(ZIP_BYTES)
        return None if member.read(1) or has_too_many_values(data) else msgspec.json.decode(data)
    except (NothingMoreError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _digest(resource: object) -> tuple[str, str] | None:
    """The path and digest of one entry, where it has both."""
    if not isinstance(resource, dict):
        return None
    path, digest = resource.get("path"), resource.get("hash")
    if not isinstance(path, str) or not isinstance(digest, str) or not digest.startswith(_METHOD):
        return None
    return path, digest.removeprefix(_METHOD).strip().lower()
