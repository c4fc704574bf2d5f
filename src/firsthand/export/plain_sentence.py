"""A transfer in one plain sentence."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from firsthand.model import Certainty, ClaimedValue, Status, Transfer

_OPENING = {
    Status.DELIVERED: "A delivery",
    Status.ONGOING: "A continuing supply",
    Status.AGREED: "An agreed transfer",
    Status.PLANNED: "A planned transfer",
    Status.REQUESTED: "A requested transfer",
    Status.REFUSED: "A refused or halted transfer",
    Status.INTERCEPTED: "An intercepted transfer",
    Status.DIVERTED: "A diversion",
}
_CLOSING = {
    Certainty.STATED: "is reported",
    Certainty.HEDGED: "is reported with reservations",
    Certainty.DENIED: "is denied",
    Certainty.HYPOTHETICAL: "is spoken of as possible",
}
_MOST = 3


def plain_sentence(transfer: Transfer, named: Collection[str] = ()) -> str:
    """Say who is reported to have passed what to whom.

    Of values that many reports claim the three most frequent are named. What no report states is not filled in, and is
    said to be missing, unless it is among the slots that are `named`, though not here: "supplier", "recipient".
    """
    words = [_OPENING[transfer.status], "of", _named(transfer.item) or "arms"]
    if transfer.supplier:
        words += ["from", _named(_quoted(transfer.supplier))]
    if transfer.recipient:
        words += ["to", _named(_quoted(transfer.recipient))]
    return f"{' '.join([*words, _CLOSING[transfer.certainty]])}{_unstated(transfer, named)}."


def _named(values: Sequence[ClaimedValue]) -> str:
    names = [" ".join(value.value.split()) for value in values[:_MOST]]
    if len(values) > _MOST:
        names.append("others")
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _quoted(values: Sequence[ClaimedValue]) -> tuple[ClaimedValue, ...]:
    """Words that link to nothing are the articles' own and stand between quotation marks."""
    return tuple(value if value.entity else replace(value, value=f"“{value.value}”") for value in values)


def _unstated(transfer: Transfer, named: Collection[str]) -> str:
    parties = {"supplier": transfer.supplier, "recipient": transfer.recipient}
    missing = [name for name, values in parties.items() if not values and name not in named]
    return f"; {' and '.join(missing)} not stated" if missing else ""
