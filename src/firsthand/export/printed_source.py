"""An article as it is listed among the sources of a printed transfer, with what it says of its own reuse."""

from collections.abc import Mapping
from typing import Any

from firsthand.export.republication import republication
from firsthand.export.shares import per_cent
from firsthand.export.ties_of import taken_from
from firsthand.export.web_address import web_address
from firsthand.export.weighed_entry import WeighedEntry


def printed_source(found: WeighedEntry, name: str, numbers: Mapping[str, int]) -> dict[str, Any]:
    """The article by id; `numbers` are those of the reports, by id. `link` is None where the address is no web page."""
    entry = found.entry
    article = entry.articles[name]
    giver = taken_from(name, found.ties)
    stated = republication(article)
    return {
        "name": entry.article_name(name),
        "title": article.title,
        "outlet": article.outlet,
        "house": found.ties.houses[name].name,
        "authors": list(article.authors),
        "day": article.published.edtf if article.published else None,
        "language": article.language,
        "url": article.url,
        "link": web_address(article.url),
        "hash": article.id,
        "reports": sorted(numbers[one.id] for one in entry.reports.values() if one.article == name),
        "taken": f"{per_cent(found.ties.takings[name].share)} of its text is {giver}’s" if giver else None,
        "republication": stated.republication.value,
        "terms": [{"kind": one.kind.value, "words": " ".join(one.words.text.split())} for one in article.terms],
        "licence": article.licence,
    }
