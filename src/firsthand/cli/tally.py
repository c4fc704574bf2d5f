"""What became of the documents of one `add`, in short."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from firsthand.model import Rejected
from firsthand.pipeline.adding import Outcome, Totals

_NAMED = 20  # documents named for each reason


@dataclass(slots=True)
class Grounds:
    """How often one reason for rejection was given, and the first documents it was given for."""

    count: int = 0
    documents: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """Totals, reasons for rejection and passing over, languages not read, and the transfers of the register after."""

    totals: Totals = field(default_factory=Totals)
    transfers: int = 0
    reasons: dict[tuple[str, str], Grounds] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)
    not_read: Counter[str] = field(default_factory=Counter)

    def reject(self, rejected: Rejected) -> bool:
        """Count a rejection; False when its reason was named so often already that it is only counted."""
        grounds = self.reasons.setdefault((rejected.stage, rejected.reason), Grounds())
        grounds.count += 1
        if grounds.count > _NAMED:
            return False
        grounds.documents.append(rejected.document)
        return True

    def take(self, outcome: Outcome) -> None:
        """Count what was passed over and what is in a language that is not read."""
        if outcome.passed_over:
            self.passed_over[outcome.passed_over.reason] += 1
        if outcome.not_read:
            self.not_read[outcome.not_read] += 1

    def lines(self, store: str) -> Iterator[str]:
        """The summary for people."""
        totals = self.totals
        added = f"{totals.added} added ({totals.reports} reports)"
        yield f"{added}, {totals.unchanged} unchanged, {totals.rejected} rejected"
        for (_, reason), grounds in sorted(self.reasons.items(), key=lambda item: -item[1].count):
            yield f"  {grounds.count} rejected: {reason}"
        for reason, count in self.passed_over.most_common():
            yield f"  {count} passed over: {reason}"
        if self.not_read:
            yield f"  {totals.not_read} not read: {_languages(self.not_read)}; shared text is found all the same"
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
            "passed_over": dict(self.passed_over.most_common()),
            "not_read": dict(self.not_read.most_common()),
            "transfers": self.transfers,
            "reasons": [
                {"stage": stage, "reason": reason, "count": grounds.count, "documents": grounds.documents}
                for (stage, reason), grounds in self.reasons.items()
            ],
        }


def _languages(counts: Counter[str]) -> str:
    return ", ".join(f"language {code} ({count})" for code, count in counts.most_common())
