"""Transfers as lines of another data set's table, in the sources' own words."""

from collections.abc import Callable, Iterable
from typing import BinaryIO

from firsthand.export.csv_table import write_row
from firsthand.export.holdings import Holdings
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase

Lines = Callable[[Entry, KnowledgeBase], Iterable[tuple[str | int, ...]]]


def write_lines(columns: Iterable[str], lines: Lines, holdings: Holdings, target: BinaryIO) -> int:
    """Write a header and the lines of each transfer, and return how many transfers there are.

    `lines` makes those of one entry, which comes without what only republishers say.
    """
    write_row(columns, target, raw=holdings.raw)
    written = 0
    for entry in holdings.entries():
        for line in lines(own_words(entry, holdings), holdings.kb):
            write_row(line, target, raw=holdings.raw)
        written += 1
    return written
