"""The grade of a transfer on the Admiralty scale: proposed with a reason, or set by a person.

The scale is the one of NATO's AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures", known as the Admiralty code
or 6x6. A letter is for the source: A completely reliable, B usually reliable, C fairly reliable, D not usually
reliable, E unreliable, F reliability cannot be judged. A figure is for the information: 1 confirmed by other sources,
2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 truth cannot be judged. The two are judged apart.

The source is always proposed as F: how reliable a newsroom or its voices have been is nothing that texts can tell. Of
the information the ends of the scale are left to people: the machine counts origins that lean on nothing common that it
can see, and cannot see whether two unnamed officials are one, so that it never says 1; nor does it ever say 5, since
what speaks against a report may itself be wrong. One origin by itself is 6 and not 3, because "possibly true" wants
something else that it agrees with, and there is nothing to hold it against.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Certainty, ContradictionKind, Judgement, Transfer

SOURCES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
INFORMATION = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}

_UNKNOWN, _DOUBTFUL = 6, 4
# What so many independent origins or more are worth while nothing speaks against them; each doubt is one step down.
_WORTH = {3: 2, 2: 3, 1: _UNKNOWN}
_AGAINST = {  # a headline that says more than its body is the headline's fault and no other account
    ContradictionKind.DENIAL: "it is denied",
    ContradictionKind.PARTY: "the parties are told differently",
    ContradictionKind.NUMBER: "the amounts are told differently",
}
_RESERVED = {
    Certainty.HEDGED: "it is told with reservations",
    Certainty.HYPOTHETICAL: "it is only spoken of as possible",
}


@dataclass(frozen=True, slots=True)
class Grade:
    """A letter from A to F, a figure from 1 to 6, and why, in one sentence; `set_by` is None for a proposed one."""

    source: str
    information: int
    reason: str
    set_by: str | None = None

    def __str__(self) -> str:
        """The two as they are written: "F3"."""
        return f"{self.source}{self.information}"


def grade(transfer: Transfer, judged: Judgement | None = None) -> Grade:
    """The grade that `judged`, the last standing judgement that grades the transfer, sets; else the proposed one.

    | independent origins that do more than deny | as they stand | one doubt | two doubts |
    | --- | --- | --- | --- |
    | three or more | 2 | 3 | 4 |
    | two | 3 | 4 | 4 |
    | one | 6 | 6, denied 4 | 4 |

    The doubts are that nobody states it without reservation, and that something speaks against it: a denial, other
    parties or other amounts. Where all that is known of a transfer is that it is denied, it is 6.
    """
    return _set(judged) if judged and judged.value else _proposed(transfer)


def _set(judged: Judgement) -> Grade:
    value = judged.value or ""
    note = f": {judged.note}" if judged.note else "."
    return Grade(value[0], int(value[1]), f"Set by {judged.made_by} on {judged.made_at[:10]}{note}", judged.made_by)


def _proposed(transfer: Transfer) -> Grade:
    origins = len(transfer.reporting)
    if transfer.certainty is Certainty.DENIED:
        return Grade("F", _UNKNOWN, "Only denials are known, and not what they deny.")
    kinds = {found.kind for found in transfer.contradictions}
    if transfer.denying:
        kinds.add(ContradictionKind.DENIAL)
    against = [says for kind, says in _AGAINST.items() if kind in kinds]
    doubts = [_RESERVED[transfer.certainty]] if transfer.certainty in _RESERVED else []
    doubts += [" and ".join(against)] if against else []
    information = _information(origins, len(doubts), denied=ContradictionKind.DENIAL in kinds)
    return Grade("F", information, _reason(origins, doubts, ContradictionKind.HEADLINE in kinds))


def _information(origins: int, doubts: int, *, denied: bool) -> int:
    worth = next((worth for least, worth in _WORTH.items() if origins >= least), _UNKNOWN)
    if worth == _UNKNOWN:
        return _DOUBTFUL if denied or doubts > 1 else _UNKNOWN
    return min(worth + doubts, _DOUBTFUL)


def _reason(origins: int, doubts: Sequence[str], headlines: bool) -> str:
    told = "One origin tells it" if origins == 1 else f"{origins} independent origins tell it"
    if doubts:
        return f"{told}, but {', and '.join(doubts)}."
    if headlines:
        return f"{told}, and nothing but headlines speaks against it."
    alone = "and nothing is there to hold it against" if origins == 1 else "and nothing speaks against it"
    return f"{told}, {alone}."
