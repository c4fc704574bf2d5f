"""The review states of all rows, which change while a server runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

import numpy as np

from firsthand.catalogue.arrays import Integers
from firsthand.catalogue.column import Column
from firsthand.catalogue.line import REVIEW_STATES, Named


@dataclass(frozen=True, slots=True)
class Edition:
    """The states at one time. A later edition has a higher number."""

    number: int
    column: Column

    def state(self, row: int) -> str:
        """The state of a row."""
        code: int = self.column.codes[row]
        return self.column.values[code].key


class Reviews:
    """Gives out one edition after the other; whoever has one goes on with it."""

    def __init__(self, built: Column) -> None:
        """Take the states as they were when the catalogue was built, one a row."""
        self._lock = Lock()
        keys = tuple(dict.fromkeys((*REVIEW_STATES, *built.code_of)))
        translated = np.array([keys.index(value.key) for value in built.values], np.int32)
        self._keys = keys
        self._every = np.arange(len(built.codes) + 1, dtype=np.int32)
        self.current = Edition(0, self._column(translated[built.codes] if len(translated) else built.codes))

    def change(self, states: Mapping[int, str]) -> None:
        """Give rows other states."""
        with self._lock:
            codes = self.current.column.codes.copy()
            for row, state in states.items():
                codes[row] = self._keys.index(state)
            self.current = Edition(self.current.number + 1, self._column(codes))

    def _column(self, codes: Integers) -> Column:
        values = (Named(key, key) for key in self._keys)
        return Column.of(values, np.ones(len(self._keys), np.bool_), codes, self._every)
