"""How much of the shared text an article sets off from its own: in quotation marks, or in a block after a colon."""

from collections.abc import Sequence

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.quote_marks import between_marks
from firsthand.model import Article, Place

_OPENING = 5  # characters of a paragraph, marks and the like, before the words that it was taken over with


def set_off_share(article: Article, passages: Sequence[Place]) -> float:
    """The share of the characters of the passages that the article sets off, from 0 to 1; 0 without passages."""
    total = sum(passage.end - passage.start for passage in passages)
    if not total:
        return 0.0
    paragraphs = paragraphs_of(article.text, article.blocks)
    places = [*between_marks(article.text, paragraphs), *_after_colon(article.text, paragraphs, passages)]
    return sum(_covered(passage, places) for passage in passages) / total


def _after_colon(text: str, paragraphs: Sequence[Place], passages: Sequence[Place]) -> list[Place]:
    """The paragraphs after one that ends in a colon, as long as each begins with a shared passage."""
    starts = sorted(passage.start for passage in passages)
    found: list[Place] = []
    announced = False
    for paragraph in paragraphs:
        shared = any(paragraph.start <= start <= paragraph.start + _OPENING for start in starts)
        announced = announced and shared
        if announced:
            found.append(paragraph)
        announced = announced or text[paragraph.start : paragraph.end].rstrip("\"'”’)] ").endswith(":")
    return found


def _covered(passage: Place, places: Sequence[Place]) -> int:
    """Characters of the passage inside the places; they may overlap each other."""
    inside = sorted(
        (max(passage.start, place.start), min(passage.end, place.end))
        for place in places
        if place.start < passage.end and passage.start < place.end
    )
    covered, reached = 0, passage.start
    for start, end in inside:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
