"""Reads a register of arms transfers that somebody else keeps: a trade register, or a state's own report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from firsthand.errors import MisuseError
from firsthand.read.register_cells import is_unknown, years_of
from firsthand.read.register_columns import Columns, find_header
from firsthand.read.register_rows import Row, Table, tables_of
from firsthand.read.stated_entry import BrokenLine, StatedEntry, StatedRegister

_PLAIN = ("supplier", "recipient", "item", "item_description", "origin", "via", "comments", "category")
_OWN = ("status", "certainty", "transfer")
_FORMULA_STARTS = tuple("=+-@＝＋－＠")
_LONGEST = 20_000  # characters of a cell
_ORDERS = frozenset({"agreed", "planned", "requested", "refused"})


class Direction(StrEnum):
    """Which of the two parties the state is whose report it is."""

    IMPORT = "import"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Reporter:
    """The state whose report the register is, and what it reports; it fills the column that the file leaves out."""

    state: str
    direction: Direction


def read_register(path: Path, said: Mapping[str, str] | None = None, by: Reporter | None = None) -> StatedRegister:
    """Read a register from text with separated cells (.csv .tsv, packed or not) or a workbook (.xlsx).

    `said` gives fields the heading or number of their column. MisuseError where the file cannot be read as a table, no
    header is found in it, or it names no supplier, or no recipient, and `by` does not say whose report it is.
    """
    first: Table | None = None
    for table in tables_of(path):
        first = first or table
        found = find_header([row.cells for row in table.rows], said or {})
        if found is not None:
            return _register(path, table, *found, by)
    raise MisuseError(f"{path}: {_no_header(first, said)}")


def _no_header(table: Table | None, said: Mapping[str, str] | None) -> str:
    if said:
        return f"no row has the columns {', '.join(said.values())}; headings must be written as in the file"
    seen = next((row.cells for row in table.rows if any(row.cells)), ()) if table else ()
    shown = "; ".join(cell for cell in seen if cell)[:120]
    return (
        "no row names at least three columns of a register, such as Supplier, Recipient and Weapon designation; "
        f"it begins: “{shown}”. Say which is which with --columns supplier=HEADING,recipient=HEADING,item=HEADING"
    )


def _register(path: Path, table: Table, at: int, columns: Columns, by: Reporter | None) -> StatedRegister:
    _check_parties(path, columns, by)
    titles = tuple(" ".join(cell for cell in row.cells if cell.strip()) for row in table.rows[:at])
    entries, broken, passed = list[StatedEntry](), list[BrokenLine](), 0
    header = table.rows[at].cells
    for row in table.rows[at + 1 :]:
        if not row.fault and (_is_note(row.cells) or row.cells == header):
            passed += any(cell.strip() for cell in row.cells)
            continue
        fault = row.fault or _fault(row.cells, columns)
        if fault:
            broken.append(BrokenLine(row.line, fault))
        else:
            entries.append(_entry(row, columns, by))
    return StatedRegister(
        tuple(entries),
        tuple(broken),
        frozenset(columns.places),
        tuple(title for title in titles if title),
        table.guess,
        passed,
    )


def _check_parties(path: Path, columns: Columns, by: Reporter | None) -> None:
    if by is not None or {"reporting_state", "direction"} <= columns.places.keys():
        return
    for field, direction in (("supplier", "export"), ("recipient", "import")):
        if field not in columns.places:
            raise MisuseError(
                f"{path}: it has no column for the {field}; if it is a state's own report, say whose with "
                f"--state NAME --direction {direction}, else which column it is with --columns {field}=HEADING"
            )


def _is_note(cells: Sequence[str]) -> bool:
    """Whether a row is empty, or one cell of words beneath the table."""
    return sum(1 for cell in cells if cell.strip()) <= 1


def _fault(cells: Sequence[str], columns: Columns) -> str:
    if any(cell.strip() for cell in cells[columns.width :]):
        return f"it has {len(cells)} cells where the header has {columns.width}; which is which cannot be told"
    if any(len(cell) > _LONGEST for cell in cells):
        return "a cell of it is too long"
    for field in ("order_years", "delivery_years", "year"):
        cell = columns.cell(cells, field)
        if not is_unknown(cell) and not years_of(cell):
            return f"“{cell[:40]}” names no year ({field.replace('_', ' ')})"
    return ""


def _entry(row: Row, columns: Columns, by: Reporter | None) -> StatedEntry:
    def cell(field: str) -> str:
        return _unguarded(columns.cell(row.cells, field))

    found = StatedEntry(
        line=row.line,
        **{field: cell(field) for field in (*_PLAIN, *_OWN)},
        ordered=cell("ordered"),
        delivered=cell("delivered"),
        order_years=cell("order_years"),
        delivery_years=cell("delivery_years"),
        published=(cell("first"), cell("last")),
    )
    time = cell("time")  # in words, of which a year is taken
    found = _dated(found, cell("year") or (time if years_of(time) else ""), cell("number"), cell("authorized"))
    return _reported(found, cell("reporting_state"), cell("direction"), by)


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(_FORMULA_STARTS) else cell


def _dated(entry: StatedEntry, year: str, number: str, authorized: str) -> StatedEntry:
    """A report's one year and number are those of deliveries, or of orders where it says so."""
    is_order = authorized.casefold().startswith("auth") or entry.status.casefold() in _ORDERS
    if is_order:
        return replace(entry, ordered=entry.ordered or number, order_years=entry.order_years or year)
    return replace(entry, delivered=entry.delivered or number, delivery_years=entry.delivery_years or year)


def _reported(entry: StatedEntry, state: str, direction: str, by: Reporter | None) -> StatedEntry:
    """Fill the party that a state's own report leaves out, since it is the state itself."""
    if by is not None:
        state, direction = by.state, by.direction.value
    word = direction.casefold()
    if state and word.startswith("imp"):
        return replace(entry, recipient=entry.recipient or state)
    if state and word.startswith("exp"):
        return replace(entry, supplier=entry.supplier or state)
    return entry
