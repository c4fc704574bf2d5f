"""From whom, through whom, to whom, and how that is told."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue.answers import Flow
from firsthand.catalogue.arrays import Integers, load, save, weighed
from firsthand.catalogue.column import Column
from firsthand.catalogue.line import Line
from firsthand.catalogue.query import Facet
from firsthand.catalogue.told import Told, told

ENDS = (Facet.SUPPLIER, Facet.VIA, Facet.RECIPIENT)
_NONE = -1
_TOLD = tuple(Told)


@dataclass(frozen=True)
class Flows:
    """The flow of each row, as a code into `ends`.

    Those are three codes of supplier, via and recipient, -1 for none, and the number of how it is told.
    """

    codes: Integers
    offsets: Integers
    ends: NDArray[np.int32]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open what a `FlowsWriter` wrote."""
        return cls(*(load(folder, f"flows.{name}") for name in ("codes", "offsets", "ends")))

    def most(
        self, rows: Integers, origins: Integers, columns: Mapping[Facet, Column], most: int
    ) -> tuple[list[Flow], int]:
        """Return the flows of these rows with the most origins, and how many others there are.

        `origins` holds the number of each of `rows`.
        """
        transfers, sums = weighed(self.codes, self.offsets, rows, origins, len(self.ends))
        codes = np.flatnonzero(transfers)
        left_out = max(0, len(codes) - most)
        if left_out:
            least = np.partition(sums[codes], left_out)[left_out] if most else np.iinfo(np.int64).max
            codes = codes[sums[codes] >= least]
        alphabet = [_places(columns[facet], self.ends[codes, end]) for end, facet in enumerate(ENDS)]
        by_name = (self.ends[codes, -1], *reversed(alphabet))
        ordered = codes[np.lexsort((*by_name, -transfers[codes], -sums[codes]))][:most]
        return [self._flow(code, columns, int(transfers[code]), int(sums[code])) for code in ordered], left_out

    def told(self, rows: Integers) -> dict[Told, int]:
        """How many of these rows are told in each way; a way in which none is told is left out."""
        counts = np.bincount(self.ends[self.codes[rows], -1], minlength=len(_TOLD)).tolist()
        return {how: count for how, count in zip(_TOLD, counts, strict=True) if count}

    def _flow(self, code: int, columns: Mapping[Facet, Column], transfers: int, origins: int) -> Flow:
        *ends, how = self.ends[code].tolist()
        supplier, via, recipient = (
            None if end == _NONE else columns[facet].values[end] for facet, end in zip(ENDS, ends, strict=True)
        )
        return Flow(supplier, via, recipient, _TOLD[how], transfers, origins)


def _places(column: Column, codes: Integers) -> NDArray[np.int64]:
    """The place of each code in the alphabet; what is not stated comes last."""
    return np.append(column.place, len(column.values))[codes]


class FlowsWriter:
    """Takes in the flow of one row after the other: between the parties that its line names first.

    What is told otherwise is another flow. Each transfer is in one, so that origins are counted once whatever number of
    names is claimed.
    """

    def __init__(self) -> None:
        self._code_of: dict[tuple[int, ...], int] = {}
        self._codes = array("i")
        self._offsets = array("i", [0])

    def add(self, line: Line, codes: Mapping[Facet, Sequence[int]]) -> None:
        """Take in a row by its line and the codes of its values."""
        ends = [codes[facet][0] if getattr(line, facet.value) else _NONE for facet in ENDS]
        flow = (*ends, _TOLD.index(told(line.status, line.certainty)))
        self._codes.append(self._code_of.setdefault(flow, len(self._code_of)))
        self._offsets.append(len(self._codes))

    def save(self, folder: Path) -> None:
        """Write everything."""
        ends = np.array(list(self._code_of), np.int32).reshape(-1, len(ENDS) + 1)
        codes, offsets = (np.array(numbers, np.int32) for numbers in (self._codes, self._offsets))
        save(folder, {"flows.codes": codes, "flows.offsets": offsets, "flows.ends": ends})
