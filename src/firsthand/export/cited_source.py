"""The articles that a register rests on, as sources to cite: what each says of itself, and what it is evidence of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from firsthand.export.kind_word import kind_word
from firsthand.export.source_words import denies
from firsthand.export.ties_of import taken_from
from firsthand.export.web_address import web_address
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Outlet
from firsthand.lineage.houses import UNNAMED
from firsthand.lineage.newsroom import Newsroom
from firsthand.model import Article, PartialDate

_PRESS = ("agency", "newspaper", "magazine")
_SHORT = 12  # digits of an id, as elsewhere in citations
_FAMILY_FIRST = re.compile(r"([^,;()]+), ([^,;()]+)")


@dataclass(slots=True)
class CitedSource:
    """An article without its text; `is_page` tells a page of the web from an article of the press.

    `outlet` is the one stated, else, where `by_marks` holds, the one that the article's marks give away. `tells` and
    `denies` are the transfers that it tells of and that it only denies, each with what it is reported as;
    `taken_from` are the newsrooms whose text it carries, `gathered_by` those that gathered what it tells, where these
    are others and known.
    """

    key: str
    title: str | None
    outlet: str | None
    by_marks: bool
    is_page: bool
    authors: tuple[str, ...]
    published: PartialDate | None
    language: str | None
    url: str | None
    tells: list[str] = field(default_factory=list)
    denies: list[str] = field(default_factory=list)
    taken_from: set[str] = field(default_factory=set)
    gathered_by: set[str] = field(default_factory=set)

    @property
    def note(self) -> str:
        """Of which transfers it tells, as what, and from whom it was republished."""
        said = [
            *_said("Tells of", self.tells),
            *_said("Only denies", self.denies),
            *(f"Republished from {name}" for name in sorted(self.taken_from)),
            *(f"Gathered by {name}" for name in sorted(self.gathered_by - self.taken_from)),
            *(["Outlet known by the marks of its text alone"] if self.by_marks else []),
        ]
        return ". ".join(said)


def add_sources(sources: dict[str, CitedSource], found: WeighedEntry, kb: KnowledgeBase) -> None:
    """Add the articles of a transfer to the sources, which are kept by article id."""
    entry = found.entry
    told = f"{entry.transfer.id[:_SHORT]} ({kind_word(entry.transfer)})"
    for name in entry.transfer.articles:
        house = found.ties.houses[name]
        source = sources.setdefault(name, _source(entry.articles[name], house, kb))
        (source.denies if denies(entry, name) else source.tells).append(told)
        giver = taken_from(name, found.ties)
        source.taken_from |= {giver} if giver else set()
        gathered = {entry.newsrooms.get(one.id, house.name) for one in entry.reports.values() if one.article == name}
        source.gathered_by |= {room for room in gathered if room not in (house.name, source.outlet, UNNAMED)}


def family_and_given(author: str) -> tuple[str, str] | None:
    """The two parts of a name written family name first, with a comma; None where its parts are not certain.

    "Anna Kern" may be an Anna of the Kerns or the other way round, and is a byline as it stands; so is a newsroom.
    """
    found = _FAMILY_FIRST.fullmatch(" ".join(author.split()))
    return (found[1], found[2]) if found else None


def _source(article: Article, house: Newsroom, kb: KnowledgeBase) -> CitedSource:
    outlet = kb.entity(house.key) if house.key in kb else None
    by_marks = article.outlet is None and house.name != UNNAMED
    return CitedSource(
        key=f"article-{article.id[:_SHORT]}",
        title=article.title,
        outlet=house.name if by_marks else article.outlet,
        by_marks=by_marks,
        is_page=outlet.kind not in _PRESS if isinstance(outlet, Outlet) else web_address(article.url) is not None,
        authors=article.authors,
        published=article.published,
        language=article.language,
        url=web_address(article.url),
    )


def _said(what: str, transfers: Sequence[str]) -> list[str]:
    many = "" if len(transfers) == 1 else "s"
    return [f"{what} reported transfer{many} {', '.join(transfers)}"] if transfers else []
