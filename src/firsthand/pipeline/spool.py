"""Articles set down in a temporary file, so that several processes can compare a collection larger than memory."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import msgspec

from firsthand.model import Article

Slot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spool:
    """A file of articles, open for writing; `put` tells where each went."""

    path: Path
    file: BinaryIO

    def put(self, article: Article) -> Slot:
        """Set an article down; the answer, offset and length in bytes, gets it back."""
        data = msgspec.json.encode(article)
        start = self.file.tell()
        self.file.write(data)
        return start, len(data)


@contextmanager
def spooling() -> Iterator[Spool]:
    """A spool that lasts as long as the block."""
    with TemporaryDirectory(prefix="firsthand-") as folder:
        path = Path(folder) / "articles"
        with path.open("wb") as file:
            yield Spool(path, file)


def article_at(file: int, slot: Slot) -> Article:
    """The article at a slot of an open spool, by the number of the open file."""
    start, length = slot
    return _DECODER.decode(os.pread(file, length, start))


_DECODER = msgspec.json.Decoder(Article)
