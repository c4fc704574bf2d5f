"""Coordinated fillers share one report: what is said of one member of a list is said of all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.model import Reason, Span
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_DETERMINER = r"(?:the |a |an |its |their |some |several |more |new )?"
_LINK = r"(?:,|,? (?:and|or|&|as well as|along with)(?: also)?) "
_BETWEEN = {
    "party": re.compile(rf"^{_LINK}{_DETERMINER}$"),
    # Arms take modifiers that no knowledge base holds, and quotes take words in brackets: "and anti-tank (missiles)".
    "arms": re.compile(rf"^{_LINK}{_DETERMINER}(?P<modifiers>(?:[\w’'-]+ ){{0,3}}[(\[]?)$"),
}
_CONJUNCTION = re.compile(r"\b(?:and|or|as well as|along with)\b|&")
_VERBAL = re.compile(
    r"\b(?:was|were|is|are|has|have|had|that|to|said|will|would|from|for|with|in|by|of)\b|\w+(?:ed|ing) $"
)
# "Norway, like Chad, ..." compares; only without a comma does "like" give examples.
_EXAMPLES = re.compile(
    rf"^(?:,? ?[-–—(]? ?(?:including|such as|among them|notably)| ?[-–—(]? ?like) {_DETERMINER}$", re.IGNORECASE
)
# What makes a name the beginning of another phrase: "Iran's minister", "Turkish-backed".
_GOES_ON = re.compile(r"^(?:[’']s?\b|-)")
_KINDS = {"arms": {"weapon", "term"}, "party": {"state", "group"}}
_SLOTS = {"supplier": "party", "recipient": "party", "item": "arms"}


def with_lists_on_one_side(reading: Reading, passage: Passage) -> Reading:
    """The reading with all members of a list of parties on one side: "A and B gave", "gave A and B".

    They go to the side of most of them; of as many on each side, away from the one that others fill too. Where that
    does not tell either, nothing is changed.
    """
    slots = dict(reading.slots)
    for members in _lists(passage, "party"):
        _unite(members, slots)
    moved = tuple(
        words
        for side in ("supplier", "recipient")
        for words in slots.get(side, ())
        if words not in reading.slots.get(side, ())
    )
    if not moved:
        return reading
    reason = Reason("frame.list", "The members of a list stand on one side.", moved)
    return replace(reading, slots=slots, reasons=(*reading.reasons, reason))


def with_whole_lists(reading: Reading, passage: Passage) -> Reading:
    """The reading with the members of a list of known names that the finder left out, where it took any of them.

    Only lists of one kind count, parties or arms, whose members stand side by side ("Saudi Arabia, Turkey and Qatar"),
    and only members that fill no other slot. Members that the finder put on different sides go to the side of most.
    """
    slots = dict(reading.slots)
    for members in _lists(passage, "party"):
        _unite(members, slots)
    for slot, kind in _SLOTS.items():
        for members in _lists(passage, kind):
            chosen = [words for words in members if any(words.overlaps(span) for span in slots.get(slot, ()))]
            free = [words for words in members if not _taken(words, slots)]
            if chosen and len(chosen) + len(free) == len(members):
                slots[slot] = tuple(sorted({*slots[slot], *free}, key=lambda span: span.start))
    return replace(reading, slots=slots)


def with_examples(reading: Reading, passage: Passage) -> Reading:
    """The reading with the known names that stand as examples behind a filler: "groups such as A, B and C".

    The guidelines give each of them a span of its own. Names that fill another slot stay there.
    """
    slots = dict(reading.slots)
    for slot, kind in _SLOTS.items():
        for members in _examples(passage, kind):
            before = (passage.text[words.end : members[0].start] for words in slots.get(slot, ()))
            if any(_EXAMPLES.match(between) for between in before):
                free = (words for words in members if not _taken(words, slots))
                slots[slot] = tuple(sorted({*slots[slot], *free}, key=lambda span: span.start))
    added = tuple(words for slot in _SLOTS for words in slots.get(slot, ()) if words not in reading.slots.get(slot, ()))
    if not added:
        return reading
    reason = Reason("frame.examples", "The names stand as examples of the filler before them.", added)
    return replace(reading, slots=slots, reasons=(*reading.reasons, reason))


def _examples(passage: Passage, kind: str) -> list[list[Span]]:
    """The runs of whole names that may stand as examples; of those without a conjunction only the first name.

    "States such as Iran, Qatar said": a comma may end the examples.
    """
    runs = (run if _has_conjunction(run, passage) else run[:1] for run in _runs(passage, kind))
    return [run for run in runs if not any(_is_part(words, passage) for words in run)]


def _is_part(words: Span, passage: Passage) -> bool:
    """Whether a name only begins or describes a longer phrase."""
    adjective = "state.adjective" in passage.tags[passage.token_at(words.start)]
    return adjective or bool(_GOES_ON.match(passage.text[words.end : words.end + 3]))


def _unite(members: Sequence[Span], slots: dict[str, tuple[Span, ...]]) -> None:
    sides = {
        side: [span for span in slots.get(side, ()) if any(span.overlaps(words) for words in members)]
        for side in ("supplier", "recipient")
    }
    others = {side: len(slots.get(side, ())) - len(found) for side, found in sides.items()}
    few, many = sorted(sides, key=lambda side: (len(sides[side]), -others[side]))
    if sides[few] and (len(sides[few]), -others[few]) < (len(sides[many]), -others[many]):
        slots[many] = (*slots[many], *sides[few])
        slots[few] = tuple(span for span in slots[few] if span not in sides[few])


def _taken(words: Span, slots: dict[str, tuple[Span, ...]]) -> bool:
    return any(words.overlaps(span) for spans in slots.values() for span in spans)


def _lists(passage: Passage, kind: str) -> list[list[Span]]:
    """The runs of known names with a conjunction in them.

    A comma alone ends a clause as often as it continues a list ("In Syria, Iran ...").
    """
    return [run for run in _runs(passage, kind) if _has_conjunction(run, passage)]


def _has_conjunction(run: Sequence[Span], passage: Passage) -> bool:
    return any(_CONJUNCTION.search(passage.text[one.end : other.start]) for one, other in pairwise(run))


def _runs(passage: Passage, kind: str) -> list[list[Span]]:
    """Known names of the kind with nothing but commas and conjunctions between them, in text order."""
    names = [passage.span(first, last) for first, last, _ in passage.names if _is(passage, first, kind)]
    found: list[list[Span]] = [names[:1]] if names else []
    for one, other in pairwise(names):
        match = _BETWEEN[kind].match(passage.text[one.end : other.start])
        if match and not (kind == "arms" and _VERBAL.search(match["modifiers"])):
            found[-1].append(_whole(passage, match, one, other) if kind == "arms" else other)
        else:
            found.append([other])
    return found


def _whole(passage: Passage, match: re.Match[str], one: Span, other: Span) -> Span:
    """The member with its modifiers and the bracket around its last word, if any."""
    bracketed = match["modifiers"].endswith(("(", "[")) and passage.text[other.end : other.end + 1] in (")", "]")
    return passage.words(one.end + match.start("modifiers"), other.end + bracketed)


def _is(passage: Passage, first: int, kind: str) -> bool:
    tags: Sequence[str] = passage.tags[first]
    return not _KINDS[kind].isdisjoint(tags)
