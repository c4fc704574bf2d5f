"""An index that grows: time to add one article beside the time to build it, memory, and whether the result is the same.

    python benchmarks/index_growth.py COLLECTION.arrow [--added 200] [--folder FOLDER]

COLLECTION is what `planted.py` wrote. All articles but the last ones are added at once, these one by one; then the
pairs are held against those that `candidates` finds among all of them.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
from process_cost import cpu, forget_peak, memory

from firsthand.lineage.candidates import candidates
from firsthand.lineage.index import Index

WARMING = [f"The quick brown fox number {word} jumps over the lazy dog while the clerk counts." for word in "abc"]


def warm() -> None:
    """Compile, so that it is not measured."""
    index = Index()
    index.add([str(number) for number in range(60)], WARMING * 20)
    for text in WARMING:
        index.add([text], [text])
    index.pairs()


def difference(index: Index, table: pa.Table) -> int:
    """How many pairs are only in the index or only among the candidates of the whole table."""
    found = candidates(table)
    one, other = (
        ones.astype(np.uint64) << np.uint64(32) | others
        for ones, others in ((found.ones, found.others), index.numbers())
    )
    return len(np.setxor1d(one, other, assume_unique=True))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="An index of shingles that grows.")
    parser.add_argument("collection", type=Path)
    parser.add_argument("--added", type=int, default=200)
    parser.add_argument("--folder", type=Path, help="where to save the index; by default a temporary folder")
    options = parser.parse_args()
    warm()
    with pa.memory_map(str(options.collection)) as file:
        table = pa.ipc.open_file(file).read_all().select(["id", "text"])
    first = len(table) - options.added
    names, texts = table["id"].to_pylist(), table["text"]
    forget_peak()
    start = cpu()
    index = Index.built(table.slice(0, first))
    print(f"build of {first:,} articles: {cpu() - start:.2f} CPU-seconds, peak {memory('VmHWM'):.0f} MB")
    one_by_one(index, names[first:], texts.slice(first).to_pylist())
    with tempfile.TemporaryDirectory() as temporary:
        saved_and_opened(index, options.folder or Path(temporary))
    print(f"pairs that differ from those of a full build: {difference(index, table)} of {len(index.numbers()[0]):,}")


def one_by_one(index: Index, names: list[str], texts: list[str]) -> None:
    """Add articles one by one and print how long it took."""
    walls, used, changes = [], cpu(), 0
    for name, text in zip(names, texts, strict=True):
        start = time.perf_counter()
        change = index.add([name], [text])
        walls.append(1000 * (time.perf_counter() - start))
        changes += len(change.added) + len(change.removed)
    each = 1000 * (cpu() - used) / len(names)
    worst = ", ".join(f"{wall:.1f}" for wall in sorted(walls)[-3:])
    print(f"adding one of {len(names)}: median {statistics.median(walls):.1f} ms, three worst {worst} ms")
    print(f"adding one: {each:.1f} CPU-ms; {changes} pairs changed in all")


def saved_and_opened(index: Index, folder: Path) -> None:
    """Save an index twice, an article apart, open it, and print how long it took."""
    for again in ("", " again"):
        start = time.perf_counter()
        index.save(folder)
        print(f"save{again}: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    Index.open(folder)
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    print(f"open: {time.perf_counter() - start:.2f} s, {size:.0f} MB on disk")


if __name__ == "__main__":
    main()
