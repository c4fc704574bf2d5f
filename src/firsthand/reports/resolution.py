"""What the rest of an article tells of a report: its newsroom, its speaker and its parties by name."""

from firsthand.model import Report
from firsthand.reports.carried_voices import with_carried_voice
from firsthand.reports.coreference import with_references
from firsthand.reports.credited_newsroom import with_credited_newsroom
from firsthand.reports.document import Document


def resolved(report: Report, document: Document) -> Report:
    """The report with words that point elsewhere in the article read as what they point to.

    The speaker comes before the parties, because "we" are those for whom the speaker speaks.
    """
    for step in (with_credited_newsroom, with_carried_voice, with_references):
        report = step(report, document)
    return report
