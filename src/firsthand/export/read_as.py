"""What a report is read as, said so that nothing but a delivery reads as one."""

from dataclasses import replace

from firsthand.export.status_words import status_words
from firsthand.model import Report, Transfer


def read_as(report: Report, transfer: Transfer) -> str:
    """The words of `status_words` for one report of a transfer."""
    return status_words(replace(transfer, status=report.status, certainty=report.certainty))
