"""Which rows a query keeps, in which order, and what else could be chosen."""

from functools import partial
from pathlib import Path

import numpy as np

from firsthand.catalogue.arrays import Integers, Mask, load
from firsthand.catalogue.column import Column
from firsthand.catalogue.counting import Offer, offer
from firsthand.catalogue.days import bounds
from firsthand.catalogue.kept import Kept
from firsthand.catalogue.ordering import order_name
from firsthand.catalogue.query import Facet, Query, Sort
from firsthand.catalogue.recent import Recent
from firsthand.catalogue.reviews import Edition, Reviews
from firsthand.catalogue.search import Search

_MASKS, _ROWS, _OFFERS = 64, 32, 128  # of 200,000 rows a mask takes 0.2 MB and an order of rows up to 0.8 MB


class Selecting:
    """The columns of a catalogue and the newest answers taken from them."""

    def __init__(self, folder: Path, size: int) -> None:
        self.columns = {facet: Column.load(folder, facet.value) for facet in Facet}
        self.reviews = Reviews(self.columns[Facet.REVIEW])
        self._size = size
        self._search = Search(folder, size)
        self._days = load(folder, "days")
        self._orders = {
            (sort, descending): load(folder, order_name(sort, descending))
            for sort in Sort
            for descending in (False, True)
        }
        self._parts = Recent[Mask](_MASKS)
        self._kept = Recent[Kept](_MASKS)
        self._rows = Recent[Integers](_ROWS)
        self._offers = Recent[dict[Facet, Offer]](_OFFERS)

    def close(self) -> None:
        """Close the index of words."""
        self._search.close()

    def forget(self) -> None:
        """Forget the newest answers."""
        for recent in (self._parts, self._kept, self._rows, self._offers):
            recent.clear()

    def rows(self, query: Query) -> Integers:
        """Return all rows that are kept, in order."""
        edition = self.reviews.current
        key = (*self._key(query, edition), query.order)
        return self._rows.get(key, lambda: self._ordered(query, edition))

    def offers(self, query: Query, most: int) -> dict[Facet, Offer]:
        """Return what each facet offers where everything but its own choice is kept."""
        edition = self.reviews.current
        key = (edition.number, most, *query.filters())
        return self._offers.get(key, lambda: {facet: self._offer(facet, query, edition, most) for facet in Facet})

    def _offer(self, facet: Facet, query: Query, edition: Edition, most: int) -> Offer:
        column = edition.column if facet is Facet.REVIEW else self.columns[facet]
        counts = column.counts(self._keep(query.without(facet), edition))
        return offer(facet, column, counts, query.chosen.get(facet, ()), most)

    def _ordered(self, query: Query, edition: Edition) -> Integers:
        order = self._orders[query.sort, query.descending]
        kept = self._keep(query, edition)
        if kept.number == self._size:
            return order
        found = np.compress(np.take(kept.mask, order), order)
        found.flags.writeable = False
        return found

    def _key(self, query: Query, edition: Edition) -> tuple[object, ...]:
        """What tells apart what is kept; review states count only where they are asked for."""
        return (edition.number if Facet.REVIEW in query.chosen else None, *query.filters())

    def _keep(self, query: Query, edition: Edition) -> Kept:
        return self._kept.get(self._key(query, edition), lambda: Kept(self._mask(query, edition)))

    def _mask(self, query: Query, edition: Edition) -> Mask:
        mask = np.ones(self._size, np.bool_)
        if query.words:
            mask &= self._parts.get(("words", query.words), lambda: self._search.mask(query.words))
        if query.since or query.until:
            mask &= self._parts.get(("days", query.since, query.until), lambda: self._in_period(query))
        for facet, keys in query.chosen.items():
            if facet is Facet.REVIEW:
                mask &= edition.column.mask(keys)
            else:
                mask &= self._parts.get((facet, keys), partial(self.columns[facet].mask, keys))
        return mask

    def _in_period(self, query: Query) -> Mask:
        """A date counts where some of its days lie in the period."""
        since, until = bounds(query.since, query.until)
        rows, first, last = self._days
        found = np.zeros(self._size, np.bool_)
        found[rows[(first <= until) & (last >= since)]] = True
        return found
