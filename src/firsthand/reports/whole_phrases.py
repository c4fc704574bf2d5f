"""A filler is a whole phrase: names and titles are not cut in the middle, and no clause hangs on behind."""

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import base_phrases, is_verb
from firsthand.reports.wording import ARTICLES, CLOSED

_PARTIES = ("supplier", "recipient", "speaker")
_SLOTS = (*_PARTIES, "item")
_TITLES = frozenset(
    "mr mrs ms dr sen sens rep reps gov gen lt col maj capt cmdr adm brig sgt sir lord sheikh president king prince "
    "minister secretary senator congressman congresswoman general colonel ambassador chancellor".split()
)
_LONGEST_NAME = 4  # words after a title
_LONGEST_BRACKET = 3
# The guidelines leave relative clauses off a span; "those who ..." has nothing else that tells who they are.
_RELATIVE = re.compile(r"(?<!^those)(?<!^ones),? (?:who|which|that|whom|whose) ", re.IGNORECASE)
_JOINED = re.compile(r"[’'](?:s)? | | (?:of|by|revealed by|written by) (?:the )?")


def with_whole_phrases(reading: Reading, passage: Passage) -> Reading:
    """The reading with fillers that end where their phrase ends, and each phrase once."""
    folded = folded_words(passage)
    slots = dict(reading.slots)
    for slot in _SLOTS:
        whole = (_whole(words, slot, passage, folded) for words in slots.get(slot, ()))
        found = _joined([words for words in whole if words], passage)
        slots[slot] = _without_doubles(found, reading.trigger)
    changed = tuple(words for slot in _SLOTS for words in slots[slot] if words not in reading.slots.get(slot, ()))
    reason = Reason("frame.whole-phrase", "The filler is the whole phrase.", changed)
    return replace(
        reading,
        slots={slot: found for slot, found in slots.items() if found},
        reasons=(*reading.reasons, reason) if changed else reading.reasons,
    )


def _without_doubles(spans: Sequence[Span], trigger: Span) -> tuple[Span, ...]:
    """The fillers without those that say no more than another: the same words, or only the last of its words.

    Of the same words those nearest to the trigger are kept.
    """
    near = sorted(spans, key=lambda span: (-len(span.text), abs(span.start - trigger.start)))
    kept: list[Span] = []
    for span in near:
        words = span.text.casefold()
        if not any(f" {one.text.casefold()}".endswith(f" {words}") for one in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start))


def _whole(words: Span, slot: str, passage: Passage, folded: Sequence[str]) -> Span | None:
    """The filler from the first to the last word of its phrase; None where nothing but closed words is left."""
    first, last = _tokens(words, passage)
    for begin, end, _ in passage.names:
        if begin < last and first < end:
            first, last = min(first, begin), max(last, end)
    last = _after_title(first, last, passage, folded)
    if slot in ("recipient", "speaker"):
        last = _after_adjective(last, passage, folded)
    last = _with_bracket(first, last, passage, folded)
    while last > first and _hangs_on(passage, folded, last - 1):
        last -= 1
    if last == first:
        return None
    found = passage.span(first, last)
    clause = _RELATIVE.search(found.text) if slot in _PARTIES else None
    return passage.words(found.start, found.start + clause.start()) if clause else found


def _tokens(words: Span, passage: Passage) -> tuple[int, int]:
    """First and one past the last token of the words."""
    inside = [at for at, token in enumerate(passage.tokens) if token.start < words.end and token.end > words.start]
    return inside[0], inside[-1] + 1


def _hangs_on(passage: Passage, folded: Sequence[str], at: int) -> bool:
    """Whether the last word of a filler belongs to what follows: "parts of", "the group fighting", "missiles ("."""
    fights = folded[at].endswith("ing") and is_verb(passage, folded, at)
    return folded[at] in CLOSED | ARTICLES or folded[at] in ("(", "[", "-", '"', "“") or fights


def _with_bracket(first: int, last: int, passage: Passage, folded: Sequence[str]) -> int:
    """The end of the bracket that the words open, if it ends within a few words: "anti-tank (missiles)"."""
    if "(" not in folded[first:last] or ")" in folded[first:last]:
        return last
    ahead = folded[last : last + _LONGEST_BRACKET]
    return last + ahead.index(")") + 1 if ")" in ahead else last


def _after_title(first: int, last: int, passage: Passage, folded: Sequence[str]) -> int:
    """The end of the person's name that follows where the words end with a title ("Mr")."""
    title = last - 2 if folded[last - 1] == "." else last - 1
    if title < first or folded[title] not in _TITLES:
        return last
    end = title + 2 if folded[title + 1 : title + 2] == ["."] else title + 1
    start = end
    while (
        end < len(folded)
        and end < start + _LONGEST_NAME
        and passage.sentence[end] == passage.sentence[first]
        and passage.tokens[end].text[0].isupper()
    ):
        end += 1
    return end if end > start else last


def _after_adjective(last: int, passage: Passage, folded: Sequence[str]) -> int:
    """The end of the phrase where the words end with the adjective of a state: "Ukrainian" is said of somebody."""
    if "state.adjective" not in passage.tags[last - 1]:
        return last
    for begin, end in base_phrases(passage, folded, (-1, -1)):
        if begin < last < end and passage.tokens[last].text.islower():
            return end
    return last


def _joined(spans: Sequence[Span], passage: Passage) -> list[Span]:
    """The fillers, two of them as one where only a space, "'s", "of" or "by" stands between."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        between = passage.text[found[-1].end : span.start] if found else ""
        if found and _JOINED.fullmatch(between):
            found[-1] = passage.words(found[-1].start, span.end)
        elif not found or span.start >= found[-1].end:
            found.append(span)
    return found
