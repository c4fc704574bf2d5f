"""What a watch has seen, kept in a small file so that it goes on after a restart."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Self

from firsthand.fetch import Validators

FOLDER = "watched"  # in the store's folder


@dataclass(slots=True)
class WatchMemory:
    """By name or id, the mark of what was seen of it last, and how often what was not had was tried.

    `digest` is of the feed that was looked through to its end last, `validators` are what its server gave with it. The
    file may be deleted at any time: then everything is looked at again, and the store tells what it holds already.
    """

    file: Path
    seen: dict[str, str] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    digest: str = ""
    validators: Validators | None = None

    @classmethod
    def of(cls, store: Path, source: str) -> Self:
        """The memory of one folder or feed, empty where its file is missing or holds something else."""
        file = store / FOLDER / f"{sha256(source.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}.json"
        try:
            kept = json.loads(file.read_text(encoding="ascii"))
            seen = {str(name): str(mark) for name, mark in kept["seen"].items()}
            tries = {str(name): int(count) for name, count in kept["tries"].items()}
            digest = str(kept["digest"])  # without one there is nothing that the feed could be unchanged from
            return cls(file, seen, tries, digest, _validators(kept.get("validators")) if digest else None)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls(file)

    def save(self) -> None:
        """Put it into the file, whole or not at all. OSError where that cannot be."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.file.with_suffix(f".{os.getpid()}.new")
        try:
            fresh.write_text(json.dumps(self._form()), encoding="ascii")
            fresh.replace(self.file)
        finally:
            with suppress(OSError):
                fresh.unlink()

    def _form(self) -> dict[str, object]:
        form: dict[str, object] = {"seen": self.seen, "tries": self.tries, "digest": self.digest}
        if one := self.validators:
            form["validators"] = [one.address, one.etag, one.last_modified, one.moment.isoformat()]
        return form


def _validators(kept: object) -> Validators | None:
    """The validators as they were kept; None where there are none, or what stands there may not be sent."""
    if not isinstance(kept, list):
        return None
    try:
        address, etag, last_modified, moment = map(str, kept)
        return Validators(address, etag, last_modified, datetime.fromisoformat(moment).astimezone(UTC))
    except (ValueError, OverflowError):
        return None
