"""Reports and passages in a line, for the tests of this folder."""

from firsthand.evaluation.agreement import matches
from firsthand.evaluation.annotated import AnnotatedPassage
from firsthand.evaluation.annotation import Annotation
from firsthand.evaluation.case import Case
from firsthand.evaluation.trigger_place import trigger_place
from firsthand.model import Certainty, Status

TEXT = "Iran sent rifles to Syria. Russia sold jets to India, which denied it. Turkey refused to arm the rebels."


def report(told: str = "sent", *, text: str = TEXT, confidence: float | None = None, **slots: str) -> Annotation:
    """A report from "TRIGGER STATUS CERTAINTY", of which the last two may be left out, and fillers parted by bars.

    In a trigger of two words a bar stands for the blank."""
    trigger, status, certainty = [*told.split(), *["delivered", "stated"][len(told.split()) - 1 :]]
    trigger = trigger.replace("|", " ")
    fillers = {slot: tuple(words.split("|")) for slot, words in slots.items()}
    start = trigger_place(trigger, text, ()) if trigger in text else 0
    return Annotation(trigger, start, Status(status), Certainty(certainty), fillers, confidence)


def case_of(
    gold: list[Annotation], read: list[Annotation], key: str = "p", text: str = TEXT, **about: str | None
) -> Case:
    """A case in a passage of one sentence."""
    fields = {"title": None, "source": None, "date": None, **about}
    passage = AnnotatedPassage(id=key, line=1, text=text, gold=tuple(gold), **fields)
    return Case(passage, (), tuple(read), matches(gold, read))
