"""The reports of a transfer that tell it in a certain way, so that no plan's date or amount becomes a delivery's."""

from collections.abc import Collection
from dataclasses import replace

from firsthand.export.register_form import Entry
from firsthand.model import Certainty, Status, Transfer

PASSED = frozenset({Status.DELIVERED, Status.ONGOING})
_EVENTS = PASSED | {Status.INTERCEPTED, Status.DIVERTED}
AFFIRMED = frozenset({Certainty.STATED, Certainty.HEDGED})


def is_told_as_delivered(transfer: Transfer) -> bool:
    """Whether arms are reported to have passed from one party to another: the only thing that may look a delivery."""
    return transfer.status in PASSED and transfer.certainty in AFFIRMED


def has_happened(transfer: Transfer) -> bool:
    """Whether arms are reported to have moved or been stopped, so that the time and place told are those of an event.

    Of a deal, a plan, a request or a refusal the time and place are those of the transfer that it is about.
    """
    return transfer.status in _EVENTS and transfer.certainty in AFFIRMED


def told_as(entry: Entry, statuses: Collection[Status], certainties: Collection[Certainty] = AFFIRMED) -> Entry:
    """The entry with only those of its reports that have one of these statuses and one of these certainties."""
    kept = tuple(
        name
        for name in entry.transfer.reports
        if entry.reports[name].status in statuses and entry.reports[name].certainty in certainties
    )
    return replace(entry, transfer=replace(entry.transfer, reports=kept))


def as_listed(entry: Entry) -> Entry:
    """The entry with only those of its reports that tell the transfer with the status and certainty it is listed with.

    A delivery and a continuing supply go together, and so do what is stated and what is hedged.
    """
    transfer = entry.transfer
    return told_as(
        entry,
        PASSED if transfer.status in PASSED else {transfer.status},
        AFFIRMED if transfer.certainty in AFFIRMED else {transfer.certainty},
    )
