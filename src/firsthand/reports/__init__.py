"""From an Article to its Reports."""

from firsthand.reports.find import find_reports
from firsthand.reports.finder import SLOTS, Failure, Finder, Reading
from firsthand.reports.finders import FinderName, open_finder
from firsthand.reports.passage import Passage

__all__ = ["SLOTS", "Failure", "Finder", "FinderName", "Passage", "Reading", "find_reports", "open_finder"]
