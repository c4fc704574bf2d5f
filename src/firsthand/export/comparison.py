"""Two articles held against each other."""

from dataclasses import dataclass

from firsthand.model import Article, Derivation


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles in the order in which they were asked for, what they share, and the name of each one's newsroom."""

    a: Article
    b: Article
    derivation: Derivation
    newsroom_a: str
    newsroom_b: str
