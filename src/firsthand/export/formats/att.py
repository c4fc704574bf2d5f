"""Imports and exports by category, shaped like the forms of the UN Register and of the Arms Trade Treaty."""

from collections.abc import Iterator
from typing import BinaryIO

from firsthand.export.comment_words import comments
from firsthand.export.holdings import Holdings
from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.line_table import write_lines
from firsthand.export.listed_items import Item, designation, listed_items
from firsthand.export.party_state import state_of
from firsthand.export.register_form import Entry
from firsthand.export.standing_columns import STANDING, standing
from firsthand.export.stated_figures import stated_figures
from firsthand.export.stated_years import stated_years
from firsthand.export.told_as import PASSED, as_listed, is_told_as_delivered, told_as
from firsthand.export.un_category import un_category
from firsthand.export.values import Value, values_in
from firsthand.kb import KnowledgeBase

COLUMNS = (
    "Form",
    "Year",
    "Category",
    "Category name",
    "Sub-category",
    "Exporter State",
    "Final importer State",
    "Authorized or actual",
    "Number of items",
    "State of origin (if not exporter)",
    "Intermediate location (if any)",
    "Description of item",
    "Comments on the transfer",
    *STANDING,
)
_UNKNOWN = ".."
_HAS_COLUMN = ("via", "maker")
_NO_CATEGORY = "No category of the forms"


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write the register's transfers, of several items a line each, and return how many transfers there are.

    One line serves the exporter's form and the importer's. What is not reported as delivered belongs to no form: its
    "Form", "Year", "Authorized or actual" and "Number of items" are empty.
    """
    return write_lines(COLUMNS, _lines, holdings, target)


def _lines(entry: Entry, kb: KnowledgeBase) -> Iterator[tuple[str | int, ...]]:
    exporter, importer = _states(leading(entry, "supplier").first, kb), _states(leading(entry, "recipient").first, kb)
    for item in listed_items(entry, kb):
        category = un_category(item.value.entity if item.value else None, kb)
        year, kind, number = _delivery(entry, item)
        remarks = ("" if category.numeral else _NO_CATEGORY, *_not_states(entry, kb))
        yield (
            _form(exporter, importer, category.numeral) if kind else "",
            year,
            category.numeral,
            category.name,
            category.part,
            exporter,
            importer,
            kind,
            number,
            _origin(entry, exporter, kb),
            _names(values_in(as_listed(entry), "via"), kb),
            " ".join(part for part in designation(item, kb) if part),
            ". ".join(part for part in (*remarks, comments(entry, item, kb, _HAS_COLUMN)) if part),
            *standing(entry, kb),
        )


def _delivery(entry: Entry, item: Item) -> tuple[str, str, str]:
    """Year, "Authorized or actual" and number; all empty where no delivery is reported."""
    if not is_told_as_delivered(entry.transfer):
        return "", "", ""
    delivered = told_as(entry, PASSED)
    return "; ".join(stated_years(delivered)) or _UNKNOWN, "Actual, as reported", _number(delivered, item)


def _form(exporter: str, importer: str, category: str) -> str:
    """The forms that a line belongs to: those of states that are named, for what has a category."""
    named = [name for name, state in (("exports", exporter), ("imports", importer)) if state]
    return "; ".join(named) if category else ""


def _states(values: tuple[Value, ...], kb: KnowledgeBase) -> str:
    states = [state for state in (state_of(one.entity, kb) for one in values) if state]
    return "; ".join(dict.fromkeys(state.name for state in states))


def _not_states(entry: Entry, kb: KnowledgeBase) -> Iterator[str]:
    """The parties that the forms have no place for, and those that a state's name stands for."""
    for slot in ("recipient", "supplier", "maker"):
        first = leading(entry, slot).first
        others = [one for one in first if state_of(one.entity, kb) is None]
        organs = [one for one in first if (state := state_of(one.entity, kb)) and state.id != one.entity]
        yield f"{slot.capitalize()}, not a state: {_names(others, kb)}" if others else ""
        yield f"{slot.capitalize()}: {_names(organs, kb)}" if organs else ""


def _names(values: list[Value], kb: KnowledgeBase) -> str:
    return "; ".join(dict.fromkeys(known_name(one.value, one.entity, kb) for one in values))


def _origin(entry: Entry, exporter: str, kb: KnowledgeBase) -> str:
    """The states that reports name as makers; a model's usual maker is nothing that they say."""
    made = _states(leading(entry, "maker").first, kb)
    return "" if made == exporter else made


def _number(entry: Entry, item: Item) -> str:
    """The number of most origins, be it an interval ("at least 24"); others, which the comments name, contest it."""
    pieces = stated_figures(entry, item.value).pieces
    if not pieces:
        return _UNKNOWN
    return pieces[0] if len(pieces) == 1 else f"{pieces[0]} (contested)"
