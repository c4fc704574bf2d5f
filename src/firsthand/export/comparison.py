"""Two articles held against each other."""

from dataclasses import dataclass

from firsthand.model import Article, Derivation


@dataclass(frozen=True, slots=True)
class SourceText:
    """An article that A or B was taken from; in both derivations, None where there is none, it comes first."""

    article: Article
    newsroom: str
    of_a: Derivation | None
    of_b: Derivation | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles in the order in which they were asked for, what they share, and the name of each one's newsroom.

    `sources` are further articles of the store that either was taken from, those first that both were.
    """

    a: Article
    b: Article
    derivation: Derivation
    newsroom_a: str
    newsroom_b: str
    sources: tuple[SourceText, ...] = ()
