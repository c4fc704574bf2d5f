"""Make src/firsthand/lineage/stock.npy: python training/stock.py ARTICLES.jsonl.xz

ARTICLES holds one JSON object a line with `id`, `outlet`, `date` and `text`. Only hashes of 4-word runs are written.
"""

import json
import lzma
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from firsthand.lineage.candidates import ranks_of
from firsthand.lineage.near_copies import representatives, sketches
from firsthand.lineage.runs import tokens_of
from firsthand.lineage.shingles import shingles
from firsthand.lineage.stock import LENGTH, phrases

ARTICLES, OUTLETS, MONTHS = 12, 6, 5  # in which a phrase must stand
TARGET = Path(__file__).parent.parent / "src/firsthand/lineage/stock.npy"


def read(path: Path) -> list[dict[str, Any]]:
    """The articles of a file, near copies once."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    numbers = pa.array(range(len(articles)), pa.uint32())
    rows = shingles(pa.table({"number": numbers, "text": [each["text"] for each in articles]}))
    found = sketches(rows["number"].to_numpy(), rows["shingle"].to_numpy(), len(articles))
    groups = representatives(found, ranks_of(each["id"] for each in articles))
    return [each for number, each in enumerate(articles) if groups[number] == number]


def counted(articles: list[dict[str, Any]]) -> Iterator[int]:
    """The hashes of the phrases that stand in enough articles, outlets and months."""
    words, places = tokens_of(pa.array([each["text"] for each in articles], pa.large_string()))
    texts = [words[start:end] for start, end in pairwise(places)]
    parts = [np.unique(phrases(text)) if len(text) >= LENGTH else np.empty(0, np.uint32) for text in texts]
    hashes = np.concatenate(parts)
    owners = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    outlets = _coded([each["outlet"] or "" for each in articles])
    months = _coded([(each["date"] or "")[:7] for each in articles])
    starts = np.flatnonzero(np.diff(hashes, prepend=~hashes[:1]))
    ends = np.append(starts[1:], len(hashes))
    for start, end in zip(starts, ends, strict=True):
        if end - start >= ARTICLES:
            inside = owners[start:end]
            if len(np.unique(outlets[inside])) >= OUTLETS and len(np.unique(months[inside])) >= MONTHS:
                yield int(hashes[start])


def _coded(values: list[str]) -> npt.NDArray[np.int64]:
    return np.unique(np.array(values), return_inverse=True)[1]


if __name__ == "__main__":
    made = np.array(sorted(counted(read(Path(sys.argv[1])))), dtype=np.uint32)
    np.save(TARGET, made)
    print(f"{len(made):,} phrases in {TARGET.name}, {TARGET.stat().st_size:,} bytes")
