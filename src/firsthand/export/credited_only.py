"""Newsrooms that are credited with a statement, but whose own article is not among those that tell it."""

from collections.abc import Iterable

from firsthand.export.register_form import Entry
from firsthand.export.why_origins import rooms_of
from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import UNNAMED, newsroom_of
from firsthand.model import Origin


def credited_only(entry: Entry, kb: KnowledgeBase, origins: Iterable[Origin] | None = None) -> tuple[str, ...]:
    """The newsrooms of these origins, or of all, that ran none of the entry's articles, in their order.

    What is told of them is what others say that they said, which nobody can hold against their own words here.
    """
    return credited_beside(entry, (newsroom_of(article, kb).name for article in entry.articles.values()), origins)


def credited_beside(entry: Entry, rooms: Iterable[str], origins: Iterable[Origin] | None = None) -> tuple[str, ...]:
    """What `credited_only` returns, where the names of the newsrooms whose articles these are, `rooms`, are known."""
    ran = {room.casefold() for room in rooms}
    ran |= {article.outlet.casefold() for article in entry.articles.values() if article.outlet}
    named = rooms_of(entry.transfer.origins if origins is None else origins)
    return tuple(room for room in named if room.casefold() not in ran and room != UNNAMED)
