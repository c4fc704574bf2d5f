"""Which values of a facet are offered, and in which order."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue.answers import FacetCount
from firsthand.catalogue.column import Column
from firsthand.catalogue.days import UNDATED
from firsthand.catalogue.line import NOT_STATED, Named
from firsthand.catalogue.query import Facet

_WORDS = "words:"


@dataclass(frozen=True, slots=True)
class Offer:
    """The values that are shown of a facet, and how many more there are."""

    shown: tuple[FacetCount, ...]
    more: int


def offer(facet: Facet, column: Column, counts: NDArray[np.int64], chosen: Collection[str], most: int) -> Offer:
    """Return the values of the highest counts, at most so many, and every chosen one be its count 0.

    Years are shown newest first, numbers of origins ascending, all others by count and then by label.
    """
    codes = np.flatnonzero((counts > 0) & column.listed)
    rank = counts * (len(counts) + 1) - column.place
    top = codes
    if len(codes) > most:
        top = codes[np.argpartition(-rank[codes], most)[:most]]
    shown = {int(code): column.values[code] for code in top[np.argsort(-rank[top])]}
    absent = [key for key in chosen if key not in column.code_of]
    more = len(codes) - len(top)
    for code in (column.code_of[key] for key in chosen if key in column.code_of):
        if code not in shown:
            shown[code] = column.values[code]
            more -= bool(counts[code] and column.listed[code])
    found = [_count(value, int(counts[code]), chosen) for code, value in shown.items()]
    found += [FacetCount(key, named(key).label, 0, True) for key in absent]
    return Offer(tuple(_ordered(facet, found)), more)


def named(key: str) -> Named:
    """Return a key that no transfer has, as it can be read."""
    return NOT_STATED if key == NOT_STATED.key else Named(key, key.removeprefix(_WORDS))


def _count(value: Named, count: int, chosen: Collection[str]) -> FacetCount:
    return FacetCount(value.key, value.label, count, value.key in chosen)


def _ordered(facet: Facet, found: list[FacetCount]) -> list[FacetCount]:
    if facet is Facet.YEAR:
        return sorted(found, key=lambda one: "" if one.key == UNDATED else one.key, reverse=True)
    if facet is Facet.ORIGINS:
        return sorted(found, key=lambda one: one.key)
    return found
