"""An article as the document level sees it: all its sentences, and the names in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from firsthand.kb import KnowledgeBase, Name
from firsthand.model import Article, BlockKind, Part, Span
from firsthand.reports.passage import Passage, make_passage
from firsthand.reports.sentences import sentences

# A caption is cut into the story at any place, so nothing before it is what its pronouns mean, nor the other way round.
_TOLD = frozenset({BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.STORY, BlockKind.UPDATE})


class Document:
    """The sentences of an article's headline, summary, story and updates, in text order; split when first asked for."""

    def __init__(self, article: Article, kb: KnowledgeBase) -> None:
        """Nothing is read yet: most articles need none of it."""
        self.article = article
        self.kb = kb

    @property
    def day(self) -> str | None:
        """The ISO day that dated names are read at."""
        return self.article.published.latest if self.article.published else None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences; their boundaries are those of the windows."""
        text = self.article.text
        told = (block for block in self.article.blocks if block.kind in _TOLD)
        return tuple(span for block in told for span in sentences(text, block.start, block.end))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return self.kb.scan(self.article.text)

    @cached_property
    def _name_starts(self) -> Sequence[int]:
        return [name.start for name in self._names]

    def number(self, words: Span) -> int | None:
        """The number of the sentence that words stand in; None for a title apart, a caption and what is not read."""
        if words.part is not Part.TEXT:
            return None
        at = bisect_right(self._starts, words.start) - 1
        return at if at >= 0 and self.sentences[at].covers(words) else None

    def names(self, sentence: Span) -> Sequence[Name]:
        """The known names that begin in a sentence, in order."""
        return self._names[
            bisect_left(self._name_starts, sentence.start) : bisect_left(self._name_starts, sentence.end)
        ]

    def passage(self, first: int, last: int) -> Passage:
        """The sentences from number `first` up to and not including `last`, as one passage."""
        spans = self.sentences[max(0, first) : last]
        names = [name for span in spans for name in self.names(span)]
        return make_passage(self.article.text, spans, names)

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether no line ends between two sentences, given by number."""
        first, last = sorted((one, other))
        return "\n" not in self.article.text[self.sentences[first].end : self.sentences[last].start]

    def words(self, start: int, end: int) -> Span:
        """The words between two places of the text."""
        return Span(start, end, self.article.text[start:end])
