"""One person's way through a review queue: what comes next, what came before, how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from firsthand.pipeline.review_queue import QueueOrder, ReviewQueue

Numbers: TypeAlias = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Way:
    """Reports in the order in which they come, also those that are judged. Made for a million of them.

    `ids` are all reports of the queue, sorted; `order` the numbers of those that are on this way, and `place` for each
    of all its place on the way, -1 where it is not on it.
    """

    ids: npt.NDArray[Any]
    order: Numbers
    place: Numbers

    @classmethod
    def of(
        cls, queue: ReviewQueue, by: QueueOrder, *, outlet: str | None = None, reports: Iterable[str] | None = None
    ) -> "Way":
        """All reports of a queue in an order, or only those of an outlet, by name, and only these, by id."""
        order = queue.orders[by]
        if outlet is not None:
            number = queue.outlet_names.index(outlet) if outlet in queue.outlet_names else -1
            order = order[queue.outlet[order] == number]
        if reports is not None:
            order = order[np.isin(order, _numbers(queue.ids, reports))]
        place = np.full(len(queue.ids), -1, dtype=np.int32)
        place[order] = np.arange(len(order), dtype=np.int32)
        return cls(queue.ids, order, place)

    def __len__(self) -> int:
        return len(self.order)

    def place_of(self, report: str) -> int | None:
        """Where a report stands, 0 upwards; None where it is not on this way."""
        return next(iter(self.places_of([report])), None)

    def places_of(self, reports: Iterable[str]) -> list[int]:
        """Where these reports stand; those that are not on this way are left out."""
        return [int(place) for place in self.place[_numbers(self.ids, reports)] if place >= 0]

    def at(self, place: int) -> str:
        """The id of the report at a place."""
        found: bytes = self.ids[self.order[place]]
        return found.decode()

    def next(self, after: int | None, judged: Iterable[str]) -> str | None:
        """The first report after a place, then from the beginning, that is not among these; None where all are."""
        done, size, start = set(self.places_of(judged)), len(self), -1 if after is None else after
        ahead = (place % size for place in range(start + 1, start + 1 + size))
        return next((self.at(place) for place in ahead if place not in done), None)


def _numbers(ids: npt.NDArray[Any], reports: Iterable[str]) -> Numbers:
    """The numbers of these reports among the sorted ids; unknown ones are left out."""
    wanted = np.array([one.encode() for one in reports], dtype=np.bytes_)
    if not len(ids) or not len(wanted):
        return np.empty(0, dtype=np.int32)
    at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1).astype(np.int32)
    known: Numbers = at[ids[at] == wanted]
    return known
