"""What a transfer is reported as, said so that nothing but a delivery reads as one."""

from firsthand.model import Certainty, Status, Transfer

_AS = {
    Status.DELIVERED: "delivered",
    Status.ONGOING: "a continuing supply",
    Status.AGREED: "agreed",
    Status.PLANNED: "planned",
    Status.REQUESTED: "requested",
    Status.REFUSED: "refused or halted",
    Status.INTERCEPTED: "intercepted",
    Status.DIVERTED: "diverted",
}
_DENIED = {
    Status.DELIVERED: "that arms were delivered",
    Status.ONGOING: "that arms are supplied",
    Status.AGREED: "that a transfer was agreed",
    Status.PLANNED: "that a transfer is planned",
    Status.REQUESTED: "that arms were requested",
    Status.REFUSED: "that a transfer was refused or halted",
    Status.INTERCEPTED: "that arms were intercepted",
    Status.DIVERTED: "that arms were diverted",
}
_NOT_DELIVERED = "; no delivery is reported"


def status_words(transfer: Transfer) -> str:
    """A phrase without a full stop: "Reported as planned, with reservations; no delivery is reported"."""
    match transfer.certainty:
        case Certainty.DENIED:
            return f"Only denied: it is denied {_DENIED[transfer.status]}{_NOT_DELIVERED}"
        case Certainty.HYPOTHETICAL:
            return f"Only spoken of as possible ({_AS[transfer.status]}){_NOT_DELIVERED}"
    hedged = ", with reservations" if transfer.certainty is Certainty.HEDGED else ""
    passed = transfer.status in (Status.DELIVERED, Status.ONGOING)
    return f"Reported as {_AS[transfer.status]}{hedged}{'' if passed else _NOT_DELIVERED}"


def denial_words(transfer: Transfer) -> str:
    """How many origins do nothing but deny a transfer that others report; empty where none does."""
    number = len(transfer.denying)
    return f"{number} origin{'' if number == 1 else 's'} only den{'ies' if number == 1 else 'y'} it" if number else ""
