"""Which stretches of an article are somebody's words, not the newsroom's narration."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from firsthand.lineage.lost_marks import has_lost_marks
from firsthand.lineage.official_text import official_text
from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.quote_marks import between_marks
from firsthand.lineage.transcripts import transcripts
from firsthand.lineage.tweets import tweets
from firsthand.lineage.unmarked_speech import unmarked_speech
from firsthand.model import Block, Place


class SpeechKind(StrEnum):
    """How somebody's words stand in an article."""

    QUOTED = "quoted"  # direct words, with or without marks
    STATEMENT = "statement"  # a text given at length: communique, post, court or bill text, letter, transcript


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of somebody's words. Indirect speech ("he said that ...") and frames ("he said") are never in one."""

    place: Place
    kind: SpeechKind


def speech_of(text: str, blocks: Sequence[Block]) -> tuple[Speech, ...]:
    """The stretches of somebody's words in the prose blocks of a clean text, sorted and apart, marks included.

    Where quotation marks are present they decide, and posts, transcripts and documents without marks are added. Where
    the marks were lost at the source the wording decides (see unmarked_speech). Without blocks the whole text is read.
    """
    paragraphs = paragraphs_of(text, blocks)
    quoted = between_marks(text, paragraphs)
    statements = _union(
        [
            *tweets(text, paragraphs),
            *transcripts(text, paragraphs),
            *official_text(text, paragraphs, _mostly(paragraphs, quoted)),
        ]
    )
    if has_lost_marks(text, quoted):
        quoted = _union([*quoted, *unmarked_speech(text, paragraphs)])
    found = [Speech(place, SpeechKind.STATEMENT) for place in statements]
    found += [Speech(place, SpeechKind.QUOTED) for place in _outside(quoted, statements)]
    return tuple(sorted(found, key=lambda speech: speech.place.start))


def _union(places: Sequence[Place]) -> list[Place]:
    """The places in order, those that overlap joined."""
    joined: list[Place] = []
    for place in sorted(places, key=lambda place: place.start):
        if joined and place.start < joined[-1].end:
            joined[-1] = Place(joined[-1].start, max(joined[-1].end, place.end))
        elif place.start < place.end:
            joined.append(place)
    return joined


def _outside(places: Sequence[Place], taken: Sequence[Place]) -> Iterator[Place]:
    """The places, in order, less what is taken (sorted and apart)."""
    starts = [place.start for place in taken]
    for place in places:
        start = place.start
        for number in range(max(0, bisect_right(starts, start) - 1), len(taken)):
            other = taken[number]
            if other.start >= place.end:
                break
            if start < other.start:
                yield Place(start, other.start)
            start = max(start, other.end)
        if start < place.end:
            yield Place(start, place.end)


def _mostly(paragraphs: Sequence[Place], quoted: Sequence[Place]) -> list[bool]:
    """Which paragraphs open with quoted words or hold more quoted words than others."""
    found = []
    at = 0
    for paragraph in paragraphs:
        inside = 0
        opens = False
        while at < len(quoted) and quoted[at].start < paragraph.end:
            inside += quoted[at].end - quoted[at].start
            opens = opens or quoted[at].start == paragraph.start
            at += 1
        found.append(opens or 2 * inside > paragraph.end - paragraph.start)
    return found
