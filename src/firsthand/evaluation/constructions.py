"""In which constructions a report is told, so that figures can be read by what makes reading hard.

`CONSTRUCTIONS` is the whole list. A report can be in several of them, or in none. The rules look at the report's fields
and at the words around its trigger; they describe, and do not decide anything about the reading. Word lists stand in
`constructions.toml`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from firsthand.evaluation.telling import Telling, known
from firsthand.model import Certainty, Status

_AUXILIARY_REACH = 3  # words between a form of "be" and its participle: "were not yet openly supplied"
_BY_REACH = 5  # words between a participle and its "by": "supplied with rockets by"
_NEGATION_REACH = 6  # words between a negation and what it negates: "refused for years to publicly sell"
_ADJECTIVE_ENDINGS = ("'s", "s'", "al", "ian", "ish", "ive", "ed")  # possessives too
_PARTICIPLE_ENDINGS = ("ed", "en", "nt", "ld", "id", "ught", "wn")
_PARTIES = ("supplier", "recipient")


@dataclass(frozen=True, slots=True)
class Construction:
    """A way to tell a report: its name, what is meant by it with an example, and whether a report is told so."""

    name: str
    meaning: str
    holds: Callable[[Telling], bool]


def constructions(told: Telling) -> tuple[str, ...]:
    """The names of the constructions that a report is told in, in the order of the table."""
    return tuple(construction.name for construction in CONSTRUCTIONS if construction.holds(told))


def _is_noun(told: Telling) -> bool:
    head = told.head
    if head in known("nouns"):
        return True
    if head not in known("either"):
        return False
    last = told.before[-1] if told.before else ""
    if last in known("before_verb"):
        return False
    return last in known("before_noun") or last.endswith(_ADJECTIVE_ENDINGS) or told.after[:1] == ("of",)


def _is_arming(told: Telling) -> bool:
    return told.head in known("arming")


def _is_taking(told: Telling) -> bool:
    return told.head in known("taking") and not _is_noun(told) and not _is_passive(told)


def _is_moving(told: Telling) -> bool:
    return told.head in known("moving") and not _is_noun(told)


def _is_passive(told: Telling) -> bool:
    if _is_noun(told) or _is_moving(told) or not told.head.endswith(_PARTICIPLE_ENDINGS):
        return False
    last = told.before[-1] if told.before else ""
    if last in known("have"):
        return False
    return last == "-" or _has_auxiliary(told) or "by" in told.after[:_BY_REACH] or _follows_its_item(told)


def _has_auxiliary(told: Telling) -> bool:
    """Whether a form of "be" stands before the trigger, with nothing but adverbs and negations between."""
    near = told.before[-_AUXILIARY_REACH:]
    return any(
        word in known("be") and all(other.endswith("ly") or other in known("between") for other in near[place + 1 :])
        for place, word in enumerate(near)
    )


def _follows_its_item(told: Telling) -> bool:
    """ "the rifles sent to the rebels": the item right before the participle, and no object after it."""
    left = told.text[: told.report.start].rstrip()
    return any(left.endswith(item) for item in told.report.spans("item"))


def _is_active(told: Telling) -> bool:
    return not any(rule(told) for rule in (_is_noun, _is_arming, _is_taking, _is_moving, _is_passive))


def _is_negated(told: Telling) -> bool:
    near = told.before[-_NEGATION_REACH:]
    return told.report.status is Status.REFUSED or any(word in known("negations") for word in near)


def _has_distant_party(told: Telling) -> bool:
    parties = [party for slot in _PARTIES for party in told.report.spans(slot)]
    return any(party not in told.sentence for party in parties)


def _names_one_party(told: Telling) -> bool:
    return sum(bool(told.report.spans(slot)) for slot in _PARTIES) == 1


def _names_no_party(told: Telling) -> bool:
    return not any(told.report.spans(slot) for slot in _PARTIES)


def _is_in_barren_passage(told: Telling) -> bool:
    return not told.is_annotated and told.others == 0


def _with(certainty: Certainty) -> Callable[[Telling], bool]:
    return lambda told: told.report.certainty is certainty


CONSTRUCTIONS = (
    Construction("active verb", "the giver is the subject: “Iran ships rockets to the militia”", _is_active),
    Construction("passive", "“rockets were shipped by Iran”, “the rockets shipped to the militia”", _is_passive),
    Construction("take verb", "the taker is the subject: “the militia received”, “bought”, “looted”", _is_taking),
    Construction("arming verb", "the receiver is the object: “arming the rebels”, “equip”, “resupply”", _is_arming),
    Construction("moving goods", "the arms are the subject: “rifles flowed”, “fell into the hands of”", _is_moving),
    Construction("noun", "“the shipment”, “arms sales”, “a supplier of”", _is_noun),
    Construction("negated or refused", "status refused, or a negation or stop in the words before", _is_negated),
    Construction("denied", "certainty denied", _with(Certainty.DENIED)),
    Construction("hedged", "certainty hedged", _with(Certainty.HEDGED)),
    Construction("hypothetical", "certainty hypothetical", _with(Certainty.HYPOTHETICAL)),
    Construction("several reports", "the annotator found another report in the passage", lambda told: told.others > 0),
    Construction("no report there", "invented where the annotator found no report at all", _is_in_barren_passage),
    Construction(
        "party elsewhere", "a party is named in another sentence only: “Iran ... It sent”", _has_distant_party
    ),
    Construction("one party", "only the giver or only the receiver is named", _names_one_party),
    Construction("no party", "neither is named", _names_no_party),
    Construction("quoted speech", "the trigger stands between quotation marks", lambda told: told.is_quoted),
    Construction("headline", "the trigger's line is a headline, caption or list item", lambda told: told.is_headline),
)
