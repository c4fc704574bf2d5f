"""An array to which rows are added at the end without copying what is there each time."""

from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

_Kind = TypeVar("_Kind", bound=np.generic)


class Growing(Generic[_Kind]):
    """Rows of one or more numbers, with room for more of them."""

    def __init__(self, rows: npt.NDArray[_Kind]) -> None:
        self._room = rows
        self._used = len(rows)

    def __len__(self) -> int:
        return self._used

    @property
    def rows(self) -> npt.NDArray[_Kind]:
        """All rows; to be read, not written."""
        return self._room[: self._used]

    def add(self, rows: npt.NDArray[_Kind]) -> None:
        """Add rows at the end."""
        used = self._used + len(rows)
        if used > len(self._room):
            room = np.empty((used + used // 4, *self._room.shape[1:]), dtype=self._room.dtype)
            room[: self._used] = self.rows
            self._room = room
        self._room[self._used : used] = rows
        self._used = used
