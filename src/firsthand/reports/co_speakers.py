"""Two who say a thing together: "A and B said", "according to A and B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases
from firsthand.reports.voices import BEFORE_SAID, SAID, whole_name
from firsthand.reports.wording import ARTICLES

_AND = re.compile(r"\band\b", re.IGNORECASE)
_NEAR = 40  # characters on each side of a speaker in which the "and" would stand
_FELLOW = ARTICLES | {"fellow", "also"}


def with_co_speakers(reading: Reading, passage: Passage) -> Reading:
    """The reading with the other speaker of "A and B said", where the finder named one of the two."""
    speakers = reading.slots.get("speaker", ())
    if not any(_AND.search(passage.text[max(0, span.start - _NEAR) : span.end + _NEAR]) for span in speakers):
        return reading
    added = tuple(
        words
        for words in _partners(speakers, passage)
        if not any(words.overlaps(span) for slot in ("speaker", "reported_by") for span in reading.slots.get(slot, ()))
    )
    if not added:
        return reading
    reason = Reason("frame.co-speaker", "The words of saying name more than one who makes the statement.", added)
    return replace(reading, slots={**reading.slots, "speaker": (*speakers, *added)}, reasons=(*reading.reasons, reason))


def _partners(speakers: Sequence[Span], passage: Passage) -> Iterator[Span]:
    folded = folded_words(passage)
    phrases = base_phrases(passage, folded, (-1, -1))
    names = sorted({whole_name(folded, phrases, phrase) for phrase in phrases})
    for one, other in _pairs(folded, names):
        both = passage.span(*one), passage.span(*other)
        if _say(folded, one, other):
            for chosen, partner in (both, both[::-1]):
                if any(chosen.overlaps(span) for span in speakers):
                    yield partner


def _pairs(folded: Sequence[str], names: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Phrases with only "and" between them, and an article or "fellow"."""
    for one in names:
        if folded[one[1] : one[1] + 1] == ["and"]:
            start = one[1] + 1
            while start < len(folded) and folded[start] in _FELLOW:
                start += 1
            yield from ((one, (start, end)) for first, end in names if one[1] < first <= start < end)


def _say(folded: Sequence[str], one: Phrase, other: Phrase) -> bool:
    """Whether a word of saying has both as its subject."""
    after = other[1]
    while after < len(folded) and (folded[after] in BEFORE_SAID or folded[after].endswith("ly")):
        after += 1
    before = one[0] - 1
    while before >= 0 and folded[before] in _FELLOW:
        before -= 1
    said_after = folded[after : after + 1] and folded[after] in SAID
    credited = before >= 1 and folded[before - 1 : before + 1] == ["according", "to"]
    return bool(
        said_after or credited or (before >= 1 and folded[before] in SAID and folded[before - 1] in {",", "”", '"'})
    )
