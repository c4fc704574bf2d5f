"""Hedges that govern a trigger."""

import re
from dataclasses import replace

from firsthand.model import Certainty, Reason, Span
from firsthand.reports.finder import Reading
from firsthand.reports.light_nouns import NOUNS
from firsthand.reports.passage import Passage

_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|appear(?:s|ed)? to|seem(?:s|ed)? to|"
    r"(?:is|are|was|were) (?:believed|thought|suspected|alleged|rumou?red|said) (?:to|of)|"
    r"(?:accus(?:es?|ed|ing)|suspect(?:s|ed)?(?! \w+s,)) [^.;]{1,60}? of|"
    r"(?:is|are|was|were|been) accused of|(?:may|might|could) have (?:been )?\w+|"
    r"unconfirmed (?:reports?|claims?)|suspicions? that|allegations? (?:that|of))\b",
    re.IGNORECASE,
)

# Characters between a hedge and the trigger: those further off mostly govern another verb. A noun is the subject of
# what follows further on: "the delivery of the missiles to the groups appears to be".
_NEAR_BEFORE, _NEAR_AFTER, _NEAR_AS_SUBJECT = 40, 24, 120
_PREDICATE = re.compile(r"(?:appear|seem)s? to", re.IGNORECASE)


def with_hedge(reading: Reading, passage: Passage) -> Reading:
    """The reading as hedged where the finder read it as stated and a hedge stands in the trigger's clause."""
    if reading.certainty != Certainty.STATED:
        return reading
    sentence = passage.sentence_of(reading.trigger)
    hedges = _HEDGE.finditer(passage.text, sentence.start, sentence.end)
    hedge = next((found for found in hedges if _same_clause(passage.text, found, reading)), None)
    hedge = hedge or _of_the_suppliers(reading, passage, sentence)
    if not hedge:
        return reading
    reason = Reason("guard.hedge", "A hedge governs the statement.", (passage.words(hedge.start(), hedge.end()),))
    return replace(reading, certainty=Certainty.HEDGED, reasons=(*reading.reasons, reason))


def _of_the_suppliers(reading: Reading, passage: Passage, sentence: Span) -> re.Match[str] | None:
    """The hedge of another sentence that all suppliers were taken from: who gave is then only supposed."""
    suppliers = reading.slots.get("supplier", ())
    others = {span for span in passage.sentences for words in suppliers if span.covers(words)}
    if not suppliers or sentence in others:
        return None
    return next((found for span in others if (found := _HEDGE.search(passage.text, span.start, span.end))), None)


def _same_clause(text: str, hedge: re.Match[str], reading: Reading) -> bool:
    first, second = sorted((hedge.span(), (reading.trigger.start, reading.trigger.end)))
    between = text[first[1] : second[0]]
    near = _NEAR_BEFORE if hedge.end() <= reading.trigger.start else _NEAR_AFTER
    if reading.trigger.text.lower() in NOUNS and _PREDICATE.fullmatch(hedge[0]):
        near = _NEAR_AS_SUBJECT
    return len(between) <= near and not re.search(r"[;:]|, (?:but|and|while|although|though|which|who)\b", between)
