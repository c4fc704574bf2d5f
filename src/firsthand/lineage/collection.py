"""Articles gathered to be compared with each other, kept as numbers: their shingles and their words."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from firsthand.kb import KnowledgeBase
from firsthand.lineage.candidates import Candidates, Options, candidates_among
from firsthand.lineage.newsroom import outlet_of
from firsthand.lineage.runs import SHORTEST, Tokens, overlaps, tokens_of
from firsthand.lineage.shingles import shingles
from firsthand.model import Article

_NO_ROWS = pa.table({"number": pa.array([], pa.uint32()), "shingle": pa.array([], pa.uint64())})
_PARTITION_ROWS = 100_000_000  # shingles paired at once, 2 GB at most


class Collection:
    """Articles in the order in which they were added, numbered from 0. Their texts are not kept."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb
        self._ids: list[str] = []
        self._days: list[int | None] = []
        self._outlets: list[str | None] = []
        self._rows: list[pa.Table] = []
        self._tokens: list[Tokens] = []
        self._lengths: list[npt.NDArray[np.int64]] = []

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, articles: Sequence[Article]) -> None:
        """Take in some articles, best hundreds at a time."""
        texts = pa.array([article.text for article in articles], pa.large_string())
        numbers = pa.array(range(len(self), len(self) + len(articles)), pa.uint32())
        self._rows.append(shingles(pa.table({"number": numbers, "text": texts})))
        tokens, offsets = tokens_of(texts)
        self._tokens.append(tokens)
        self._lengths.append(np.diff(offsets))
        for article in articles:
            self._ids.append(article.id)
            self._days.append(_day(article))
            newsroom = outlet_of(article, self._kb)
            self._outlets.append(newsroom.key if newsroom else None)

    def candidates(self, options: Options) -> Candidates:
        """The pairs that share shingles."""
        described = pa.table(
            {
                "id": pa.array(self._ids, pa.string()),
                "day": pa.array(self._days, pa.int32()),
                "outlet": pa.array(self._outlets, pa.string()),
            }
        )
        rows = pa.concat_tables(self._rows) if self._rows else _NO_ROWS
        return candidates_among(described, rows, options, 1 + len(rows) // _PARTITION_ROWS)

    def overlapping(self, candidates: Candidates) -> pa.Table:
        """Of the candidates those that share a run of 8 words: `one`, `other`, `longest` and `words` (uint32)."""
        tokens = np.concatenate([np.empty(0, np.uint32), *self._tokens])
        offsets = np.concatenate([[0], np.cumsum(np.concatenate([np.empty(0, np.int64), *self._lengths]))])
        found = overlaps(tokens, offsets, candidates.table())
        return found.filter(pc.greater_equal(found.column("longest"), SHORTEST))


def _day(article: Article) -> int | None:
    """The ordinal of the publication day, where one day is stated."""
    dated = article.published
    if dated is None or dated.earliest is None or dated.earliest != dated.latest:
        return None
    return date.fromisoformat(dated.earliest).toordinal()
