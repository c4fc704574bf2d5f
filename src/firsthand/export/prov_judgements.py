"""What people decided, as PROV: an activity of a person, and the decision that came of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from firsthand.export.instant import instant
from firsthand.export.judgement_words import said_of
from firsthand.export.urn import urn, urn_of
from firsthand.model import Judgement, Verdict
from firsthand.register.review import standing

Form = dict[str, Any]
_SUBJECT = {Verdict.GRADED: "transfer"}


def decision(judged: Judgement) -> str:
    """The name of what a judgement decided."""
    return f"{urn('judgement', judged.id)}:decision"


def judgement_forms(judgements: Sequence[Judgement]) -> Iterator[Form]:
    """Each judgement, also those that no longer stand; what was taken back is invalidated by its taking back."""
    stands = {one.id for one in standing(judgements).everything()}
    by_id = {one.id: one for one in judgements}
    for judged in judgements:
        name, when = urn("judgement", judged.id), instant(judged.made_at)
        person = {"id": urn_of("person", judged.made_by), "type": ["Agent", "Person"], "label": judged.made_by}
        taken_back = by_id.get(judged.subject) if judged.verdict is Verdict.WITHDRAWN else None
        yield {
            "id": name,
            "type": "Activity",
            "label": f"Judgement by {judged.made_by}",
            "wasAssociatedWith": person,
            "used": [decision(taken_back)] if taken_back else _judged(judged),
            **({"endedAtTime": when} if when else {}),
        }
        yield {
            "id": decision(judged),
            "type": ["Entity", "Judgement"],
            "label": said_of(judged),
            "wasGeneratedBy": name,
            "wasAttributedTo": person["id"],
            "verdict": judged.verdict.value,
            **({} if judged.verdict is Verdict.WITHDRAWN else {"stands": judged.id in stands}),
            **{key: value for key in ("slot", "value", "note") if (value := getattr(judged, key))},
        }
        if taken_back and taken_back.made_by == judged.made_by:
            ended = {"invalidatedAtTime": when} if when else {}
            yield {"id": decision(taken_back), "wasInvalidatedBy": name, **ended}


def _judged(judged: Judgement) -> list[str]:
    """What a judgement is about: a transfer, a report, or two."""
    kind = _SUBJECT.get(judged.verdict, "report")
    return [urn(kind, one) for one in (judged.subject, judged.other) if one]
