"""Which column of a register holds what, by its headings or as the user says."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.errors import MisuseError

FEWEST = 3  # headings that must be known for a row to be the header
_SEARCHED = 60  # rows in which the header must come; titles and notes stand above it
_PARTIES = frozenset({"supplier", "recipient", "reporting_state"})
_GOODS = frozenset({"item", "item_description", "category"})
_UNCERTAIN = frozenset({"order_years", "ordered", "delivered", "delivery_years", "number"})
_PUNCTUATION = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands in a row (from 0), and how many columns the header has.

    `marks` are nameless columns to the right of a year or number in which SIPRI's tables put "?" for an estimate.
    """

    places: Mapping[str, int]
    marks: Mapping[str, int]
    width: int

    def cell(self, cells: Sequence[str], field: str) -> str:
        """The cell as it is, without spaces around it; a "?" beside it is set behind. Empty where there is none."""
        found = _at(cells, self.places.get(field))
        mark = _at(cells, self.marks.get(field))
        return f"{found} {mark}" if found and mark == "?" else found


@cache
def fields() -> Mapping[str, str]:
    """The field that each known heading stands for."""
    table = tomllib.loads((files("firsthand.read") / "register_columns.toml").read_text("utf-8"))
    return {heading: field for field, headings in table.items() for heading in headings}


def plain_heading(heading: str) -> str:
    """A heading without case, punctuation and the "(s)" of a plural: "Year(s) of order" is "year of order"."""
    return " ".join(_PUNCTUATION.sub(" ", heading.casefold().replace("(s)", "")).split())


def columns_of(header: Sequence[str], said: Mapping[str, str]) -> Columns | None:
    """The columns of a row if it is a header, else None.

    `said` gives fields the heading, or the number from 1, of their column; it outranks what the headings mean.
    """
    plain = [plain_heading(cell) for cell in header]
    places: dict[str, int] = {}
    for field, name in said.items():
        place = _named(name, plain)
        if place is None:
            return None
        places[field] = place
    for place, heading in enumerate(plain):
        if heading in fields() and place not in places.values():
            places.setdefault(fields()[heading], place)
    if len(places) < min(FEWEST, max(len(said), 2) if said else FEWEST):
        return None
    if not places.keys() & _PARTIES or not places.keys() & _GOODS:
        return None
    marks = {field: at + 1 for field, at in places.items() if field in _UNCERTAIN and _is_nameless(plain, at + 1)}
    return Columns(places, marks, len(header))


def find_header(rows: Sequence[Sequence[str]], said: Mapping[str, str]) -> tuple[int, Columns] | None:
    """The first row that is a header, and its columns; None where none is."""
    for number, row in enumerate(rows[:_SEARCHED]):
        columns = columns_of(row, said)
        if columns is not None:
            return number, columns
    return None


def parse_columns(said: Sequence[str]) -> dict[str, str]:
    """What a user says: "supplier=COL,recipient=COL" or several such; MisuseError where a field is not known."""
    found: dict[str, str] = {}
    known = sorted(set(fields().values()))
    for pair in (pair for one in said for pair in one.split(",") if pair.strip()):
        field, sign, name = pair.partition("=")
        field = field.strip().replace("-", "_")
        if not sign or not name.strip() or field not in known:
            raise MisuseError(f"--columns {pair}: write FIELD=HEADING or FIELD=NUMBER; fields are {', '.join(known)}")
        found[field] = name.strip()
    return found


def _named(name: str, plain: Sequence[str]) -> int | None:
    heading = plain_heading(name)
    if heading in plain:
        return plain.index(heading)
    return int(name) - 1 if name.isdecimal() and 1 <= int(name) <= len(plain) else None


def _is_nameless(plain: Sequence[str], place: int) -> bool:
    return place < len(plain) and not plain[place]


def _at(cells: Sequence[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""
