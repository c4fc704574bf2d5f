"""Judgements, and how far those who made them agree, as JSON."""

from typing import Any

from firsthand.evaluation.reviewer_agreement import ReviewerAgreement
from firsthand.model import Judgement


def judgement_form(judged: Judgement, *, stands: bool) -> dict[str, Any]:
    """One line of `firsthand judgements --json`: the fields of the judgement, and whether it still stands.

    It no longer does when it was taken back, when the same person judged the same anew, when it says nothing that could
    be followed, and when it is itself the taking back of another.
    """
    return {
        "id": judged.id,
        "subject": judged.subject,
        "other": judged.other,
        "verdict": judged.verdict.value,
        "slot": judged.slot,
        "value": judged.value,
        "note": judged.note,
        "by": judged.made_by,
        "at": judged.made_at,
        "stands": stands,
    }


def agreement_form(agreement: ReviewerAgreement) -> dict[str, Any]:
    """What `firsthand judgements --agreement --json` prints; `alpha` is null where it cannot be worked out."""
    return {
        "judged": agreement.judged,
        "by_two": agreement.by_two,
        "agreed": agreement.agreed,
        "alpha": agreement.alpha,
        "differing": [{"one": one, "other": other, "times": times} for one, other, times in agreement.differing],
    }
