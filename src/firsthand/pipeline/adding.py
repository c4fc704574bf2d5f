"""Documents into a store."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path

from firsthand.model import PassedOver, Rejected
from firsthand.pipeline.placing import engine_for
from firsthand.pipeline.reading import Found, Reader, open_reader, read_document
from firsthand.read import split
from firsthand.read.documents import Document, bytes_of
from firsthand.reports import Failure, FinderName
from firsthand.store import Store

_TOGETHER = 200  # documents written at once; a run that is killed loses no more than these


class Result(StrEnum):
    """What became of a document."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    PASSED_OVER = "passed over"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document, in input order; `rejected` and `passed_over` say why it was not read.

    `unread` are passages of it that the finder could not read.
    """

    result: Result
    source: str
    reports: int = 0
    rejected: Rejected | None = None
    unread: tuple[Failure, ...] = ()
    passed_over: PassedOver | None = None
    not_read: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many documents were added, unchanged, rejected, passed over, the reports of those added, what was not read.

    `unread` counts passages, `not_read` articles in languages whose reports are not read.
    """

    added: int = 0
    unchanged: int = 0
    rejected: int = 0
    reports: int = 0
    unread: int = 0
    passed_over: int = 0
    not_read: int = 0

    def plus(self, outcome: Outcome) -> "Totals":
        """These totals with one more outcome."""
        return Totals(
            self.added + (outcome.result is Result.ADDED),
            self.unchanged + (outcome.result is Result.UNCHANGED),
            self.rejected + (outcome.result is Result.REJECTED),
            self.reports + outcome.reports,
            self.unread + len(outcome.unread),
            self.passed_over + (outcome.result is Result.PASSED_OVER),
            self.not_read + (outcome.not_read is not None),
        )


def add(
    paths: Sequence[Path | None],
    store: Store,
    kb_folder: Path | None,
    *,
    finder: FinderName,
    jobs: int,
    progress: Callable[[Outcome], None],
    every_page: bool = False,
) -> Totals:
    """Read every document of the files and folders (None is standard input) and keep it with its reports.

    Documents are read by up to `jobs` processes and kept in input order, in flat memory. What cannot be read is kept
    as a rejection and the rest goes on; pages of web archives that speak of no arms are passed over without
    `every_page`. `progress` is told the outcome of each document. Adding the same again changes nothing, so a run that
    was cut short is finished by running it again. FirsthandError when the finder can read nothing more, as when its
    server is gone; what was read before is kept.
    """
    documents = chain.from_iterable(split(path) for path in paths)
    reader = partial(open_reader, kb_folder, finder, every_page=every_page)
    return add_documents(documents, store, reader, jobs=jobs, progress=progress)


def add_documents(
    documents: Iterable[Document],
    store: Store,
    reader: Callable[[], Reader],
    *,
    jobs: int,
    progress: Callable[[Outcome], None],
    together: int = _TOGETHER,
) -> Totals:
    """As `add`, for documents from anywhere and a reader opened in each process; `together` are written at once."""
    totals = Totals()
    engine, taken = engine_for(documents, jobs, bytes_of)
    with store.batch(together):
        for found in engine.map(read_document, taken, reader, bytes_of):
            outcome = _keep(store, found)
            totals = totals.plus(outcome)
            progress(outcome)
    return totals


def _keep(store: Store, found: Found | Rejected | PassedOver) -> Outcome:
    if isinstance(found, PassedOver):
        return Outcome(Result.PASSED_OVER, found.document, passed_over=found)
    if isinstance(found, Rejected):
        store.reject(found)
        return Outcome(Result.REJECTED, found.document, rejected=found)
    if not store.add(found.article, found.original, found.reports):
        return Outcome(Result.UNCHANGED, found.source, unread=found.unread, not_read=found.not_read)
    return Outcome(Result.ADDED, found.source, len(found.reports), unread=found.unread, not_read=found.not_read)
