"""A line of a register that somebody else keeps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatedEntry:
    """The cells of a line as they are, each empty where the register has no such column or leaves it blank.

    `line` is where it begins in the file, from 1. Of a state's own report `delivered` and `delivery_years` are the
    number of items and the year of the report, or `ordered` and `order_years` where it lists what was authorised.
    `status`, `certainty`, `published` (first and last day) and `transfer` stand in tables made by this program only.
    """

    line: int
    supplier: str = ""
    recipient: str = ""
    item: str = ""
    item_description: str = ""
    ordered: str = ""
    delivered: str = ""
    order_years: str = ""
    delivery_years: str = ""
    origin: str = ""
    via: str = ""
    comments: str = ""
    category: str = ""
    status: str = ""
    certainty: str = ""
    published: tuple[str, str] = ("", "")
    transfer: str = ""


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """A line that cannot be read, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class StatedRegister:
    """All lines of a register. `columns` are the fields that it has, `titles` what stands above its header.

    `guess` says what had to be guessed to read it; `passed_over` counts notes, totals and repeated headers among the
    lines.
    """

    entries: tuple[StatedEntry, ...]
    broken: tuple[BrokenLine, ...]
    columns: frozenset[str]
    titles: tuple[str, ...]
    guess: str = ""
    passed_over: int = 0
