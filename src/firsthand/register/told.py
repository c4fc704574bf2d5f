"""Every place where an article tells what a report says."""

from firsthand.model import Article, Report, Span, Telling
from firsthand.register.headlines import in_headline


def told_at(report: Report) -> tuple[Telling, ...]:
    """The sentence and trigger that a report is kept with, then those of its further tellings in text order."""
    return (Telling(report.sentence, report.trigger), *report.tellings)


def told_in_headline(report: Report, article: Article) -> Span | None:
    """The words of the headline that tell what a report says, be it kept with a fuller sentence of the body."""
    return next((one.sentence for one in told_at(report) if in_headline(one.sentence, article)), None)
