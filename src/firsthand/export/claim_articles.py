"""Articles as works of schema.org, and the outlets and newsrooms behind them as organisations."""

from collections.abc import Iterable
from typing import Any

from firsthand.export.urn import urn, urn_of
from firsthand.export.web_address import web_address
from firsthand.model import Article, PartialDate

Form = dict[str, Any]


def article_work(article: Article, based_on: Iterable[str]) -> Form:
    """The article with what it says of itself; `based_on` are those that it is known to be taken from, by id.

    No word of the text leaves but the title.
    """
    form = {
        "@type": "NewsArticle",
        "@id": urn("article", article.id),
        "headline": article.title,
        "identifier": article.given_id,
        "url": web_address(article.url),
        "datePublished": _day(article.published),
        "dateModified": _day(article.modified),
        "inLanguage": article.language,
        "publisher": organisation(article.outlet, article.outlet_link.entity) if article.outlet else None,
        "author": list(article.authors),
        "isBasedOn": [{"@id": urn("article", name)} for name in based_on],
    }
    return {key: value for key, value in form.items() if value}


def organisation(name: str, entity: str | None = None) -> Form:
    """A news organisation by its entry in the knowledge base, else by its name alone."""
    known = urn("entity", entity) if entity else urn_of("newsroom", name.casefold())
    return {"@type": "Organization", "@id": known, "name": name}


def _day(date: PartialDate | None) -> str | None:
    """A date of ISO 8601, which a year, a month and a day are; an interval or an uncertain date is none."""
    return date.edtf if date and date.edtf and date.edtf.replace("-", "").isdecimal() else None
