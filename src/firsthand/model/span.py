"""Exact words with their place."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The string of an article that offsets count in: its clean text, or a title that came apart from the text."""

    TEXT = "text"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article's clean text by its offsets alone, `start` inclusive and `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """Words as they stand at `start` (inclusive) to `end` (exclusive), Unicode code points in the named part."""

    start: int
    end: int
    text: str
    part: Part = Part.TEXT

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span, in the same part."""
        return self.part == other.part and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character of the same part."""
        return self.part == other.part and self.start < other.end and other.start < self.end
