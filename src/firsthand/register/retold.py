"""Claims that two articles tell in corresponding words of one derived text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import EditKind, Place, SharedPassage
from firsthand.register.claim import Claim
from firsthand.register.counterpart import common, correspond, counterpart
from firsthand.register.derived_text import DerivedText, narration

Telling = tuple[Place, Place]  # of a sentence and its trigger

_HARMLESS = {EditKind.LABEL, EditKind.HEDGE, EditKind.NUMBER, EditKind.ATTRIBUTION}


def retold(claims: Sequence[Claim], derived: DerivedText) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of claims that speak of one transfer because one text tells it.

    Their sentences and triggers correspond in a passage of narration, at one of the places where they are told, and no
    edit there puts other parties or goods in the place of the ones named. Another label, hedge or number for the same
    thing leaves it the same transfer.
    """
    here = defaultdict[str, list[int]](list)
    for number, claim in enumerate(claims):
        here[claim.article].append(number)
    for derivation in derived.between(here):
        for passage in narration(derivation):
            for one in here[derivation.a]:
                for other in here[derivation.b]:
                    if _tell_one_thing(claims[one], claims[other], passage):
                        yield one, other


def _tell_one_thing(one: Claim, other: Claim, passage: SharedPassage) -> bool:
    if one.headline != other.headline:
        return False
    alone = one.alone and other.alone
    told = any(_correspond(here, there, passage, alone) for here in one.told for there in other.told)
    return told and not _changed(one, other, passage)


def _correspond(here: Telling, there: Telling, passage: SharedPassage, alone: bool) -> bool:
    """Whether sentences correspond and so do their triggers; the latter does not matter where each tells one thing."""
    if not correspond(here[0], there[0], passage):
        return False
    trigger = counterpart(here[1], passage)
    return alone or (trigger is not None and common(trigger, there[1]) > 0)


def _changed(one: Claim, other: Claim, passage: SharedPassage) -> bool:
    """Whether an edit touches the words of a party or of the goods on either side."""
    edits = [edit for edit in passage.edits if edit.kind not in _HARMLESS]
    return any(
        common(value, Place(edit.before.start, edit.before.end)) for edit in edits for value in one.values
    ) or any(common(value, Place(edit.after.start, edit.after.end)) for edit in edits for value in other.values)
