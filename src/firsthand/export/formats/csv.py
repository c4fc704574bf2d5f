"""The register as comma-separated values, for spreadsheets."""

from typing import BinaryIO

from firsthand.export.holdings import Holdings
from firsthand.export.register_csv import register_csv


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a header and a line a transfer, in UTF-8, and return how many transfers there are.

    A cell that a spreadsheet would take for a formula gets a leading apostrophe, unless `raw` is asked for.
    """
    lines = -1  # the header is no transfer
    for line in register_csv(holdings.entries(), raw=holdings.raw):
        target.write(line.encode("utf-8", "replace"))
        lines += 1
    return lines
