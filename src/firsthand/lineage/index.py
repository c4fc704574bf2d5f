"""An index of articles by what they share, which grows without being built anew.

After every change it holds the pairs that `candidates` finds among all its articles, with a cap alone: days and outlets
are left to whoever asks. Adding an article touches its own shingles and the pairs that they can change. Where more than
a tenth of what is there is added at once, or articles are taken away, all pairs are found again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa

from firsthand.errors import MisuseError
from firsthand.lineage.candidates import Options
from firsthand.lineage.gathering import Gathered, gather
from firsthand.lineage.held import Held
from firsthand.lineage.index_files import load, save
from firsthand.lineage.near_copies import Numbers
from firsthand.lineage.pair_set import numbers_of
from firsthand.lineage.segments import Entries
from firsthand.lineage.settling import difference, members, settle

_MANY: Final = 0.1  # of the articles: where more are added at once, all pairs are found again

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """The pairs of ids that a change made candidates, and those that are none any more.

    In each pair the article that came first is first.
    """

    added: tuple[Pair, ...] = ()
    removed: tuple[Pair, ...] = ()


class Index:
    """Articles and the pairs of them that are worth comparing. One process at a time may change an index."""

    def __init__(self, cap: int = Options().cap) -> None:
        """An index without articles; for `cap` see `candidates.Options`."""
        self.held = Held.nothing(cap)
        self._known: set[str] = set()

    @classmethod
    def built(cls, articles: pa.Table, cap: int = Options().cap) -> "Index":
        """An index of a table of articles (`id`, `text`: string). MisuseError if an id stands there twice."""
        index, ids = cls(cap), articles.column("id").to_pylist()
        index._expect(ids, len(articles))
        index._enter(ids, gather(articles))
        index.held.find_all()
        return index

    @classmethod
    def of(cls, held: Held) -> "Index":
        """An index that holds this."""
        index = cls(held.cap)
        index.held, index._known = held, set(held.ids)
        return index

    @classmethod
    def open(cls, folder: Path, check: bool = False) -> "Index":
        """The index that was saved into a folder; with `check` all of its content is verified.

        IndexDamagedError where there is none that can be used: build it anew from the articles.
        """
        return cls.of(load(folder, check))

    def save(self, folder: Path) -> None:
        """Write the index into a folder. A crash on the way leaves what was saved before."""
        save(self.held, folder)

    def __len__(self) -> int:
        return len(self.held)

    def __contains__(self, name: object) -> bool:
        return name in self._known

    def pairs(self) -> list[Pair]:
        """All candidate pairs, by their ids, the article that came first first."""
        return _named(self._codes(), self.held.ids)

    def numbers(self) -> tuple[Numbers, Numbers]:
        """All candidate pairs as two arrays, sorted; an article is known by its place in the order of coming."""
        return numbers_of(self._codes())

    def add(self, ids: Sequence[str], texts: Sequence[str]) -> Change:
        """Add articles, one text for each id. MisuseError for an id that is there already."""
        self._expect(ids, len(texts))
        gathered = gather(pa.table({"text": _plain(texts)}), len(self))
        few = len(ids) <= _MANY * len(self)
        before = np.empty(0, dtype=np.uint64) if few else self._codes()
        self._enter(ids, gathered)
        if few:
            gained, lost = settle(self.held)
        else:
            self.held.find_all()
            gained, lost = difference(before, self._codes())
        return Change(tuple(_named(gained, self.held.ids)), tuple(_named(lost, self.held.ids)))

    def remove(self, ids: Collection[str]) -> Change:
        """Take articles away; ids that are not there are passed over. All pairs are found again."""
        before, gone = set(self.pairs()), set(ids)
        self.held = self.held.without(np.fromiter((name in gone for name in self.held.ids), np.bool_, len(self)))
        self._known -= gone
        after = set(self.pairs())
        return Change(tuple(sorted(after - before)), tuple(sorted(before - after)))

    def _enter(self, ids: Sequence[str], gathered: Gathered) -> None:
        self.held.enter(ids, gathered)
        self._known.update(ids)

    def _codes(self) -> Entries:
        return members(self.held.pairs.codes(), np.flatnonzero(self.held.stands), self.held.represented_by)

    def _expect(self, ids: Sequence[str], texts: int) -> None:
        if len(ids) != texts:
            raise MisuseError(f"{len(ids)} ids for {texts} texts: give one text for each id")
        again = self._known.intersection(ids)
        if again:
            raise MisuseError(f"in the index already: {min(again)}; remove it first")
        if len(set(ids)) < len(ids):
            raise MisuseError("an id was given twice: give each article once")


def _plain(texts: Sequence[str]) -> pa.Array:
    """The texts with a question mark for each half of a surrogate pair, which Arrow cannot hold."""
    return pa.array([text.encode("utf-8", "replace").decode("utf-8") for text in texts], pa.large_string())


def _named(codes: Entries, ids: Sequence[str]) -> list[Pair]:
    ones, others = numbers_of(codes)
    return [(ids[one], ids[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True)]
