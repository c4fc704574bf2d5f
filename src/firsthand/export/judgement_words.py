"""A judgement in a few words of plain English."""

from typing import Any

from firsthand.export.highlighted_form import SLOT
from firsthand.model import Judgement, Verdict
from firsthand.register.corrections import CHOSEN, spans_of

_SAID = {
    Verdict.ACCEPTED: "accepted",
    Verdict.REJECTED: "rejected",
    Verdict.NOT_A_TRANSFER: "judged to be no transfer of arms",
    Verdict.SAME_TRANSFER: "the two reports judged to be one transfer",
    Verdict.DIFFERENT_TRANSFER: "the two reports judged to be different transfers",
    Verdict.WITHDRAWN: "an earlier judgement taken back",
}


def said_of(judged: Judgement) -> str:
    """What was decided: "accepted", "supplier put right: “Saudi Arabia”", "rejected: said twice"."""
    if judged.verdict is Verdict.CORRECTED:
        said = _put_right(judged)
    elif judged.verdict is Verdict.GRADED:
        said = f"grade {judged.value}"
    else:
        said = _SAID[judged.verdict]
    return f"{said}: {judged.note}" if judged.note and judged.verdict is not Verdict.CORRECTED else said


def told_form(judged: Judgement) -> dict[str, Any]:
    """A judgement with what it says, by whom and when (an instant in UTC)."""
    return {
        "id": judged.id,
        "verdict": judged.verdict.value,
        "slot": judged.slot,
        "said": said_of(judged),
        "by": judged.made_by,
        "at": judged.made_at,
        "when": f"{judged.made_at[:10]} {judged.made_at[11:16]} UTC",
    }


def _put_right(judged: Judgement) -> str:
    slot = SLOT[judged.slot][1] if judged.slot in SLOT else judged.slot
    if judged.slot in CHOSEN:
        return f"{slot} put right: {judged.value}"
    words = [f"“{' '.join(span.text.split())}”" for span in spans_of(judged.value or "[]")]
    return f"{slot} put right: {', '.join(words)}" if words else f"{slot} emptied"
