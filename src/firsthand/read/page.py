"""A text under reading, and what is found in it."""

from bisect import bisect_right
from dataclasses import dataclass, field

from firsthand.model import BlockKind
from firsthand.read.folded import folded
from firsthand.read.paragraphs import Stretch, lines, paragraphs, sentences


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch taken for furniture of a kind. Where two overlap, the higher `weight` wins, then the longer one."""

    kind: BlockKind
    start: int
    end: int
    weight: int = 1


@dataclass(frozen=True)
class Page:
    """A text with its folded form and paragraphs, shared by all that look for furniture in it."""

    text: str
    title: str | None = None
    folded: str = field(init=False)
    lines: list[Stretch] = field(init=False)
    paragraphs: list[Stretch] = field(init=False)
    _starts: list[int] = field(init=False)
    _sentences: dict[int, list[Stretch]] = field(init=False, default_factory=dict)
    _quotes: dict[int, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", folded(self.text))
        object.__setattr__(self, "lines", lines(self.text))
        object.__setattr__(self, "paragraphs", paragraphs(self.text))
        object.__setattr__(self, "_starts", [paragraph.start for paragraph in self.paragraphs])

    def index_at(self, place: int) -> int:
        """The number of the paragraph that holds a place, or of the one before it."""
        return max(0, bisect_right(self._starts, place) - 1)

    def paragraph_at(self, place: int) -> Stretch:
        """The paragraph that holds a place."""
        return self.paragraphs[self.index_at(place)]

    def sentences(self, paragraph: Stretch) -> list[Stretch]:
        """The sentences of a paragraph."""
        if paragraph.start not in self._sentences:
            self._sentences[paragraph.start] = sentences(self.text, paragraph.start, paragraph.end)
        return self._sentences[paragraph.start]

    def sentence_at(self, paragraph: Stretch, place: int) -> Stretch:
        """The sentence of a paragraph that holds a place, or the one before it."""
        found = self.sentences(paragraph)
        return found[max(0, bisect_right(found, place, key=lambda sentence: sentence.start) - 1)]

    def is_quoted(self, sentence: Stretch, place: int) -> bool:
        """Whether a quotation mark stands in a sentence before a place and the sign before it."""
        if sentence.start not in self._quotes:  # looked for once: a sentence may be as long as the text
            self._quotes[sentence.start] = self.folded.find('"', *sentence)
        return 0 <= self._quotes[sentence.start] < place - 1

    def is_edge(self, place: int) -> bool:
        """Whether a place lies in the first three paragraphs, the last five, or the last quarter."""
        index, count = self.index_at(place), len(self.paragraphs)
        return index < 3 or index >= min(count - 5, count * 3 // 4)

    def is_inside_word(self, start: int, end: int) -> bool:
        """Whether the words between two places begin or end in the middle of a longer word."""
        text = self.folded
        before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
        after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
        return before or after

    def words(self, stretch: Stretch) -> str:
        """The words of a stretch."""
        return self.text[stretch.start : stretch.end]
