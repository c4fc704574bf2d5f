"""Tools that find pairs of texts with shared text, each behind the same call.

A peer gets what its documentation advises: 128 permutations, sets of 5-word shingles of lower-case words, and its own
fastest way to hash many documents. `bands` says how far a MinHash index is opened: 25 bands of 5 rows or 32 of 4 aim at
a Jaccard similarity of about 0.5, 64 bands of 2 at about 0.1.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from types import ModuleType
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Pairs = npt.NDArray[np.int64]
Seconds = dict[str, float]
PERMUTATIONS = 128
SHINGLE = 5
_WORD = re.compile(r"\w+")


class Tool(Protocol):
    """A way to find the pairs of texts that share text."""

    name: str
    seconds: Seconds  # CPU-seconds of each of its stages, after `pairs`

    def pairs(self, texts: Sequence[str]) -> Pairs:
        """The places of both texts of each pair, one row a pair, lower place first; a pair may come twice."""
        ...


@contextmanager
def stage(seconds: Seconds, name: str) -> Iterator[None]:
    """Add the CPU time of the block to a stage."""
    start = time.process_time()
    yield
    seconds[name] = seconds.get(name, 0.0) + time.process_time() - start


def shingled(text: str, size: int = SHINGLE) -> set[str]:
    """The word shingles of a text."""
    words = _WORD.findall(text.lower())
    return {" ".join(words[start : start + size]) for start in range(max(1, len(words) - size + 1))}


def pairs_of(found: Iterable[tuple[int, Iterable[int]]]) -> Pairs:
    """The pairs that queries found: each query's place with the earlier places in its answer."""
    flat = chain.from_iterable((other, place) for place, others in found for other in others if other < place)
    return np.fromiter(flat, dtype=np.int64).reshape(-1, 2)


class Datasketch:
    """MinHash and LSH of datasketch: numpy permutations, an index of Python dictionaries."""

    def __init__(self, bands: int, rows: int) -> None:
        self.name = f"datasketch {bands}x{rows}"
        self.shape = (bands, rows)
        self.seconds: Seconds = {}

    def pairs(self, texts: Sequence[str]) -> Pairs:
        """Every pair that falls into one bucket."""
        from datasketch import MinHash, MinHashLSH

        with stage(self.seconds, "sketch"):
            sets = ([shingle.encode() for shingle in shingled(text)] for text in texts)
            sketches = list(MinHash.generator(sets, num_perm=PERMUTATIONS))
        with stage(self.seconds, "index"):
            index = MinHashLSH(num_perm=PERMUTATIONS, params=self.shape)
            for place, sketch in enumerate(sketches):
                index.insert(place, sketch)
        with stage(self.seconds, "query"):
            return pairs_of((place, index.query(sketch)) for place, sketch in enumerate(sketches))


class Rensa:
    """R-MinHash and LSH of rensa, in Rust."""

    def __init__(self, bands: int) -> None:
        self.name = f"rensa {bands}x{PERMUTATIONS // bands}"
        self.bands = bands
        self.seconds: Seconds = {}

    def pairs(self, texts: Sequence[str]) -> Pairs:
        """Every pair that falls into one bucket."""
        from rensa import RMinHash, RMinHashLSH

        with stage(self.seconds, "sketch"):
            sketches = []
            for start in range(0, len(texts), 1000):
                sets = [list(shingled(text)) for text in texts[start : start + 1000]]
                sketches += RMinHash.from_token_sets(sets, PERMUTATIONS, 42)
        with stage(self.seconds, "index"):
            index = RMinHashLSH(0.5, PERMUTATIONS, self.bands)
            index.insert_many(sketches)
        with stage(self.seconds, "query"):
            return pairs_of((place, index.query(sketch)) for place, sketch in enumerate(sketches))


class ShingleJoin:
    """All 8-word shingles with scikit-learn, joined as a sparse matrix product: no sketch, so nothing is missed by
    chance. Shingles of more than `cap` texts are left out, as in the tool of this project."""

    def __init__(self, cap: int = 64, size: int = 8) -> None:
        self.name = f"scikit-learn {size}-word join"
        self.cap, self.size = cap, size
        self.seconds: Seconds = {}

    def pairs(self, texts: Sequence[str]) -> Pairs:
        """Every pair with a shingle in common."""
        from scipy import sparse
        from sklearn.feature_extraction.text import HashingVectorizer

        with stage(self.seconds, "shingle"):
            span = (self.size, self.size)
            plain = {"token_pattern": r"\w+", "norm": None, "binary": True, "dtype": np.int8}
            rows = HashingVectorizer(ngram_range=span, n_features=2**31 - 1, **plain).transform(texts)
        with stage(self.seconds, "select"):
            _, column, count = np.unique(rows.indices, return_inverse=True, return_counts=True)
            keep = ((count > 1) & (count <= self.cap))[column]
            row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))[keep]
            kept = sparse.csr_matrix((np.ones(len(row), np.int8), (row, column[keep])), shape=(len(texts), len(count)))
        with stage(self.seconds, "join"):
            joined = sparse.triu((kept.astype(np.int32) @ kept.T.astype(np.int32)), k=1, format="coo")
            return np.stack([joined.row, joined.col], axis=1).astype(np.int64)


class Firsthand:
    """Candidates of this project."""

    name = "firsthand"
    STAGES = ("gather", "representatives", "shared", "expanded")

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def pairs(self, texts: Sequence[str]) -> Pairs:
        """Every pair of candidates."""
        from firsthand.lineage import candidates as module

        with timed(module, self.STAGES, self.seconds):
            names = pa.array([f"{place:07}" for place in range(len(texts))])
            found = module.candidates(pa.table({"id": names, "text": pa.array(texts, pa.large_string())}))
        return np.stack([found.ones, found.others], axis=1).astype(np.int64)


@contextmanager
def timed(module: ModuleType, names: Sequence[str], seconds: Seconds) -> Iterator[None]:
    """Time the functions that a module calls by these names, as stages."""
    originals: dict[str, Callable[..., object]] = {name: getattr(module, name) for name in names}

    def wrapped(name: str) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            with stage(seconds, name):
                return originals[name](*args, **options)

        return call

    try:
        for name in names:
            setattr(module, name, wrapped(name))
        yield
    finally:
        for name, original in originals.items():
            setattr(module, name, original)


TOOLS: dict[str, Callable[[], Tool]] = {
    "firsthand": Firsthand,
    "datasketch": lambda: Datasketch(25, 5),
    "datasketch-low": lambda: Datasketch(64, 2),
    "rensa": lambda: Rensa(32),
    "rensa-low": lambda: Rensa(64),
    "join": ShingleJoin,
}
