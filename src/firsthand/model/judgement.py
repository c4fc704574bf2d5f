"""What a person decided about a machine's proposal."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from firsthand.model.identity import content_id


class Verdict(StrEnum):
    """The decision. The register shows `unreviewed` where there is none.

    The first four are about a report: it was read right, a slot of it is put right, it was read where nothing of the
    kind stands, or what it tells is no transfer of arms. Two are about a pair of reports, one about a transfer, and the
    last takes an earlier judgement back.
    """

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    NOT_A_TRANSFER = "not-a-transfer"
    SAME_TRANSFER = "same-transfer"
    DIFFERENT_TRANSFER = "different-transfer"
    GRADED = "graded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One appended decision, never overwritten.

    `subject` is the id of a report; of a transfer where it is graded, and of the judgement that is taken back where it
    is withdrawn. `other` is the id of the other report of a pair. `made_at` is an ISO 8601 instant in UTC. A correction
    names in `slot` a slot of the annotation guidelines, "trigger", "status" or "certainty"; its `value` is the word for
    a status or certainty, else JSON `[{"text", "start", "end"}]` with offsets in Unicode code points of the clean text
    (beside them `"part": "title"` where they count in a title that came apart from it), `[]` for an empty slot. The
    `value` of a grade is a letter and a figure, "B2". `note` is the reason in the person's words.
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

    @classmethod
    def made(
        cls,
        subject: str,
        verdict: Verdict,
        *,
        by: str,
        at: datetime,
        other: str | None = None,
        slot: str | None = None,
        value: str | None = None,
        note: str | None = None,
    ) -> Self:
        """A judgement named by the content hash of all its fields.

        `at` is kept in UTC to the microsecond, so that one who judges, takes it back and judges the same again makes
        three judgements. ValueError where `at` has no time zone.
        """
        if at.utcoffset() is None:
            raise ValueError("the time of a judgement needs a time zone")
        made_at = at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        optional = ("" if field is None else f"={field}" for field in (other, slot, value, note))
        name = content_id("judgement", subject, verdict.value, by, made_at, *optional)
        return cls(name, subject, verdict, by, made_at, other, slot, value, note)
