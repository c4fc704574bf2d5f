"""Reading a catalogue."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Self, TypeAlias

import msgspec
import numpy as np

from firsthand.catalogue.answers import FacetCount, Flow, Total
from firsthand.catalogue.arrays import Integers, load, weighed
from firsthand.catalogue.column import Column
from firsthand.catalogue.counting import Offer, named
from firsthand.catalogue.flows import Flows
from firsthand.catalogue.folder import identity, read_head
from firsthand.catalogue.ids import Ids
from firsthand.catalogue.line import NOT_STATED, REVIEW_STATES, Line, Named
from firsthand.catalogue.line_file import LineFile
from firsthand.catalogue.query import Facet, Query
from firsthand.catalogue.selecting import Selecting
from firsthand.catalogue.told import Told
from firsthand.errors import MisuseError, StoreError

Rows: TypeAlias = Integers
_TRIES = 5


class Catalogue:
    """A register of `size` transfers as it was built, with review states that may change in memory.

    `register` and `built_from` say which register it shows. Transfers are named by their row, 0 upwards. Everything may
    be used from several threads at once; what is asked for again soon is answered from memory.
    """

    def __init__(self, folder: Path) -> None:
        head = read_head(folder)
        self.folder = folder
        self.size, self.register, self.built_from = head.size, head.register, head.built_from
        self._lines = LineFile(folder)
        self._transfers, self._reports = Ids.load(folder, "transfers"), Ids.load(folder, "reports")
        self._origins = load(folder, "origin_counts")
        self._flows = Flows.load(folder)
        self._selecting = Selecting(folder, head.size)
        self._reviews = self._selecting.reviews
        self._grades: dict[int, tuple[str, bool]] = {}

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the catalogue in a folder; StoreError where none is, or one of another format, or a damaged one.

        It is opened again where another one took its place meanwhile.
        """
        for _ in range(_TRIES):
            before = identity(folder)
            try:
                found = cls._opened(folder)
            except StoreError:
                if identity(folder) == before:
                    raise
                continue
            if identity(folder) == before:
                return found
            found.close()
        raise StoreError(f"{folder}: the catalogue there is replaced again and again; try later")

    @classmethod
    def _opened(cls, folder: Path) -> Self:
        try:
            return cls(folder)
        except (OSError, ValueError, EOFError, IndexError, msgspec.MsgspecError) as error:
            raise StoreError(f"{folder}: the catalogue there is damaged ({error}); build it anew") from error

    def close(self) -> None:
        """Close what can be closed; nothing may be asked afterwards."""
        self._selecting.close()

    def forget(self) -> None:
        """Forget the answers that are kept for the next time; what was changed in memory stays."""
        self._selecting.forget()

    def select(self, query: Query) -> Rows:
        """Return all rows that are kept, in the order asked for, whatever page: not to be written to."""
        return self._selecting.rows(query)

    def counts(self, query: Query, most: int = 12) -> dict[Facet, tuple[FacetCount, ...]]:
        """Return for each facet up to `most` values, and all chosen ones, each with how many transfers would have it.

        A facet is counted among the transfers that everything but its own choice keeps; a transfer counts once a value.
        """
        return {facet: found.shown for facet, found in self._offers(query, most).items()}

    def more(self, query: Query, most: int = 12) -> dict[Facet, int]:
        """Return for each facet how many values `counts` leaves out."""
        return {facet: found.more for facet, found in self._offers(query, most).items()}

    def lines(self, rows: Iterable[int]) -> list[Line]:
        """Return the lines of rows, in their order, without evidence."""
        return list(self._read([int(row) for row in rows]))

    def line(self, transfer_id: str) -> Line | None:
        """Return the line of a transfer, None where the register does not hold it."""
        row = self.row(transfer_id)
        return None if row is None else self.lines([row])[0]

    def row(self, transfer_id: str) -> int | None:
        """Return the row of a transfer, None where the register does not hold it."""
        candidates = self._transfers.candidates(transfer_id)
        return next((row for row in candidates if self._lines.read([row])[0].id == transfer_id), None)

    def row_of_report(self, report_id: str) -> int | None:
        """Return the row of the transfer that a report belongs to, None where it belongs to none."""
        candidates = self._reports.candidates(report_id)
        return next((row for row in candidates if report_id in self._lines.read([row])[0].reports), None)

    def named(self, facet: Facet, key: str) -> Named:
        """Return a value by its key; where no transfer has it, with the key as its label."""
        column = self._column(facet)
        code = column.code_of.get(key)
        return named(key) if code is None else column.values[code]

    def totals(self, facet: Facet, rows: Rows) -> list[Total]:
        """Return the values that rows have for a facet, of the most origins first, then by transfers and label.

        That none is stated is no value here.
        """
        column = self._column(facet)
        transfers, origins = weighed(column.codes, column.offsets, rows, self._origins[rows], len(column.values))
        codes = np.flatnonzero((transfers > 0) & column.listed)
        codes = codes[np.lexsort((column.place[codes], -transfers[codes], -origins[codes]))]
        values = ((value, code) for code in codes if (value := column.values[code]) != NOT_STATED)
        return [Total(value.key, value.label, int(transfers[code]), int(origins[code])) for value, code in values]

    def flows(self, rows: Rows, most: int) -> tuple[list[Flow], int]:
        """Return who gave to whom through whom in these rows, those of the most origins first, up to `most`.

        The second is how many others there are. A transfer is in one flow, between the parties that its line names
        first; what is told as gone and what is told otherwise are never one flow.
        """
        return self._flows.most(rows, self._origins[rows], self._selecting.columns, most)

    def told(self, rows: Rows) -> dict[Told, int]:
        """Return how many of these rows are told in each way, those ways left out in which none is."""
        return self._flows.told(rows)

    def review(self, transfer_id: str, state: str) -> None:
        """Give a transfer another review state until the catalogue is closed; MisuseError for unknown ones."""
        self.review_all({transfer_id: state})

    def review_all(self, states: Mapping[str, str]) -> None:
        """Give transfers, by id, other review states, all at once."""
        for state in set(states.values()).difference(REVIEW_STATES):
            raise MisuseError(f"{state}: a review state is one of {', '.join(REVIEW_STATES)}")
        self._reviews.change({self._known(name): state for name, state in states.items()})

    def grade(self, transfer_id: str, grade: str, is_set: bool) -> None:
        """Give a transfer another grade until the catalogue is closed; MisuseError where there is none of this id."""
        self._grades[self._known(transfer_id)] = (grade, is_set)

    def _known(self, transfer_id: str) -> int:
        row = self.row(transfer_id)
        if row is None:
            raise MisuseError(f"{transfer_id}: no such transfer in the register")
        return row

    def _column(self, facet: Facet) -> Column:
        return self._reviews.current.column if facet is Facet.REVIEW else self._selecting.columns[facet]

    def _offers(self, query: Query, most: int) -> dict[Facet, Offer]:
        return self._selecting.offers(query, most)

    def _read(self, rows: list[int]) -> Iterator[Line]:
        edition = self._reviews.current
        for row, line in zip(rows, self._lines.read(rows), strict=True):
            state, graded = edition.state(row), self._grades.get(row, (line.grade, line.grade_is_set))
            if (line.review, line.grade, line.grade_is_set) == (state, *graded):
                yield line
            else:
                yield replace(line, review=state, grade=graded[0], grade_is_set=graded[1])
