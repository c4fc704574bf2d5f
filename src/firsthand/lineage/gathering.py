"""What candidates are looked for in: the postings, sketches and sizes of the articles of a collection."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from firsthand.lineage.near_copies import CLASSES, NONE, Sketches, sketches
from firsthand.lineage.postings import KEY_BITS, SHINGLE, Postings, articles_of, keys_of, postings_of, sizes_of
from firsthand.lineage.shingles import shingles

_AT_ONCE: Final = 1024  # articles: what is made of them on the way fits the cache, and its memory is used again
_IN_PART: Final = 1 << 22  # postings, 32 MB
_DRAWN: Final = 1024  # of how many postings one is drawn to find where to cut


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """The articles of a collection as numbers: their postings in sorted pieces, each article whole in one of them; one
    sketch and one number of postings (`sizes`) an article."""

    pieces: Sequence[Postings]
    sketches: Sketches
    sizes: npt.NDArray[np.int64]

    def parts(self, least: int = 1) -> Iterator[Postings]:
        """All postings, sorted, in at least so many parts where there are enough; a shingle is whole in one part."""
        total = sum(len(piece) for piece in self.pieces)
        wanted = max(least, total // _IN_PART)
        step = min(_DRAWN, max(total // (wanted * 16), 1))
        drawn = np.sort(np.concatenate([np.empty(0, np.uint64), *(piece[::step] for piece in self.pieces)]))
        cuts = np.unique(drawn[np.arange(1, wanted) * len(drawn) // wanted] & SHINGLE) if len(drawn) else drawn
        places = [np.concatenate(([0], np.searchsorted(piece, cuts), [len(piece)])) for piece in self.pieces]
        for part in range(len(cuts) + 1):
            slices = (piece[at[part] : at[part + 1]] for piece, at in zip(self.pieces, places, strict=True))
            found = np.concatenate([np.empty(0, np.uint64), *slices])
            found.sort()
            yield found

    def whole(self) -> Postings:
        """All postings, sorted."""
        return _filled(self.parts(), sum(len(piece) for piece in self.pieces))

    def by_article(self) -> npt.NDArray[np.uint64]:
        """The same as sorted entries of article and shingle, the article in the upper bits."""
        turned = (np.sort(articles_of(piece) << np.uint64(KEY_BITS) | keys_of(piece)) for piece in self.pieces)
        return _filled(turned, sum(len(piece) for piece in self.pieces))


def _filled(parts: Iterable[npt.NDArray[np.uint64]], size: int) -> npt.NDArray[np.uint64]:
    """The parts one after the other, without holding them all at once."""
    whole, place = np.empty(size, dtype=np.uint64), 0
    for part in parts:
        whole[place : place + len(part)] = part
        place += len(part)
    return whole


def gather(articles: pa.Table, first: int = 0) -> Gathered:
    """The postings, sketches and sizes of a table of articles (`text`: string), numbered from `first`."""
    return _gathered(_shingled(articles), len(articles), first)


def gather_rows(rows: pa.Table, articles: int) -> Gathered:
    """The same from what `shingles` gives for so many articles numbered from 0, in any order."""
    tables = [pa.Table.from_batches([batch]) for batch in rows.to_batches() if len(batch)]
    spans = [pc.min_max(table.column("number")).as_py() for table in tables]
    if any(one["max"] >= other["min"] for one, other in pairwise(spans)):
        tables = [rows]
    return _gathered(tables, articles, 0)


def _shingled(articles: pa.Table) -> Iterator[pa.Table]:
    """The shingles of some articles at a time, numbered from 0."""
    first = 0
    for batch in articles.select(["text"]).to_batches(max_chunksize=_AT_ONCE):
        numbers = np.arange(first, first + len(batch), dtype=np.uint32)
        yield shingles(pa.table({"number": numbers, "text": batch.column("text")}))
        first += len(batch)


def _gathered(tables: Iterable[pa.Table], articles: int, first: int) -> Gathered:
    """What articles numbered from 0 hold, each whole in one of the tables; postings number them from `first`."""
    pieces, drawn = [], np.full((articles, CLASSES), NONE, dtype=np.uint64)
    sizes = np.zeros(articles, dtype=np.int64)
    for table in tables:
        numbers, values = (table.column(name).to_numpy() for name in ("number", "shingle"))
        if not len(numbers):
            continue
        low, high = int(numbers.min()), int(numbers.max()) + 1
        postings = postings_of(numbers, values, first)
        pieces.append(postings)
        drawn[low:high] = sketches(numbers - np.uint32(low), values, high - low)
        sizes[low:high] = sizes_of(postings, first + low, high - low)
    return Gathered(pieces, drawn, sizes)
