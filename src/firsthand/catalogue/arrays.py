"""Arrays in files, mapped into memory when they are read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Integers: TypeAlias = NDArray[np.int32]
Mask: TypeAlias = NDArray[np.bool_]


def save(folder: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write each array into a file of its name."""
    for name, array in arrays.items():
        np.save(folder / f"{name}.npy", array, allow_pickle=False)


def load(folder: Path, name: str) -> NDArray[Any]:
    """Return an array that `save` wrote, for reading only; ValueError or OSError where it is not whole."""
    file = folder / f"{name}.npy"
    head = np.load(file, mmap_mode="r", allow_pickle=False)
    return np.asarray(head)  # a plain array over the same mapping: faster to index than a memmap


def runs(offsets: Integers, rows: Integers) -> tuple[NDArray[np.int64], Integers]:
    """Return the places of the values of these rows, one row after the other, and how many each row has."""
    starts = offsets[rows]
    lengths = offsets[rows + 1] - starts
    ends = np.cumsum(lengths)
    shift = np.repeat(starts - (ends - lengths), lengths)
    return np.arange(len(shift), dtype=np.int64) + shift, lengths


def weighed(
    codes: Integers, offsets: Integers, rows: Integers, weights: Integers, size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return for each code below `size` how many of the rows have it, and the sum of their weights.

    The codes of row r are `codes[offsets[r]:offsets[r + 1]]`. `weights` holds one number for each of `rows`.
    """
    places, lengths = runs(offsets, rows)
    found = codes[places]
    sums = np.bincount(found, weights=np.repeat(weights, lengths), minlength=size)
    return np.bincount(found, minlength=size), sums.astype(np.int64)
