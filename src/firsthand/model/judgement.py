"""What a person decided about a machine's proposal."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The decision. The register shows `unreviewed` where there is none."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    SAME_TRANSFER = "same-transfer"
    DIFFERENT_TRANSFER = "different-transfer"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One appended decision about the record `subject` (and `other`, for a pair), never overwritten.

    `made_at` is an ISO 8601 instant in UTC. `slot` and `value` say what a correction puts in which slot.
    """

    id: str
    subject: str
    verdict: Verdict
    made_by: str
    made_at: str
    other: str | None = None
    slot: str | None = None
    value: str | None = None
    note: str | None = None
