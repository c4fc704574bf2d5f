"""The order of all rows for each sort, both ways."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue.arrays import Integers
from firsthand.catalogue.query import Sort


def order_name(sort: Sort, descending: bool) -> str:
    """The name of the array that holds an order."""
    return f"order.{sort}.{'down' if descending else 'up'}"


def orders(keys: Mapping[Sort, Sequence[int | str | None]], ids: Sequence[str]) -> dict[str, Integers]:
    """Return by name the rows in each order: what has no key comes last both ways, and ties go by id, ascending."""
    by_id = _ranks(ids)
    found = {}
    for sort, column in keys.items():
        missing = np.array([key is None for key in column], np.bool_)
        ranks = _ranks(column)
        for descending in (False, True):
            ordered = np.lexsort((by_id, -ranks if descending else ranks, missing))
            found[order_name(sort, descending)] = ordered.astype(np.int32)
    return found


def _ranks(keys: Sequence[int | str | None]) -> NDArray[np.int64]:
    """The place of each key among the different keys; 0 where there is none."""
    place = {key: number for number, key in enumerate(sorted({key for key in keys if key is not None}))}
    return np.array([0 if key is None else place[key] for key in keys], np.int64)
