"""The country whose war an article is about, for parties it names by a label only."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from firsthand.kb import KnowledgeBase, LabelEntry, Name
from firsthand.model import Article
from firsthand.register.party_words import homes, is_side_taken

OPENING = 1500  # code points of the story that set its scene
_READ = 10_000  # code points of the story in which a label is looked for
_JOINED = re.compile(r"\s+(?:(?:in|inside|of|across)\s+(?:\w+\s+)?)?")


def theatre_of(article: Article, givers: Iterable[str], kb: KnowledgeBase) -> frozenset[str]:
    """The one state that the article joins to a label of fighters oftenest ("Syrian rebels", "opposition in Syria").

    What is joined in passing, of a state that neither title nor opening names where these name any, does not count.
    Without such a label, or where two states are level, it is the one state that title and opening name oftenest, the
    main one of `givers` left out; empty where two are level. `givers` are the entities that the article's reports name
    as suppliers, once for each report: the state that gives most is seldom the one whose war it is.
    """
    named = (name for text in (article.title or "", article.text[:OPENING]) for name in kb.scan(text))
    opening = [home for name in named for home in _home(name, kb)]
    joined = _joined_to_labels(f"{article.title or ''}\n{article.text[:_READ]}", kb)
    state = most_common(home for home in joined if home in opening or not opening)
    if state is None:
        away = {home for giver in _main(givers) for home in homes(giver, kb)}
        state = most_common(home for home in opening if home not in away)
    return frozenset() if state is None else frozenset({state})


def most_common(entities: Iterable[str]) -> str | None:
    """The commonest one, None where there is none or two are level."""
    leading = Counter(entities).most_common(2)
    if not leading or (len(leading) == 2 and leading[0][1] == leading[1][1]):
        return None
    return leading[0][0]


def _main(givers: Iterable[str]) -> frozenset[str]:
    counted = Counter(givers)
    return frozenset(giver for giver, times in counted.items() if times == max(counted.values()))


def _home(name: Name, kb: KnowledgeBase) -> frozenset[str]:
    """The one state in which what is named is at home, if it is one thing and has one home."""
    entities = {candidate.entity for candidate in name.candidates}
    if len(entities) > 1:
        return frozenset()
    entity = entities.pop()
    here = homes(entity, kb) if entity.startswith(("state/", "place/", "group/")) else frozenset[str]()
    return here if len(here) == 1 else frozenset()


def _joined_to_labels(text: str, kb: KnowledgeBase) -> Iterator[str]:
    for one, other in pairwise(kb.scan(text)):
        if not _JOINED.fullmatch(text, one.end, other.start):
            continue
        for label, place in ((one, other), (other, one)):
            if _is_label(label, kb) and not _is_group(place) and not is_side_taken(text, place):
                yield from _home(place, kb)


def _is_group(name: Name) -> bool:
    return any(candidate.entity.startswith("group/") for candidate in name.candidates)


def _is_label(name: Name, kb: KnowledgeBase) -> bool:
    """Whether a name is a label for those who fight a government, or for fighters of any side."""
    entries = [kb.entity(candidate.entity) for candidate in name.candidates]
    return any(isinstance(entry, LabelEntry) and entry.of == "armed_group" for entry in entries)
