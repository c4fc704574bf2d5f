"""The register as comma-separated values, for spreadsheets."""

from typing import BinaryIO

from firsthand.export.holdings import Holdings
from firsthand.export.register_csv import register_csv
from firsthand.export.weighed_entry import weighed_entry


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a header and a line a transfer, in UTF-8, and return how many transfers there are.

    Of several values those of most origins come first. A cell that a spreadsheet would take for a formula gets a
    leading apostrophe, unless `raw` is asked for.
    """
    entries = (weighed_entry(entry, holdings).entry for entry in holdings.entries())
    lines = -1  # the header is no transfer
    for line in register_csv(entries, raw=holdings.raw):
        target.write(line.encode("utf-8", "replace"))
        lines += 1
    return lines
