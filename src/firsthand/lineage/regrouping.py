"""Groups of near copies as articles come: which groups a new article joins, and who stands for them then."""

import numpy as np
import numpy.typing as npt
from numba import njit

from firsthand.lineage.near_copies import Numbers, Sketches, are_linked, bands_of
from firsthand.lineage.postings import NUMBER_BITS
from firsthand.lineage.segments import Entries, Segments

_SHIFT = np.uint64(NUMBER_BITS)


def band_entries(sketches: Sketches, first: int) -> Entries:
    """What near copies are looked up by: sorted entries of band and article, for articles numbered from `first`."""
    keys, usable = bands_of(sketches)
    numbers = np.arange(first, first + len(sketches), dtype=np.uint64)[:, None]
    return np.unique((keys >> _SHIFT << _SHIFT | numbers)[usable])


def regrouped(before: Numbers, sketches: Sketches, ranks: npt.NDArray[np.uint64], bands: Segments) -> Numbers:
    """For each article the one that stands for it, after the articles beyond `before` came.

    `before` tells it for the articles that were there; `sketches`, `ranks` and `bands` hold the new ones too.
    """
    first = len(before)
    after = np.concatenate((before, np.arange(first, len(sketches), dtype=np.uint32)))
    for number in range(first, len(sketches)):
        groups = np.unique(after[_near_copies(number, sketches, bands)])
        groups = groups[groups != after[number]]
        if len(groups):
            joined = np.append(groups, after[number])
            after[np.isin(after, joined)] = joined[np.argmin(ranks[joined])]
    return after


def _near_copies(number: int, sketches: Sketches, bands: Segments) -> npt.NDArray[np.int64]:
    keys, usable = bands_of(sketches[number : number + 1])
    alike = np.unique(bands.find(np.unique(keys[usable] >> _SHIFT)).values).astype(np.int64)
    linked: npt.NDArray[np.bool_] = _linked(sketches, number, alike)
    return alike[linked]


@njit(cache=True, nogil=True)
def _linked(sketches, number, others):  # type: ignore[no-untyped-def]
    linked = np.zeros(len(others), dtype=np.bool_)
    for row in range(len(others)):
        linked[row] = others[row] != number and are_linked(sketches[number], sketches[others[row]])
    return linked
