"""One report as a person reviews it: the machine's reading slot by slot, and beside it what that person put right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from firsthand.export.highlighted_form import SLOT as MARKED
from firsthand.export.json_line import json_line
from firsthand.export.selectable_text import Mark
from firsthand.export.span_form import SpanForm, span_form
from firsthand.export.values import interval
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Mention, Report, Span, Status


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that holds words: what belongs in it, and the key that picks it."""

    name: str
    holds: str
    key: str

    @property
    def label(self) -> str:
        """What the slot is called, here and beside an article's text."""
        return MARKED[self.name][1].capitalize()

    @property
    def letter(self) -> str:
        """The letter that marks the slot's words in a text."""
        return MARKED[self.name][0]


SLOTS = (
    Slot("supplier", "who gives", "1"),
    Slot("recipient", "who gets, or is to get", "2"),
    Slot("item", "what, with its modifiers", "3"),
    Slot("maker", "where it was made, if said apart from the supplier", "4"),
    Slot("via", "a route or go-between", "5"),
    Slot("quantity", "number, amount or money value", "6"),
    Slot("place", "where it is handed over or used", "7"),
    Slot("time", "when it is said to happen", "8"),
    Slot("speaker", "the speaker nearest to the words first", "9"),
    Slot("reported_by", "the news organisation that the article credits", "0"),
    Slot("trigger", "the words that express the transfer", "t"),
)
STATUSES = {
    Status.DELIVERED: "said to have happened",
    Status.ONGOING: "said to go on, or to be habit",
    Status.AGREED: "contract, deal, approval",
    Status.PLANNED: "promised, announced, considered",
    Status.REQUESTED: "asked for",
    Status.REFUSED: "declined, halted, suspended",
    Status.INTERCEPTED: "stopped on the way",
    Status.DIVERTED: "captured, stolen, passed on without leave",
}
CERTAINTIES = {
    Certainty.STATED: "said without reserve",
    Certainty.HEDGED: "reportedly, allegedly, may have",
    Certainty.DENIED: "reported as denied by somebody",
    Certainty.HYPOTHETICAL: "if, could, would",
}

_NOT_MENTIONED = ("trigger", "quantity", "time")


def words_of(report: Report, slot: str) -> tuple[Span, ...]:
    """The words that fill a slot, each once."""
    return tuple(dict.fromkeys(words for words, _ in _fillers(report, slot)))


def marks_of(report: Report) -> tuple[Mark, ...]:
    """All words of a report's slots as marks of its text."""
    return tuple(Mark(slot.name, words) for slot in SLOTS for words in words_of(report, slot.name))


def slot_forms(machine: Report, current: Report, kb: KnowledgeBase) -> list[dict[str, Any]]:
    """Each slot with its words now, and under `machine` those that were read, where they differ from them; else None.

    `typed` are the words one filler a line, `spans` the same as JSON in a string. `meaning` is the name of the linked
    entity, the interval of an amount, or a date in EDTF.
    """
    return [_slot_form(slot, machine, current, kb) for slot in SLOTS]


def choice_forms(machine: Report, current: Report) -> list[dict[str, Any]]:
    """Status and certainty with all that they may be; `machine` is the value that was read, where another is chosen."""
    return [
        _choice("status", "x", machine.status, current.status, STATUSES),
        _choice("certainty", "c", machine.certainty, current.certainty, CERTAINTIES),
    ]


def reason_forms(report: Report) -> list[dict[str, Any]]:
    """Why it was read so, then why words were linked to whom; each sentence once."""
    linked = (mention.link.reason for slot in SLOTS for mention in _mentions(report, slot.name))
    found = {reason.text: reason for reason in (*report.reasons, *linked)}
    return [{"text": reason.text, "words": [span.text for span in reason.spans]} for reason in found.values()]


def _slot_form(slot: Slot, machine: Report, current: Report, kb: KnowledgeBase) -> dict[str, Any]:
    was, now = words_of(machine, slot.name), words_of(current, slot.name)
    return {
        "name": slot.name,
        "label": slot.label,
        "holds": slot.holds,
        "letter": slot.letter,
        "key": slot.key,
        "words": [{**span_form(words), "meaning": meaning} for words, meaning in _meant(current, slot.name, kb)],
        "spans": json_line([span_form(words) for words in now]),
        "typed": "\n".join(" ".join(words.text.split()) for words in now),
        "machine": None if set(was) == set(now) else [span_form(words) for words in was],
    }


def _choice(name: str, key: str, machine: str, current: str, options: Mapping[Any, str]) -> dict[str, Any]:
    return {
        "name": name,
        "label": name.capitalize(),
        "key": key,
        "value": str(current),
        "machine": None if machine == current else str(machine),
        "options": [{"value": str(value), "means": means} for value, means in options.items()],
    }


def _meant(report: Report, slot: str, kb: KnowledgeBase) -> Iterator[tuple[Span, str | None]]:
    meanings: dict[Span, list[str]] = {}
    for words, meaning in _fillers(report, slot):
        known = kb.entity(meaning).name if meaning and meaning in kb else meaning
        meanings.setdefault(words, []).extend([known] if known else [])
    yield from ((words, ", ".join(dict.fromkeys(told)) or None) for words, told in meanings.items())


def _fillers(report: Report, slot: str) -> Iterator[tuple[Span, str | None]]:
    """The words of a slot with the entity, interval or date that they mean."""
    if slot == "trigger":
        yield report.trigger, None
    elif slot == "quantity":
        yield from ((amount.words, interval(amount)) for amount in report.quantity)
    elif slot == "time":
        yield from ((date.words, date.edtf) for date in report.time if date.words)
    else:
        yield from ((mention.words, mention.link.entity) for mention in _mentions(report, slot))


def _mentions(report: Report, slot: str) -> tuple[Mention, ...]:
    found: tuple[Mention, ...] = () if slot in _NOT_MENTIONED else getattr(report, slot)
    return found


def short_form(report: Report) -> dict[str, Any]:
    """What a person compares of two reports: the sentence, and the words of the slots that tell a transfer."""
    told: dict[str, list[SpanForm]] = {
        name: [span_form(words) for words in words_of(report, name)]
        for name in ("supplier", "recipient", "item", "quantity", "place", "time")
    }
    return {
        "id": report.id,
        "sentence": span_form(report.sentence),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "slots": told,
    }
