"""Articles of files in, derivations out, without a store."""

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from firsthand.kb import load
from firsthand.lineage.candidates import Options
from firsthand.lineage.collection import Collection
from firsthand.model import Article, Derivation, PassedOver, Rejected
from firsthand.pipeline.comparer import Answer, Comparer, compare
from firsthand.pipeline.placing import engine_for
from firsthand.pipeline.reading import article_of
from firsthand.pipeline.spool import Slot, Spool, article_at, spooling
from firsthand.read import split
from firsthand.read.documents import bytes_of

__all__ = ["Options", "Related", "Summary", "related"]

_TOGETHER = 500  # articles taken into the collection at once
_HANDED_OUT = 32  # pairs that a worker takes at once


@dataclass(frozen=True, slots=True)
class Related:
    """Two articles that share text, named as the input names them, or by id where it does not."""

    a: str
    b: str
    derivation: Derivation


@dataclass(slots=True)
class Summary:
    """How many articles were read, how many pairs compared, how many shingles the cap dropped, and what went wrong.

    `repeated` counts articles that stand in the input more than once, the same in every respect.
    """

    articles: int = 0
    repeated: int = 0
    candidates: int = 0
    dropped: int = 0
    rejected: list[Rejected] = field(default_factory=list)


def related(
    paths: Sequence[Path | None],
    kb_folder: Path | None,
    jobs: int,
    options: Options,
    say: Callable[[str], None],
) -> Generator[Related, None, Summary]:
    """Read every article of the files and folders (None is standard input) and yield those that share text.

    Pairs come in the order of their articles' ids, whatever the order of the input and the number of jobs. What cannot
    be read, or compared, is in the summary, which the generator returns; the rest goes on. `say` is told what is done.
    """
    summary = Summary()
    with spooling() as spool:
        say("reading articles")
        gathered = _gathered(paths, kb_folder, jobs, spool, summary)
        say(f"looking for shared text among {summary.articles:,} articles")
        pairs = _pairs(gathered, options, summary)
        say(f"comparing {len(pairs):,} pairs of articles")
        for (one, other), answer in zip(pairs, _answers(pairs, gathered, kb_folder, jobs, spool), strict=True):
            if isinstance(answer, str):
                named = f"{gathered.names[one]} and {gathered.names[other]}"
                summary.rejected.append(Rejected(named, "lineage", answer))
            elif answer is not None:
                yield Related(gathered.names[one], gathered.names[other], answer)
    return summary


@dataclass(slots=True)
class _Gathered:
    """The articles of the input: their ids, what the input calls them, where they lie, and their words as numbers."""

    collection: Collection
    ids: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)


def _gathered(
    paths: Sequence[Path | None], kb_folder: Path | None, jobs: int, spool: Spool, summary: Summary
) -> _Gathered:
    kb = load(kb_folder)
    gathered, known, waiting = _Gathered(Collection(kb)), set[str](), list[Article]()
    engine, documents = engine_for(chain.from_iterable(split(path) for path in paths), jobs, bytes_of)
    for found in engine.map(article_of, documents, partial(load, kb_folder), bytes_of):
        if isinstance(found, PassedOver):
            continue
        if isinstance(found, Rejected):
            summary.rejected.append(found)
        elif found.id in known:
            summary.repeated += 1
        else:
            known.add(found.id)
            gathered.ids.append(found.id)
            gathered.names.append(found.given_id or found.id)
            gathered.slots.append(spool.put(found))
            waiting.append(found)
        if len(waiting) == _TOGETHER:
            gathered.collection.add(waiting)
            waiting = []
    gathered.collection.add(waiting)
    spool.file.flush()
    summary.articles = len(gathered.ids)
    return gathered


def _pairs(gathered: _Gathered, options: Options, summary: Summary) -> list[tuple[int, int]]:
    """The pairs to compare, each and all in the order of their articles' ids."""
    candidates = gathered.collection.candidates(options)
    summary.candidates, summary.dropped = len(candidates), candidates.dropped
    table = gathered.collection.overlapping(candidates)
    numbers = zip(table.column("one").to_pylist(), table.column("other").to_pylist(), strict=True)
    pairs = [(one, other) if gathered.ids[one] < gathered.ids[other] else (other, one) for one, other in numbers]
    return sorted(pairs, key=lambda pair: (gathered.ids[pair[0]], gathered.ids[pair[1]]))


def _answers(
    pairs: Sequence[tuple[int, int]], gathered: _Gathered, kb_folder: Path | None, jobs: int, spool: Spool
) -> Iterator[Answer]:
    """How the articles of each pair stand to each other, in order."""
    slots = [(gathered.slots[one], gathered.slots[other]) for one, other in pairs]
    tasks = (slots[start : start + _HANDED_OUT] for start in range(0, len(slots), _HANDED_OUT))
    engine, items = engine_for(tasks, jobs)
    return chain.from_iterable(engine.map(compare, items, partial(open_spooled, spool.path, kb_folder)))


def open_spooled(path: Path, kb_folder: Path | None) -> Comparer[Slot]:
    """Load what comparing the articles of a spool needs, once a process."""
    return Comparer(partial(article_at, os.open(path, os.O_RDONLY)), kb_folder)
