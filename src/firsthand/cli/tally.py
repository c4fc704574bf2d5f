"""What became of the documents of one `add`, in short."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from firsthand.model import Rejected
from firsthand.pipeline.adding import Totals

_NAMED = 20  # documents named for each reason


@dataclass(slots=True)
class Grounds:
    """How often one reason for rejection was given, and the first documents it was given for."""

    count: int = 0
    documents: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """Totals, reasons for rejection, and the transfers of the register afterwards."""

    totals: Totals = field(default_factory=Totals)
    transfers: int = 0
    reasons: dict[tuple[str, str], Grounds] = field(default_factory=dict)

    def reject(self, rejected: Rejected) -> bool:
        """Count a rejection; False when its reason was named so often already that it is only counted."""
        grounds = self.reasons.setdefault((rejected.stage, rejected.reason), Grounds())
        grounds.count += 1
        if grounds.count > _NAMED:
            return False
        grounds.documents.append(rejected.document)
        return True

    def lines(self, store: str) -> Iterator[str]:
        """The summary for people."""
        totals = self.totals
        added = f"{totals.added} added ({totals.reports} reports)"
        yield f"{added}, {totals.unchanged} unchanged, {totals.rejected} rejected"
        for (_, reason), grounds in sorted(self.reasons.items(), key=lambda item: -item[1].count):
            yield f"  {grounds.count} rejected: {reason}"
        if totals.unread:
            yield f"  {totals.unread} passage{'' if totals.unread == 1 else 's'} not read; what they tell is missing"
        yield f"The register of {store} holds {self.transfers} transfer{'' if self.transfers == 1 else 's'}."

    def form(self, store: str) -> dict[str, Any]:
        """The summary as JSON; at most 20 documents are named for each reason."""
        totals = self.totals
        return {
            "store": store,
            "added": totals.added,
            "unchanged": totals.unchanged,
            "rejected": totals.rejected,
            "reports": totals.reports,
            "unread": totals.unread,
            "transfers": self.transfers,
            "reasons": [
                {"stage": stage, "reason": reason, "count": grounds.count, "documents": grounds.documents}
                for (stage, reason), grounds in self.reasons.items()
            ],
        }
