"""What an index of articles holds, and how all of it follows from the shingles of the articles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from weakref import ref

import numpy as np
import numpy.typing as npt

from firsthand.lineage.candidates import paired, ranks_of
from firsthand.lineage.gathering import Gathered
from firsthand.lineage.growing import Growing
from firsthand.lineage.near_copies import CLASSES, Numbers, representatives
from firsthand.lineage.pair_set import PairSet, code_of
from firsthand.lineage.postings import KEY_BITS, NUMBER_BITS, Bounds, articles_of, keys_of
from firsthand.lineage.regrouping import band_entries
from firsthand.lineage.segments import Entries, Segments


@dataclass(slots=True, eq=False)
class Held:
    """What an index holds. Articles are numbered in the order they came; `ids`, `sketches`, `sizes`, `ranks` and
    `represented_by` have one value or row an article.

    `holders` finds the articles of a shingle, `owned` the shingles of an article, `bands` the articles that may be near
    copies; `pairs` are those of representatives. `files` names the files in which arrays were saved.
    """

    cap: int
    ids: list[str]
    sketches: Growing[np.uint64]
    sizes: Growing[np.int64]
    ranks: Growing[np.uint64]
    holders: Segments
    owned: Segments
    bands: Segments
    represented_by: Numbers
    pairs: PairSet
    files: dict[str, ref[Entries]] = field(default_factory=dict)

    @classmethod
    def nothing(cls, cap: int) -> "Held":
        """What an index without articles holds."""
        return cls(
            cap=cap,
            ids=[],
            sketches=Growing(np.empty((0, CLASSES), dtype=np.uint64)),
            sizes=Growing(np.empty(0, dtype=np.int64)),
            ranks=Growing(np.empty(0, dtype=np.uint64)),
            holders=Segments(NUMBER_BITS),
            owned=Segments(KEY_BITS),
            bands=Segments(NUMBER_BITS),
            represented_by=np.empty(0, dtype=np.uint32),
            pairs=PairSet(np.empty(0, dtype=np.uint64)),
        )

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def stands(self) -> npt.NDArray[np.bool_]:
        """Which articles stand for their group."""
        stands: npt.NDArray[np.bool_] = self.represented_by == np.arange(len(self.represented_by))
        return stands

    def enter(self, ids: Sequence[str], gathered: Gathered) -> None:
        """Add articles, numbered from `len(self)`, and leave groups and pairs as they are."""
        first = len(self)
        self.ids.extend(ids)
        self.ranks.add(ranks_of(ids))
        self.sketches.add(gathered.sketches)
        self.sizes.add(gathered.sizes)
        self.bands.add(band_entries(gathered.sketches, first))
        self.holders.add(gathered.whole())
        self.owned.add(gathered.by_article())

    def find_all(self) -> None:
        """Find groups and pairs from what the articles hold."""
        groups = representatives(self.sketches.rows, self.ranks.rows)
        unknown = np.full(len(self), -1, dtype=np.int32)
        bounds = Bounds(
            stands=groups == np.arange(len(self)),
            alone=np.ones(len(self), dtype=np.bool_),
            ranks=self.ranks.rows,
            days=unknown,
            outlets=unknown,
            cap=self.cap,
        )
        ones, others, _ = paired(Gathered([self.holders.whole()], self.sketches.rows, self.sizes.rows), bounds)
        self.represented_by = groups
        self.pairs = PairSet(code_of(ones.astype(np.uint64), others.astype(np.uint64)))

    def without(self, gone: npt.NDArray[np.bool_]) -> "Held":
        """What an index of the other articles holds."""
        left = Held.nothing(self.cap)
        number = np.cumsum(~gone) - 1
        postings = self.holders.whole()
        articles = articles_of(postings)
        stay = ~gone[articles]
        renumbered = keys_of(postings[stay]) << np.uint64(NUMBER_BITS) | number[articles[stay]].astype(np.uint64)
        ids = [name for name, out in zip(self.ids, gone, strict=True) if not out]
        left.enter(ids, Gathered([renumbered], self.sketches.rows[~gone], self.sizes.rows[~gone]))
        left.find_all()
        return left
