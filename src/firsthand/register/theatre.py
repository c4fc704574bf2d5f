"""The country an article is about, for parties it names by a label only."""

from collections import Counter
from collections.abc import Iterable

from firsthand.kb import KnowledgeBase
from firsthand.model import Article
from firsthand.register.party_words import homes

OPENING = 1500  # code points of the story that set its scene


def theatre_of(article: Article, givers: Iterable[str], kb: KnowledgeBase) -> frozenset[str]:
    """The one state that title and opening name oftenest, those of `givers` left out; empty where two are level.

    `givers` are the entities that the article's reports name as suppliers: the state that gives is seldom the one
    whose war it is.
    """
    away = {home for giver in givers for home in homes(giver, kb)}
    counted = Counter[str]()
    for text in (article.title or "", article.text[:OPENING]):
        for name in kb.scan(text):
            places = {candidate.entity for candidate in name.candidates}
            if len(places) == 1:
                entity = places.pop()
                if entity.startswith(("state/", "place/", "group/")):
                    here = homes(entity, kb)
                    counted.update(here - away if len(here) == 1 else ())
    leading = counted.most_common(2)
    if not leading or (len(leading) == 2 and leading[0][1] == leading[1][1]):
        return frozenset()
    return frozenset({leading[0][0]})
