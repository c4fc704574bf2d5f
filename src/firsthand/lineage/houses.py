"""Whose page each article is."""

from firsthand.kb import KnowledgeBase
from firsthand.lineage.house_marks import house_marks
from firsthand.lineage.newsroom import Newsroom, outlet_of
from firsthand.lineage.own_page import own_pages
from firsthand.model import Article

UNNAMED = "outlet not named"  # the name of a newsroom that nothing tells


def newsroom_of(article: Article, kb: KnowledgeBase) -> Newsroom:
    """The newsroom of an article: its outlet, else the one that its own marks give away.

    Without either it is a newsroom of its own, without a name, that no other article shares.
    """
    stated = outlet_of(article, kb)
    if stated is not None:
        return stated
    pages = own_pages(article, house_marks(article.text, kb), kb)
    return pages[0].newsroom if pages else Newsroom(f"article:{article.id}", UNNAMED, False)
