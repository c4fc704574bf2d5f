"""An article as the review page names it."""

from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import UNNAMED, newsroom_of
from firsthand.model import Article
from firsthand.web.rendering import Form


def named_article(article: Article, kb: KnowledgeBase) -> Form:
    """Its ids, title, day and address, and whose page it is.

    `outlet` is the one that it states, else the one that its own marks give away (`outlet_is_stated` is false then),
    else None.
    """
    house = newsroom_of(article, kb).name
    outlet = article.outlet or (None if house == UNNAMED else house)
    published = article.published.edtf if article.published else None
    return {
        "id": article.id,
        "name": article.given_id or article.id,
        "title": article.title,
        "outlet": outlet,
        "outlet_is_stated": article.outlet is not None,
        "published": published,
        "called": ", ".join(part for part in (outlet or UNNAMED, published) if part),
        "url": article.url,
    }
