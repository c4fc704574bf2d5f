"""The rows that a filter keeps."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from firsthand.catalogue.arrays import Integers, Mask


@dataclass(frozen=True)
class Kept:
    """A mask over all rows. What is derived from it is worked out once."""

    mask: Mask

    @cached_property
    def number(self) -> int:
        """How many rows are kept."""
        return int(np.count_nonzero(self.mask))

    @cached_property
    def rows(self) -> Integers:
        """The rows that are kept, ascending."""
        return np.flatnonzero(self.mask).astype(np.int32)

    @cached_property
    def rest(self) -> "Kept":
        """The rows that are not kept."""
        return Kept(~self.mask)
