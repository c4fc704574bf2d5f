"""One word by which a transfer is told apart from a delivery, where there is room for no more."""

from firsthand.export.told_as import AFFIRMED
from firsthand.model import Transfer


def kind_word(transfer: Transfer) -> str:
    """The certainty where the transfer is only denied or hypothetical, else its status: "denied", "refused"."""
    return transfer.status.value if transfer.certainty in AFFIRMED else transfer.certainty.value
