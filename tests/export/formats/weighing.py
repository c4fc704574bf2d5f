"""Transfers of the tests' own, weighed as an export weighs them."""

from firsthand.export.holdings import Holdings
from firsthand.export.weighed_entry import WeighedEntry, weighed_entry


def only(holdings: Holdings) -> WeighedEntry:
    """The one transfer of these holdings."""
    [entry] = holdings.entries()
    return weighed_entry(entry, holdings)
