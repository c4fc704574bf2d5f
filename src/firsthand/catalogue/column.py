"""The values of one facet, for all rows."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue.arrays import Integers, Mask, load, runs, save
from firsthand.catalogue.kept import Kept
from firsthand.catalogue.line import Named

_FEW = 8  # values a kept row: where a column has more, those of the rows are fetched, else all are gone through
_ARRAYS = ("codes", "offsets", "rows", "postings", "starts")


@dataclass(frozen=True)
class Column:
    """Values as codes into `values`, row by row (`codes`, `offsets`, `rows`) and code by code (`postings`, `starts`).

    The values of row r are `codes[offsets[r]:offsets[r + 1]]`, each once; the rows of code c are
    `postings[starts[c]:starts[c + 1]]`. `rows` holds the row of each of `codes`; `listed` which values are offered.
    """

    values: tuple[Named, ...]
    listed: Mask
    codes: Integers
    offsets: Integers
    rows: Integers
    postings: Integers
    starts: Integers

    @classmethod
    def of(cls, values: Iterable[Named], listed: Mask, codes: Integers, offsets: Integers) -> Self:
        """Work out the rest from what the rows hold."""
        values = tuple(values)
        rows = np.repeat(np.arange(len(offsets) - 1, dtype=np.int32), np.diff(offsets))
        narrow = codes.astype(np.uint16) if len(values) <= 2**16 else codes  # sorted by digits: faster
        starts = np.zeros(len(values) + 1, np.int32)
        np.cumsum(np.bincount(codes, minlength=len(values)), out=starts[1:])
        return cls(values, listed, codes, offsets, rows, rows[np.argsort(narrow, kind="stable")], starts)

    @classmethod
    def load(cls, folder: Path, name: str) -> Self:
        """Open a column that `save` wrote."""
        values = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=tuple[Named, ...])
        listed = np.asarray(load(folder, f"{name}.listed"))
        return cls(values, listed, *(load(folder, f"{name}.{part}") for part in _ARRAYS))

    def save(self, folder: Path, name: str) -> None:
        """Write the column into files that begin with its name."""
        (folder / f"{name}.json").write_bytes(msgspec.json.encode(self.values))
        save(folder, {f"{name}.{part}": getattr(self, part) for part in ("listed", *_ARRAYS)})

    @cached_property
    def code_of(self) -> dict[str, int]:
        """The code of each key."""
        return {value.key: code for code, value in enumerate(self.values)}

    @cached_property
    def place(self) -> NDArray[np.int64]:
        """For each code its place in the alphabet of labels."""
        ordered = sorted(range(len(self.values)), key=lambda code: _alphabetic(self.values[code]))
        places = np.empty(len(ordered), np.int64)
        places[ordered] = np.arange(len(ordered))
        return places

    @cached_property
    def _totals(self) -> NDArray[np.int64]:
        return np.diff(self.starts).astype(np.int64)

    @cached_property
    def _one_each(self) -> bool:
        return bool(np.array_equal(self.rows, np.arange(len(self.offsets) - 1)))

    def mask(self, keys: Iterable[str]) -> Mask:
        """Return which rows have one of the keys at least."""
        found = np.zeros(len(self.offsets) - 1, np.bool_)
        for code in (self.code_of[key] for key in keys if key in self.code_of):
            found[self.postings[self.starts[code] : self.starts[code + 1]]] = True
        return found

    def counts(self, kept: Kept) -> NDArray[np.int64]:
        """Return for each code how many of the kept rows have it."""
        size = len(kept.mask)
        if kept.number * 2 > size:
            return self._totals if kept.number == size else self._totals - self.counts(kept.rest)
        if kept.number * _FEW < len(self.codes):
            places = kept.rows if self._one_each else runs(self.offsets, kept.rows)[0]
            return np.bincount(np.take(self.codes, places), minlength=len(self.values))
        # take and compress go through everything at an even pace; indexing by a mask is three times as slow.
        wanted = kept.mask if self._one_each else np.take(kept.mask, self.rows)
        return np.bincount(np.compress(wanted, self.codes), minlength=len(self.values))


class ColumnWriter:
    """Takes in the values of one row after the other."""

    def __init__(self) -> None:
        self._values: dict[str, Named] = {}
        self._codes: dict[str, int] = {}
        self._listed = array("b")
        self._row_codes = array("i")
        self._offsets = array("i", [0])

    def add(self, values: Iterable[Named], unlisted: Iterable[Named] = ()) -> list[int]:
        """Take in a row: what a list offers of it, and what can only be asked for. Of a key the first label counts.

        Returns the codes of the row.
        """
        codes = {self._code(value, True): None for value in values} | {
            self._code(value, False): None for value in unlisted
        }
        self._row_codes.extend(codes)
        self._offsets.append(len(self._row_codes))
        return list(codes)

    def _code(self, value: Named, listed: bool) -> int:
        code = self._codes.setdefault(value.key, len(self._codes))
        if code == len(self._values):
            self._values[value.key] = value
            self._listed.append(0)
        self._listed[code] |= listed
        return code

    def column(self) -> Column:
        """The column of all rows so far."""
        listed = np.array(self._listed, np.bool_)
        codes, offsets = (np.array(numbers, np.int32) for numbers in (self._row_codes, self._offsets))
        return Column.of(self._values.values(), listed, codes, offsets)


def _alphabetic(value: Named) -> tuple[str, str]:
    return value.label.casefold(), value.key
