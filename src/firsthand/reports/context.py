"""What surrounds a transfer without being a party to it: the programme it is part of, training that goes with it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.kb import KnowledgeBase
from firsthand.model import Context, ContextKind, Mention, Span
from firsthand.reports.finder import Reading
from firsthand.reports.mentions import mention
from firsthand.reports.passage import Passage

_BACKING = (
    r"(?:supported|backed|funded|financed|run|led|overseen|organi[sz]ed|sponsored|managed|coordinated|headed|directed)"
)
_PROGRAMME = re.compile(
    r"\b(?:program(?:me)?|scheme|operation|initiative|project)\b(?:[^.;,]{0,40}?\b"
    + _BACKING
    + r"(?: by)?\b(?P<by>[^.;,]{1,80}))?",
    re.IGNORECASE,
)
_TRAINING = re.compile(
    r"\b(?:(?:military |weapons |combat )?training(?P<by1>(?: (?:by|from|at the hands of) [^.;,]{1,80})?)"
    r"|trained by (?P<by2>[^.;,]{1,80}))",
    re.IGNORECASE,
)
_PARTY_KINDS = ("state/", "group/")
_STOPS_PARTY = re.compile(
    r"\band \w+ed\b|\b(?:and which|which|that|who|and has|and have|and is|and are|to|for|in|of)\b"
)


def context_in(passage: Passage, sentence: Span, kb: KnowledgeBase) -> tuple[Context, ...]:
    """Programmes and training named in one sentence of the passage, with those said to support or give them."""
    return tuple(_found(passage, sentence, kb))


def _found(passage: Passage, sentence: Span, kb: KnowledgeBase) -> Iterator[Context]:
    for kind, words in _stretches(passage, sentence):
        yield Context(kind, words, _parties(passage, words, kb))


def without_context(reading: Reading, passage: Passage) -> Reading:
    """The reading without parties that only back a programme or give training, in any sentence of the passage."""
    around = [words for sentence in passage.sentences for _, words in _stretches(passage, sentence)]
    slots = dict(reading.slots)
    for slot in ("supplier", "recipient", "via"):
        slots[slot] = tuple(words for words in slots.get(slot, ()) if not any(span.covers(words) for span in around))
    return replace(reading, slots=slots)


def _stretches(passage: Passage, sentence: Span) -> Iterator[tuple[ContextKind, Span]]:
    for kind, pattern, groups in (
        (ContextKind.PROGRAMME, _PROGRAMME, ("by",)),
        (ContextKind.TRAINING, _TRAINING, ("by1", "by2")),
    ):
        for match in pattern.finditer(sentence.text):
            start, end = match.span()
            for group in groups:
                if match[group]:
                    stop = _STOPS_PARTY.search(match[group])
                    end = match.start(group) + (stop.start() if stop else len(match[group]))
            length = len(sentence.text[start:end].rstrip())
            yield kind, passage.words(sentence.start + start, sentence.start + start + length)


def _parties(passage: Passage, words: Span, kb: KnowledgeBase) -> tuple[Mention, ...]:
    found = []
    for first, last, name in passage.names:
        span = passage.span(first, last)
        if words.covers(span) and any(c.entity.startswith(_PARTY_KINDS) for c in name.candidates):
            found.append(mention(span, "supplier", kb, None))
    return tuple(found)
