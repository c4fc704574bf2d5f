"""Where reading is worth its cost: sentences that pass the gate, with their neighbours, as passages."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from firsthand.kb import KnowledgeBase, Name
from firsthand.model import Article, BlockKind, Part, Span
from firsthand.reports.gate import Gate
from firsthand.reports.passage import Passage, make_passage
from firsthand.reports.sentences import sentences

READ = frozenset({BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.STORY, BlockKind.CAPTION, BlockKind.UPDATE})
_MOST_SENTENCES = 9  # a longer run of gated sentences is read in pieces, which bounds time and memory


def passages_of(article: Article, kb: KnowledgeBase, gate: Gate) -> Iterator[Passage]:
    """Passages of a title that came apart from the text, then of the blocks that are read; nothing else is looked at.

    Each holds a run of gated sentences with one sentence before and after, never across a block of another kind.
    """
    if article.title and not any(block.kind == BlockKind.HEADLINE for block in article.blocks):
        title = sentences(article.title, part=Part.TITLE)
        yield from _passages(article.title, title, kb.scan(article.title), gate)
    names = kb.scan(article.text)
    for stretch in _stretches(article):
        yield from _passages(article.text, stretch, names, gate)


def _stretches(article: Article) -> Iterator[list[Span]]:
    """Sentences of neighbouring read blocks of one kind."""
    for kind, blocks in groupby(article.blocks, key=lambda block: block.kind):
        if kind in READ:
            yield [span for block in blocks for span in sentences(article.text, block.start, block.end)]


def _passages(text: str, spans: Sequence[Span], names: Sequence[Name], gate: Gate) -> Iterator[Passage]:
    starts = [name.start for name in names]
    near = [names[bisect_left(starts, span.start) : bisect_left(starts, span.end)] for span in spans]
    passes = gate.passes(spans, near)
    for first, last, own in _runs(passes):
        yield make_passage(text, spans[first:last], names, [at in own for at in range(first, last)])


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
