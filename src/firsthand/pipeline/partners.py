"""The other report that a person should hold a report against: is it the same transfer?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.model import Article, Reason, Report, Transfer
from firsthand.pipeline.review_queue import ReviewQueue
from firsthand.store import Store
from firsthand.store.report_named import report_named

_MOST = 5  # proposed pairs of one report


@dataclass(frozen=True, slots=True)
class Partner:
    """The other report of a pair, its article, why the pair is asked about, and whether one transfer holds both."""

    report: Report
    article: Article
    reason: Reason
    joined: bool


def partners_of(report_id: str, queue: ReviewQueue, transfer: Transfer | None, store: Store) -> tuple[Partner, ...]:
    """The reports that a report may belong with, then the one by which it stands in its transfer, if it is in one.

    Reports that the store no longer holds are left out.
    """
    return tuple(_known((*_proposed(report_id, queue), *_join(report_id, transfer)), store))


def _proposed(report_id: str, queue: ReviewQueue) -> list[tuple[str, Reason, bool]]:
    return [(pair.other, pair.reason, False) for pair in queue.pairs_of([report_id])[:_MOST]]


def _join(report_id: str, transfer: Transfer | None) -> Iterator[tuple[str, Reason, bool]]:
    """The first report of the transfer, with the reason why the report was joined; for the first one the second."""
    if transfer and report_id in transfer.reports and len(transfer.joined) == len(transfer.reports) - 1 > 0:
        at = transfer.reports.index(report_id)
        yield transfer.reports[0 if at else 1], transfer.joined[max(0, at - 1)], True


def _known(pairs: Iterable[tuple[str, Reason, bool]], store: Store) -> Iterator[Partner]:
    for other, reason, joined in pairs:
        found = report_named(store, other)
        if found is not None:
            yield Partner(found, store.article(found.article), reason, joined)
