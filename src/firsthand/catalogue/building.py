"""Writing a catalogue."""

from array import array
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import numpy as np

from firsthand.catalogue.arrays import save
from firsthand.catalogue.column import ColumnWriter
from firsthand.catalogue.days import spans
from firsthand.catalogue.flows import FlowsWriter
from firsthand.catalogue.folder import write_head, written_beside
from firsthand.catalogue.ids import IdsWriter
from firsthand.catalogue.line import Line
from firsthand.catalogue.line_file import LineWriter
from firsthand.catalogue.ordering import orders
from firsthand.catalogue.query import Facet, Sort
from firsthand.catalogue.search import SearchWriter
from firsthand.catalogue.values import searched_text, sort_keys, unlisted_values_of, values_of


def build(folder: Path, lines: Iterable[Line], *, register: int, built_from: int) -> None:
    """Write the catalogue of these lines, each read once, in place of what is in the folder.

    It is written beside the folder and put there when it is whole: what is interrupted leaves nothing that opens, and a
    catalogue that is open stays as it was. `register` is the number of the register in its store, `built_from` the
    position it was built from. OSError where it cannot be written.
    """
    with written_beside(folder) as fresh, closing(SearchWriter(fresh)) as words, closing(LineWriter(fresh)) as texts:
        rows = _Rows()
        for line in lines:
            texts.add(line)
            words.add(searched_text(line))
            rows.add(line)
        texts.save()
        words.save()
        rows.save(fresh)
        write_head(fresh, rows.size, register, built_from)


class _Rows:
    """All of the lines but their text, gathered."""

    def __init__(self) -> None:
        self._columns = {facet: ColumnWriter() for facet in Facet}
        self._flows = FlowsWriter()
        self._transfers, self._reports = IdsWriter(), IdsWriter()
        self._ids: list[str] = []
        self._sort_keys: dict[Sort, list[int | str | None]] = {sort: [] for sort in Sort}
        self._origins = array("i")
        self._days = array("i")  # row, first and last day of each date

    @property
    def size(self) -> int:
        return len(self._ids)

    def add(self, line: Line) -> None:
        values, unlisted = values_of(line), unlisted_values_of(line)
        codes = {facet: column.add(values[facet], unlisted.get(facet, ())) for facet, column in self._columns.items()}
        self._flows.add(line, codes)
        for first, last in spans(line):
            self._days.extend((self.size, first, last))
        for sort, key in sort_keys(line).items():
            self._sort_keys[sort].append(key)
        self._origins.append(line.origins)
        self._transfers.add((line.id,))
        self._reports.add(line.reports)
        self._ids.append(line.id)

    def save(self, folder: Path) -> None:
        for facet, column in self._columns.items():
            column.column().save(folder, facet.value)
        self._flows.save(folder)
        self._transfers.save(folder, "transfers")
        self._reports.save(folder, "reports")
        days = np.array(self._days, np.int32).reshape(-1, 3).T
        save(folder, {"days": np.ascontiguousarray(days), "origin_counts": np.array(self._origins, np.int32)})
        save(folder, orders(self._sort_keys, self._ids))
