"""Words that take a side, recorded as data."""

from dataclasses import dataclass

from firsthand.model.span import Span


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written, its entry in the knowledge base and what kind of label that entry says it is."""

    words: Span
    entry: str
    kind: str
