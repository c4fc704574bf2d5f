"""Which articles of a store are to be compared with each other."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from firsthand.errors import IndexDamagedError
from firsthand.lineage.index import Change, Index
from firsthand.store import Store

_TOGETHER = 4000  # articles whose texts are in memory at once

Pair: TypeAlias = tuple[str, str]


@dataclass(slots=True)
class Work:
    """Pairs to compare and pairs that are to be compared no more, the lower id first."""

    pairs: set[Pair] = field(default_factory=set)
    gone: set[Pair] = field(default_factory=set)

    def follow(self, change: Change) -> None:
        """Take in one more change of the index."""
        added, removed = _sorted(change.added), _sorted(change.removed)
        self.pairs = self.pairs - removed | added
        self.gone = self.gone - added | removed


class Pairing:
    """The index of a store's articles, kept in a folder. It follows from the articles and is made anew where lost."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder
        try:
            self._index = Index.open(folder)
        except (IndexDamagedError, OSError):
            self._index = Index()

    def take_in(self, fresh: Collection[str]) -> Work:
        """Add articles of the store to all others; return what is to be compared since, all pairs of `fresh` included.

        Whatever else the index does not know, or knows and should not, is put right first.
        """
        known = set(self._index.held.ids)
        before = set(self._store.ids()).difference(fresh)
        if known - before:
            self._index.remove(known - before)
        self._add(before - known, Work())
        work = Work()
        self._add(fresh, work)
        work.gone.update(pair for pair in self._store.derived_pairs(fresh) if pair not in work.pairs)
        return work

    def keep(self) -> None:
        """Save the index. Where that fails the next run puts right what it lacks."""
        with suppress(OSError):
            self._index.save(self._folder)

    def _add(self, names: Collection[str], work: Work) -> None:
        ordered = sorted(names)
        for start in range(0, len(ordered), _TOGETHER):
            articles = list(self._store.articles(ordered[start : start + _TOGETHER]))
            work.follow(self._index.add([one.id for one in articles], [one.text for one in articles]))


def related_together(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in an order that depends on nothing but the pairs, those that hang together next to each other."""
    above: dict[str, str] = {}

    def lowest(name: str) -> str:
        """The lowest id known so far of those that hang together with one."""
        path = []
        while name in above:
            path.append(name)
            name = above[name]
        above.update(dict.fromkeys(path, name))
        return name

    ordered = sorted(pairs)
    for pair in ordered:
        one, other = sorted(map(lowest, pair))
        if one != other:
            above[other] = one
    return sorted(ordered, key=lambda pair: (lowest(pair[0]), pair))


def _sorted(pairs: Iterable[Pair]) -> set[Pair]:
    return {(min(pair), max(pair)) for pair in pairs}
