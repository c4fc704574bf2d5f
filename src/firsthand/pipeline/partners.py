"""The other report that a person should hold a report against: is it the same transfer?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from firsthand.model import Article, Reason, Report, Transfer
from firsthand.pipeline.review_queue import ReviewQueue
from firsthand.store import Store

_MOST = 5  # proposed pairs of one report
_IN_ONE_ARTICLE = ("same.article", "same.headline")  # the codes of joins within an article


@dataclass(frozen=True, slots=True)
class Partner:
    """The other report of a pair, its article, why the pair is asked about, and whether one transfer holds both.

    `is_direct` is false where the reason may speak of a third report by which the two came together.
    """

    report: Report
    article: Article
    reason: Reason
    joined: bool
    is_direct: bool = True


def partners_of(report_id: str, queue: ReviewQueue, transfer: Transfer | None, store: Store) -> tuple[Partner, ...]:
    """The reports that a report may belong with, then the one by which it stands in its transfer, if it is in one.

    Reports that the store no longer holds are left out.
    """
    found = [*_proposed(report_id, queue), *_join(report_id, transfer, store)]
    return tuple(_known(found, store))


_Pair = tuple[str, Reason, bool, bool]  # the other report, why, whether one transfer holds both, whether it is direct


def _proposed(report_id: str, queue: ReviewQueue) -> list[_Pair]:
    return [(pair.other, pair.reason, False, True) for pair in queue.pairs_of([report_id])[:_MOST]]


def _join(report_id: str, transfer: Transfer | None, store: Store) -> Iterator[_Pair]:
    """The first report of the transfer, with the reason why the report was joined; for the first one the second.

    What joined two reports of one article is asked about two of one article.
    """
    if not (transfer and report_id in transfer.reports and len(transfer.joined) == len(transfer.reports) - 1 > 0):
        return
    at = transfer.reports.index(report_id)
    reason = transfer.joined[max(0, at - 1)]
    joined = report_id if at else transfer.reports[1]  # the report that the reason is about
    if reason.code not in _IN_ONE_ARTICLE:
        yield transfer.reports[0 if at else 1], reason, True, len(transfer.reports) == 2
        return
    beside = _in_its_article(joined, transfer, store)
    other = joined if report_id in beside else next(iter(beside), None)
    if other is not None and (at or report_id in beside):
        yield other, reason, True, len(beside) == 1


def _in_its_article(report_id: str, transfer: Transfer, store: Store) -> list[str]:
    """The other reports of the transfer that stand in the same article."""
    found = {one.id: one.article for one in store.reports_named(transfer.reports)}
    return [name for name in transfer.reports if name != report_id and found.get(name) == found.get(report_id)]


def _known(pairs: Iterable[_Pair], store: Store) -> Iterator[Partner]:
    for other, reason, joined, is_direct in pairs:
        found = store.report(other)
        if found is not None:
            yield Partner(found, store.article(found.article), reason, joined, is_direct)
