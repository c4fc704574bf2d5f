"""Short articles that share text, for tests of direction."""

import re
from difflib import SequenceMatcher

from firsthand.kb import KnowledgeBase
from firsthand.lineage.side import Side, sides_of
from firsthand.model import Article, PassageKind, Place, SharedPassage
from firsthand.read import article_from_text

_WORD = re.compile(r"\w+")
SHARED = (
    "Rebels in the hills above Derrin received forty crates of mortar bombs before the offensive began, "
    "two officers of the garrison said, and moved them to the front in fishing trucks."
)
MORE = "The crates were stacked in a school that had been empty since the winter, and nobody guarded the gate at night."


def story(kb: KnowledgeBase, text: str, outlet: str | None = None, date: str | None = None) -> Article:
    """An article of this text, read as usual."""
    return article_from_text(text, kb=kb, outlet=outlet, date=date)


def passages(a: Article, b: Article, *texts: str) -> tuple[SharedPassage, ...]:
    """The passages of narration that both hold; without texts those of this module that both hold."""
    held = [text for text in texts or (SHARED, MORE) if text in a.text and text in b.text]
    return tuple(SharedPassage(_place(a, text), _place(b, text), PassageKind.NARRATION) for text in held)


def _place(article: Article, text: str) -> Place:
    start = article.text.index(text)
    return Place(start, start + len(text))


def runs(a: Article, b: Article) -> tuple[SharedPassage, ...]:
    """The passages of eight or more words that stand in both in the same order."""
    one, other = list(_WORD.finditer(a.text)), list(_WORD.finditer(b.text))
    rows = SequenceMatcher(None, [word[0] for word in one], [word[0] for word in other], autojunk=False)
    return tuple(
        SharedPassage(
            Place(one[row.a].start(), one[row.a + row.size - 1].end()),
            Place(other[row.b].start(), other[row.b + row.size - 1].end()),
            PassageKind.NARRATION,
        )
        for row in rows.get_matching_blocks()
        if row.size >= 8
    )


def sides(kb: KnowledgeBase, a: Article, b: Article, shares: tuple[float, float] = (0.9, 0.9)) -> tuple[Side, Side]:
    """Both sides of two articles that share what this module holds."""
    return sides_of(a, b, passages(a, b), shares, kb)
