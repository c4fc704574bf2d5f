"""From how near the newsrooms of a transfer report, in ACLED's words."""

from collections.abc import Collection, Iterator

from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Outlet
from firsthand.model import Link, Station


def source_scale(entry: Entry, newsrooms: Collection[str], state: str | None, kb: KnowledgeBase) -> str:
    """ "National" for newsrooms at home in the state (an id), "International" for others; both are joined by "-".

    Empty unless the state is known and every newsroom is an outlet that the knowledge base gives a home.
    """
    homes = [_home(name, entry, kb) for name in newsrooms]
    if state is None or not homes or None in homes:
        return ""
    scales = [word for word, told in (("National", state in homes), ("International", set(homes) != {state})) if told]
    return "-".join(scales)


def _home(newsroom: str, entry: Entry, kb: KnowledgeBase) -> str | None:
    linked = {link.entity for name, link in _links(entry) if name == newsroom}
    outlets = [kb.entity(one) for one in linked if one is not None and one in kb]
    homes = {one.home for one in outlets if isinstance(one, Outlet)}
    return homes.pop() if len(homes) == 1 else None


def _links(entry: Entry) -> Iterator[tuple[str, Link]]:
    """The news organisations that the articles and the reports' chains name, with what they link to."""
    for article in entry.articles.values():
        if article.outlet:
            yield article.outlet, article.outlet_link
    for report in entry.reports.values():
        for one in report.attribution:
            if one.station is not Station.VOICE:
                yield one.name, one.link
