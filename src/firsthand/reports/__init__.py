"""From an Article to its Reports."""

from firsthand.reports.find import default_finder, find_reports
from firsthand.reports.finder import SLOTS, Finder, Reading
from firsthand.reports.passage import Passage

__all__ = ["SLOTS", "Finder", "Passage", "Reading", "default_finder", "find_reports"]
