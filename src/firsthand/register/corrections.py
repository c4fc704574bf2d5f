"""What may be said in a judgement, and the words that a correction puts into a slot."""

import json
import re
from dataclasses import dataclass
from typing import Any

from firsthand.model import Article, Certainty, Judgement, Part, Span, Status, Verdict

WORDED = (  # the slots of the annotation guidelines, and what expresses the transfer
    *("trigger", "supplier", "recipient", "item", "maker", "via"),
    *("quantity", "place", "time", "speaker", "reported_by"),
)
CHOSEN = {"status": frozenset(Status), "certainty": frozenset(Certainty)}
PAIRED = frozenset({Verdict.SAME_TRANSFER, Verdict.DIFFERENT_TRANSFER})
_GRADE = re.compile(r"[A-F][1-6]")


@dataclass(frozen=True, slots=True)
class Correction:
    """One slot put right: a status or certainty as its word, or the spans that fill it, and who said so (sorted)."""

    slot: str
    word: str | None
    spans: tuple[Span, ...]
    by: tuple[str, ...]


def fault_of(judged: Judgement) -> str | None:
    """Why a judgement says nothing that could be followed, in one clause; None where all is well.

    Whether the records it names exist, and whether the words of a correction stand in the article, is not looked at.
    """
    if not judged.subject.strip() or not judged.made_by.strip():
        return "it does not say what was judged, or by whom"
    if judged.verdict in PAIRED and judged.other in (None, "", judged.subject):
        return f"{judged.verdict} needs another report"
    if judged.verdict is Verdict.GRADED and not _GRADE.fullmatch(judged.value or ""):
        return "a grade is a letter from A to F and a figure from 1 to 6"
    return _misfit(judged) if judged.verdict is Verdict.CORRECTED else None


def _misfit(judged: Judgement) -> str | None:
    if judged.slot in CHOSEN:
        known = CHOSEN[judged.slot]
        return None if judged.value in known else f"{judged.slot} is one of {', '.join(sorted(known))}"
    if judged.slot not in WORDED:
        return f"there is no slot {judged.slot!r}"
    try:
        spans = spans_of(judged.value or "")
    except ValueError as error:
        return str(error)
    return "the trigger is one stretch of words" if judged.slot == "trigger" and len(spans) != 1 else None


def correction_of(judged: Judgement, by: tuple[str, ...]) -> Correction:
    """The correction that a judgement without fault makes; `by` are all who made the same."""
    slot, value = judged.slot or "", judged.value or ""
    return Correction(slot, value, (), by) if slot in CHOSEN else Correction(slot, None, spans_of(value), by)


def spans_of(value: str) -> tuple[Span, ...]:
    """The spans of a correction's JSON, each once, in the order given; ValueError, with a clause, where it is none."""
    try:
        listed = json.loads(value)
        if type(listed) is not list:
            raise TypeError("no list")
        return tuple(dict.fromkeys(_span(one) for one in listed))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("the words of a slot are a JSON list of text, start and end") from error


def _span(given: dict[str, Any]) -> Span:
    text, start, end = given["text"], given["start"], given["end"]
    if type(text) is not str or type(start) is not int or type(end) is not int:
        raise TypeError("text, start and end")
    return Span(start, end, text, Part(given.get("part", Part.TEXT)))


def misplaced(spans: tuple[Span, ...], article: Article) -> Span | None:
    """The first span whose words do not stand at its place in the article; a blank one stands nowhere.

    An end is counted from the beginning as a start is: Python would count a negative one from the end.
    """
    for span in spans:
        text = article.text if span.part is Part.TEXT else article.title or ""
        if not 0 <= span.start < span.end or not span.text.strip() or text[span.start : span.end] != span.text:
            return span
    return None
