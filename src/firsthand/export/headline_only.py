"""Whether only headlines say something, which their own articles may contradict."""

from collections.abc import Iterable

from firsthand.export.register_form import Entry
from firsthand.register.headlines import in_headline


def stands_in_headline(entry: Entry, report: str) -> bool:
    """Whether a report, by id, stands in the headline of its article."""
    one = entry.reports[report]
    return in_headline(one.sentence, entry.articles[one.article])


def only_headlines(entry: Entry, reports: Iterable[str]) -> bool:
    """Whether all of these reports, by id, stand in headlines."""
    return all(stands_in_headline(entry, report) for report in reports)
