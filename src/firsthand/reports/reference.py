"""Pronouns in the place of a party: the nearest explicit mention stands in for them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.wording import BE, HAVE, MODALS, NEGATIONS

OWN = frozenset({"we", "i", "our", "us"})
_OTHERS = frozenset({"they", "he", "she", "it"})
_ROLE = re.compile(
    r",? (?:a|an|the|who is an?|his|its)?\s?(?:[\w’'-]+ ){0,3}"
    r"(?:commander|leader|spokes(?:man|woman|person)|fighter|officer|official|member|chief|head|general|colonel|captain|"
    r"adviser|representative|quartermaster)s? (?:in|of|from|with|for|at|within) (?:the |a |an )?"
)
_REACH = 60
_BETWEEN = (
    BE
    | HAVE
    | MODALS
    | NEGATIONS
    | frozenset("also already just now recently only still even all never ever to again just long".split())
)
_PASSIVE_RECEIVES = ("supplied", "provided", "given", "handed", "armed", "equipped", "offered")


def with_antecedent(reading: Reading, passage: Passage) -> Reading:
    """The reading with the party that a subject pronoun stands for, where the finder left that slot empty.

    "We" is whoever speaks; any other pronoun is the nearest party named before it that fills no other slot. Where there
    is none the slot stays empty.
    """
    folded = folded_words(passage)
    first = next((at for at, token in enumerate(passage.tokens) if token.start == reading.trigger.start), None)
    if first is None:
        return reading
    pronoun = subject_pronoun(folded, passage, first)
    slot = subject_slot(folded, first) if pronoun is not None else None
    if pronoun is None or slot is None or reading.slots.get(slot):
        return reading
    found = _antecedent(reading, passage, folded, pronoun)
    if found is None:
        return reading
    words = passage.span(pronoun, pronoun + 1)
    reason = Reason("reference.pronoun", f"“{words.text}” is read as “{found.text}”.", (words, found))
    return replace(reading, slots={**reading.slots, slot: (found,)}, reasons=(*reading.reasons, reason))


def subject_pronoun(folded: Sequence[str], passage: Passage, first: int) -> int | None:
    """The token of a personal pronoun that is the subject of the verb at token `first`, if there is one."""
    for at in range(first - 1, max(-1, first - 7), -1):
        if passage.sentence[at] != passage.sentence[first]:
            return None
        word = folded[at].partition("'")[0]
        if word in OWN | _OTHERS:
            return at
        if folded[at] not in _BETWEEN and not folded[at].endswith("ly"):
            return None
    return None


def subject_slot(folded: Sequence[str], first: int) -> str | None:
    """The side on which the subject of the verb at token `first` stands; None where the frame does not tell."""
    frame = frame_of(folded[first])
    passive = any(word in BE for word in folded[max(0, first - 3) : first]) and not folded[first].endswith("ing")
    if frame == Frame.TAKE:
        return None if passive else "recipient"
    if frame == Frame.GIVE:
        return "supplier" if not passive else "recipient" if folded[first] in _PASSIVE_RECEIVES else None
    return None


def _antecedent(reading: Reading, passage: Passage, folded: Sequence[str], pronoun: int) -> Span | None:
    if folded[pronoun].partition("'")[0] in OWN:
        speaker = next(iter(reading.slots.get("speaker", ())), None)
        return group_of(speaker, passage) or speaker if speaker else None
    taken = [span for slot in ("supplier", "recipient", "item") for span in reading.slots.get(slot, ())]
    for first, last, _ in reversed(passage.names):
        if last > pronoun or not {"state", "group", "label"} & set(passage.tags[first]):
            continue
        words = passage.span(first, last)
        if not any(words.overlaps(other) for other in taken):
            return words
    return None


def group_of(speaker: Span, passage: Passage) -> Span | None:
    """The group that the words after a speaker's name say he speaks for: "A. B., a commander in the X Brigade"."""
    after = _ROLE.match(passage.text, speaker.end)
    if not after:
        return None
    start = after.end()
    for first, last, _ in passage.names:
        words = passage.span(first, last)
        inside = start <= words.start <= start + _REACH and "." not in passage.text[start : words.start]
        if inside and not _qualifies(passage, words) and not {"group", "label"}.isdisjoint(passage.tags[first]):
            return passage.words(start, words.end) if _is_one_phrase(passage.text[start : words.start]) else words
    return None


def _qualifies(passage: Passage, words: Span) -> bool:
    """Whether the name only describes the next one, as in "FSA-affiliated"."""
    return bool(re.match(r"[-‐‑]\w+ed\b", passage.text[words.end : words.end + 20]))


def _is_one_phrase(between: str) -> bool:
    return len(between.split()) <= 3 and not re.search(r"[,;:]| (?:and|or) ", between)
