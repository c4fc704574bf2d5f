"""Where reading is worth its cost: sentences that pass the gate, with their neighbours, as passages.

A text that names no arms is left after one pass. Of the others only the lines around a place where arms are named are
split into sentences, and known names are looked for only where sentences are read.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from firsthand.kb import KnowledgeBase, Name
from firsthand.model import Article, BlockKind, Part, Span
from firsthand.reports.arms import ArmsNames, ArmsPlace, arms_names, plain
from firsthand.reports.gate import Gate
from firsthand.reports.passage import Passage, make_passage
from firsthand.reports.sentences import sentences

READ = frozenset({BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.STORY, BlockKind.CAPTION, BlockKind.UPDATE})
_MOST_SENTENCES = 9  # a longer run of gated sentences is read in pieces, which bounds time and memory
_AROUND = 2  # sentences on each side of named arms: one that may pass and one that is context to it
# Known names are looked for in this many characters more on each side, so that a longer name that reaches into the
# window is found, and those of names that overlap are chosen as in the whole text.
_MARGIN = 200


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive sentences of `text`; those `eligible` passed the gate, the others are context."""

    text: str
    spans: tuple[Span, ...]
    eligible: tuple[bool, ...]


def passages_of(article: Article, kb: KnowledgeBase, gate: Gate) -> Iterator[Passage]:
    """The windows of an article as passages with their known names, in the order of `windows_of`."""
    for window in windows_of(article, arms_names(kb), gate):
        yield make_passage(window.text, window.spans, names_around(window, kb), window.eligible)


def windows_of(article: Article, arms: ArmsNames, gate: Gate) -> Iterator[Window]:
    """Windows of a title that came apart from the text, then of the blocks that are read; nothing else is looked at.

    Each holds a run of gated sentences with one sentence before and after, never across a block of another kind.
    """
    if article.title and not any(block.kind == BlockKind.HEADLINE for block in article.blocks):
        yield from _windows(article.title, [[(0, len(article.title))]], Part.TITLE, arms, gate)
    yield from _windows(article.text, list(_runs_of_blocks(article)), Part.TEXT, arms, gate)


def holds_window(text: str, arms: ArmsNames, gate: Gate) -> bool:
    """Whether a sentence of a text passes the gate, whatever blocks it consists of; a line is a paragraph."""
    return any(_windows(text, [[(0, len(text))]], Part.TEXT, arms, gate))


def names_around(window: Window, kb: KnowledgeBase) -> list[Name]:
    """The names in the window as `kb.scan` finds them in the whole text, and some around it; in order."""
    left = max(0, window.spans[0].start - _MARGIN)
    found = kb.scan(window.text[left : window.spans[-1].end + _MARGIN])
    return [Name(name.start + left, name.end + left, name.text, name.candidates) for name in found]


def _runs_of_blocks(article: Article) -> Iterator[list[tuple[int, int]]]:
    """Start and end of neighbouring blocks of one kind that is read."""
    for kind, blocks in groupby(article.blocks, key=lambda block: block.kind):
        if kind in READ:
            yield [(block.start, block.end) for block in blocks]


def _windows(
    text: str, runs: Sequence[Sequence[tuple[int, int]]], part: Part, arms: ArmsNames, gate: Gate
) -> Iterator[Window]:
    plain_text = plain(text)
    places = sorted(arms.places(text, plain_text), key=_start)
    for blocks in runs if places else ():
        within = _between(places, blocks[0][0], blocks[-1][1])
        for spans in _stretches(text, blocks, within, part):
            passes = gate.passes(plain_text, spans, _between(within, spans[0].start, spans[-1].end))
            for first, last, own in _runs(passes):
                yield Window(text, tuple(spans[first:last]), tuple(at in own for at in range(first, last)))


def _between(places: Sequence[ArmsPlace], start: int, end: int) -> Sequence[ArmsPlace]:
    return places[bisect_left(places, start, key=_start) : bisect_left(places, end, key=_start)]


def _start(place: ArmsPlace) -> int:
    return place.start


def _end(span: Span) -> int:
    return span.end


def _stretches(
    text: str, blocks: Sequence[tuple[int, int]], places: Sequence[ArmsPlace], part: Part
) -> Iterator[list[Span]]:
    """Runs of sentences of these blocks that hold every place of arms with so many sentences around it as may count.

    A line is split as a whole, so that the boundaries are those of the whole block.
    """
    if not places:
        return
    lines = list(_lines(text, blocks))
    split: dict[int, tuple[Span, ...]] = {}

    def sentences_of(line: int) -> tuple[Span, ...]:
        if line not in split:
            split[line] = sentences(text, *lines[line], part)
        return split[line]

    for place in places:
        line = bisect_right(lines, (place.start, len(text))) - 1
        here = sentences_of(line)
        before = bisect_right(here, place.start, key=_end)
        for step, there in ((-1, before), (1, len(here) - 1 - before)):
            beside, count = line + step, there
            while count < _AROUND and 0 <= beside < len(lines):
                count += len(sentences_of(beside))
                beside += step
    for _, numbers in groupby(enumerate(sorted(split)), key=lambda pair: pair[1] - pair[0]):
        yield [span for _, line in numbers for span in split[line]]


def _lines(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank."""
    for first, end in blocks:
        start = first
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if text[start:stop].strip():
                yield start, stop
            start = stop + 1


def _runs(passes: Sequence[bool]) -> Iterator[tuple[int, int, frozenset[int]]]:
    """(first, one past last, gated sentences read here) of gated sentences with a neighbour on each side.

    Runs that touch are one, up to nine sentences; a sentence read in one piece is only context in the next.
    """
    own: list[int] = []
    for at in (number for number, passed in enumerate(passes) if passed):
        if own and (at > own[-1] + 2 or at + 2 - max(0, own[0] - 1) > _MOST_SENTENCES):
            yield max(0, own[0] - 1), min(len(passes), own[-1] + 2), frozenset(own)
            own = []
        own.append(at)
    if own:
        yield max(0, own[0] - 1), min(len(passes), own[-1] + 2), frozenset(own)
