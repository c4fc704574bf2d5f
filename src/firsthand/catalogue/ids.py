"""From ids to rows, in sixteen bytes an id."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue.arrays import Integers, load, save


@dataclass(frozen=True)
class Ids:
    """Hashes of ids, ascending, and their rows. Two ids may share a hash: whoever asks looks at the rows."""

    hashes: NDArray[np.uint64]
    rows: Integers

    @classmethod
    def load(cls, folder: Path, name: str) -> Self:
        """Open what an `IdsWriter` wrote."""
        return cls(load(folder, f"{name}.hashes"), load(folder, f"{name}.rows"))

    def candidates(self, identity: str) -> list[int]:
        """Return the rows whose id may be this one: almost always one or none."""
        wanted = np.uint64(_hash(identity))
        first, end = (int(np.searchsorted(self.hashes, wanted, side)) for side in ("left", "right"))
        return [int(row) for row in self.rows[first:end]]


class IdsWriter:
    """Takes in the ids of one row after the other."""

    def __init__(self) -> None:
        self._hashes = array("Q")
        self._rows = array("i")
        self._row = 0

    def add(self, ids: Iterable[str]) -> None:
        """Take in a row."""
        for identity in ids:
            self._hashes.append(_hash(identity))
            self._rows.append(self._row)
        self._row += 1

    def save(self, folder: Path, name: str) -> None:
        """Write everything into files that begin with the name."""
        hashes, rows = np.array(self._hashes, np.uint64), np.array(self._rows, np.int32)
        order = np.argsort(hashes, kind="stable")
        save(folder, {f"{name}.hashes": hashes[order], f"{name}.rows": rows[order]})


def _hash(identity: str) -> int:
    return int.from_bytes(blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).digest())
