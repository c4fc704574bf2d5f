"""Transfers of an open store with their values weighed, so that every page, file and alert tells them alike."""

from collections.abc import Iterable, Iterator

from firsthand.export.register_form import Entry
from firsthand.export.weighed_entry import WeighedEntry, weighed_entry
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.exporting import holdings_from


def weighed_entries(shelf: Shelf, entries: Iterable[Entry]) -> Iterator[WeighedEntry]:
    """Yield the entries weighed, in their order: of each slot the values of most origins come first.

    What only republishers say comes last and is no part of the statement. Memory is flat.
    """
    holdings = holdings_from(shelf, lambda: iter(entries), whole=False)
    return (weighed_entry(entry, holdings) for entry in holdings.entries())
