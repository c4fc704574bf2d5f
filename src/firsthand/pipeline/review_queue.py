"""In which order people are asked to review reports, and which pairs they are asked about."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from firsthand.model import Report, Transfer
from firsthand.register import Unsure

_AT_ODDS = ("guard.", "encoder.unsure")  # reasons of a reading in which rule and model, or the model's parts, disagree
_AT_ODDS_COUNTS = 0.25  # as much as a confidence that is lower by this
_UNDECIDED_COUNTS = 0.25


class QueueOrder(StrEnum):
    """By what the queue is ordered."""

    DOUBT = "doubt"
    IMPORTANCE = "importance"
    OUTLET = "outlet"


@dataclass(frozen=True)
class ReviewQueue:
    """Reports in three orders, and pairs of reports to decide on.

    `ids` are report ids (ASCII), `orders` numbers of them in each order, `outlet` for each the number of its outlet in
    `outlet_names` ("" where the article states none). `pairs` are the proposals. `built_from` is the store's position
    that the register was built from.
    """

    built_from: int
    ids: NDArray[np.bytes_]
    orders: Mapping[QueueOrder, NDArray[np.int32]]
    outlet: NDArray[np.int32]
    outlet_names: tuple[str, ...]
    pairs: tuple[Unsure, ...]

    def next(
        self,
        by: QueueOrder = QueueOrder.DOUBT,
        *,
        skip: Container[str] = (),
        after: str | None = None,
        outlet: str | None = None,
        most: int = 1,
    ) -> list[str]:
        """The ids of the next reports in an order, those of `skip` left out, up to `most`.

        `after` is the id to go on from (from the start where it is not there), `outlet` the only one to take. Reads
        as far as it must and no record at all.
        """
        order = self.orders[by]
        if outlet is not None:
            number = self.outlet_names.index(outlet) if outlet in self.outlet_names else -1
            order = order[self.outlet[order] == number]
        if after is not None:
            here = np.flatnonzero(self.ids[order] == after.encode())
            order = order[int(here[0]) + 1 :] if here.size else order
        found = list[str]()
        for number in order:
            report = self.ids[number].decode()
            if report not in skip:
                found.append(report)
                if len(found) >= most:
                    break
        return found

    def outlets(self) -> list[tuple[str, int]]:
        """Each outlet and how many reports it has in the queue, by name, "" last."""
        counts = np.bincount(self.outlet, minlength=len(self.outlet_names))
        return [(name, int(count)) for name, count in zip(self.outlet_names, counts, strict=True)]

    def pairs_of(self, reports: Iterable[str]) -> list[Unsure]:
        """The pairs to decide on that name one of these reports, such as those of one transfer, the named one first."""
        return [pair for report in reports for pair in self._pairs_by_report.get(report, ())]

    @cached_property
    def _pairs_by_report(self) -> dict[str, list[Unsure]]:
        named = defaultdict[str, list[Unsure]](list)
        for pair in self.pairs:
            named[pair.one].append(pair)
            named[pair.other].append(Unsure(pair.other, pair.one, pair.reason))
        return named


def build_queue(
    reports: Iterable[Report],
    outlets: Mapping[str, str],
    transfers: Sequence[Transfer],
    pairs: Sequence[Unsure],
    built_from: int,
) -> ReviewQueue:
    """The queue of all these reports; their order does not matter, and they are taken one at a time.

    `outlets` has the name of the outlet of each article that states one. Doubt is what the finder's confidence lacks,
    and a quarter more for reasons by which rule and model disagree, and for a pair that is left to people. Importance
    is how many articles of the transfer rest on one origin, twice that where it holds a contradiction; the first report
    of every origin comes before any that leans on it, so that nobody reads twenty copies in a row. A report of no
    transfer comes last. By outlet is by its name, then by doubt; what states none comes last.
    """
    undecided = {report for pair in pairs for report in (pair.one, pair.other)}
    weight = {report: place for place, report in enumerate(_by_importance(transfers))}
    rows = sorted(
        (one.id, _doubt(one, undecided), outlets.get(one.article, ""), weight.get(one.id, len(weight)))
        for one in reports
    )
    ids, doubts, houses, places = zip(*rows, strict=True) if rows else ((), (), (), ())
    names = sorted(set(houses), key=lambda name: (not name, name.casefold(), name))
    number = {name: at for at, name in enumerate(names)}
    doubt = -np.array(doubts, dtype=np.float64)
    outlet = np.array([number[name] for name in houses], dtype=np.int32)
    orders = {  # the rows are sorted by id, which decides between equals
        QueueOrder.DOUBT: np.argsort(doubt, kind="stable"),
        QueueOrder.IMPORTANCE: np.argsort(np.array(places, dtype=np.int64), kind="stable"),
        QueueOrder.OUTLET: np.lexsort((doubt, outlet)),
    }
    return ReviewQueue(
        built_from=built_from,
        ids=np.array([name.encode() for name in ids], dtype=np.bytes_),
        orders={by: order.astype(np.int32) for by, order in orders.items()},
        outlet=outlet,
        outlet_names=tuple(names),
        pairs=tuple(pairs),
    )


def _doubt(report: Report, undecided: Container[str]) -> float:
    at_odds = any(reason.code.startswith(_AT_ODDS) for reason in report.reasons)
    doubt = 1 - report.confidence + _AT_ODDS_COUNTS * at_odds + _UNDECIDED_COUNTS * (report.id in undecided)
    return round(doubt, 6)  # so that equal doubts are equal


def _by_importance(transfers: Sequence[Transfer]) -> Iterator[str]:
    """The reports of the register: the first of each origin, then all others, those of important transfers first."""
    ranked = sorted(transfers, key=lambda transfer: (-_importance(transfer), transfer.id))
    for first in (True, False):
        for transfer in ranked:
            heads = {origin.reports[0] for origin in transfer.origins}
            yield from (report for report in transfer.reports if (report in heads) is first)


def _importance(transfer: Transfer) -> float:
    return len(transfer.articles) / max(len(transfer.origins), 1) * (2 if transfer.contradictions else 1)
