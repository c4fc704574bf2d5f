"""A further place where an article tells what a report says."""

from dataclasses import dataclass

from firsthand.model.span import Span


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentence, and in it the word that expresses the transfer."""

    sentence: Span
    trigger: Span
