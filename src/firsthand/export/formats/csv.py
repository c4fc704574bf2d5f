"""The register as comma-separated values, for spreadsheets."""

from typing import BinaryIO

from firsthand.export.csv_table import write_row
from firsthand.export.holdings import Holdings
from firsthand.export.transfer_table import TRANSFER_COLUMNS, transfer_row
from firsthand.export.weighed_entry import weighed_entry


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a header and a line a transfer, in UTF-8, and return how many transfers there are.

    Of several values those of most origins come first. A cell that a spreadsheet would take for a formula gets a
    leading apostrophe, unless `raw` is asked for.
    """
    write_row(TRANSFER_COLUMNS, target, raw=holdings.raw)
    written = 0
    for entry in holdings.entries():
        write_row(transfer_row(weighed_entry(entry, holdings), holdings.kb), target, raw=holdings.raw)
        written += 1
    return written
