"""The derivations of a store, brought up to date."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from firsthand.engine import Local
from firsthand.lineage import METHOD
from firsthand.model import Derivation, Rejected
from firsthand.pipeline.bookmark import Bookmark
from firsthand.pipeline.knowledge import digest_of
from firsthand.pipeline.placing import engine_for
from firsthand.store import Store

_CACHE = "lineage"  # folder in that of the store; it may be deleted at any time
_SAVED_TOGETHER = 512  # pairs; a run that is killed compares no more than these again
_HANDED_OUT = 32  # pairs that a worker takes at once

Pair: TypeAlias = tuple[str, str]
Answer: TypeAlias = Derivation | str | None


@dataclass(frozen=True, slots=True)
class Comparing:
    """How many pairs of articles were compared so far, how many there are, and which of the last few failed and why.

    There are none as long as they are looked for.
    """

    done: int
    pairs: int
    failed: tuple[Rejected, ...] = ()


def derive_all(
    store: Store, location: Path, kb_folder: Path | None, jobs: int, progress: Callable[[Comparing], None]
) -> int:
    """Compare the articles of the store at `location` that no derivations cover yet; return how many pairs that took.

    Kept are derivations that make two articles dependent. `kb_folder` is the knowledge base on top of the shipped one;
    where that or the method changed, all are compared anew. Pairs are compared by up to `jobs` processes and saved in
    batches. What is saved depends on nothing but the articles: neither on the order in which they came, nor on `jobs`,
    nor on how often a run was cut short. A pair that cannot be compared is told to `progress` and counts as
    independent.
    """
    method = f"{METHOD} {digest_of(kb_folder)}"
    fresh = store.uncompared(method)
    if not fresh:
        return 0
    from firsthand.pipeline.pairing import Pairing, related_together  # the kernels take a second to load

    progress(Comparing(0, 0))
    pairing = Pairing(store, location / _CACHE / "index")
    work = pairing.take_in(fresh.keys())
    pairs = related_together(work.pairs)
    bookmark = Bookmark(location / _CACHE / "done", _digest(method, *fresh.items(), *pairs))
    first = bookmark.batches(store.head())
    todo = pairs[first * _SAVED_TOGETHER :]
    answers = _answers(todo, store, location, kb_folder, jobs=jobs, progress=progress)
    for number, (some, given) in enumerate(answers, start=first + 1):
        found = [one for one in given if isinstance(one, Derivation) and one.is_dependent]
        gone = set(some) - {(one.a, one.b) for one in found}
        store.save_derivations(found, gone=gone, method=method)
        bookmark.put(number, store.head())
    store.save_derivations(gone=work.gone, method=method, covers=fresh)
    pairing.keep()
    bookmark.remove()
    return len(todo)


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _answers(
    todo: Sequence[Pair],
    store: Store,
    location: Path,
    kb_folder: Path | None,
    *,
    jobs: int,
    progress: Callable[[Comparing], None],
) -> Iterator[tuple[list[Pair], list[Answer]]]:
    """The pairs of each batch, and how they stand to each other, in order."""
    if not todo:
        return
    from firsthand.pipeline.comparer import Comparer, compare, open_comparer

    tasks = [
        (start // _SAVED_TOGETHER, todo[start : start + _HANDED_OUT]) for start in range(0, len(todo), _HANDED_OUT)
    ]
    engine, items = engine_for((pairs for _, pairs in tasks), jobs)
    here = isinstance(engine, Local)
    context = partial(Comparer, store.article, kb_folder) if here else partial(open_comparer, location, kb_folder)
    done = 0
    for _, batch in groupby(zip(tasks, engine.map(compare, items, context), strict=True), key=lambda one: one[0][0]):
        some, answers = list[Pair](), list[Answer]()
        for (_, pairs), given in batch:
            some += pairs
            answers += given
            done += len(pairs)
            progress(Comparing(done, len(todo), tuple(_failed(pairs, given))))
        yield some, answers


def _failed(pairs: Sequence[Pair], answers: Sequence[Answer]) -> Iterator[Rejected]:
    for (a, b), answer in zip(pairs, answers, strict=True):
        if isinstance(answer, str):
            yield Rejected(f"{a} and {b}", "lineage", answer)
