"""Transfers as Claims of schema.org, in JSON-LD: what is reported, by whom, and nothing about whether it is true."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import BinaryIO

from firsthand.export.claim_articles import Form, article_work, organisation
from firsthand.export.credited_only import credited_only
from firsthand.export.finder_agent import PROGRAM
from firsthand.export.grade_words import graded_by
from firsthand.export.headline_only import only_headlines
from firsthand.export.holdings import Holdings
from firsthand.export.json_document import write_document
from firsthand.export.known_name import known_name
from firsthand.export.known_sources import known_sources
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.origin_articles import OriginArticles, origin_articles
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.export.source_words import affirming, denying, source_words
from firsthand.export.status_words import status_words
from firsthand.export.told_as import as_listed
from firsthand.export.urn import urn
from firsthand.export.values import Value, values_of
from firsthand.export.why_origins import leaning, rooms_of
from firsthand.kb.entities import Group, Outlet, State
from firsthand.model import Certainty, Origin
from firsthand.register.grade import INFORMATION, SOURCES

_NAMES = {
    "statusAsReported": "What it is reported as",
    "independentOriginsReporting": "Independent origins that report it",
    "independentOriginsOnlyDenying": "Independent origins that only deny it",
    "admiraltyGrade": "Grade on the Admiralty scale",
    "review": "Review",
}
_BODIES = (Group, Outlet)
_ABOUT = ("supplier", "recipient", "item")


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write one graph of Claims, in the register's order, and return how many transfers they are about."""
    transfers = count()

    def claims() -> Iterator[Form]:
        for entry in holdings.entries():
            next(transfers)
            yield from _Claiming(entry, holdings).claims()

    write_document(target, {"@context": "https://schema.org"}, "@graph", claims())
    return next(transfers)


class _Claiming:
    """The Claims of a transfer: what is reported, and that it is not so where somebody denies it."""

    def __init__(self, entry: Entry, holdings: Holdings) -> None:
        self.entry, self.transfer, self.holdings = entry, entry.transfer, holdings
        self.kb, self.own = holdings.kb, own_words(entry, holdings)
        self.id = urn("transfer", self.transfer.id)
        derivations = holdings.derivations(tuple(entry.articles))
        self.sources = known_sources(derivations)
        self.origins = origin_articles(entry, derivations)
        self.graded_by = graded_by(entry, holdings.judgements((*entry.reports, self.transfer.id)))
        self.version = holdings.version

    def claims(self) -> Iterator[Form]:
        """The Claim with an `@id` after the transfer, be it that it is denied; then the denial of a reported one."""
        yield self.reported()
        if affirming(self.transfer) and denying(self.transfer):
            yield self.denied()

    def reported(self) -> Form:
        said = affirming(self.transfer) or self.transfer.origins
        return {
            **self.claim(self.id, leading_statement(self.own, self.kb), said),
            "description": f"{status_words(self.transfer)}. {source_words(self.entry, self.kb)}.",
            "about": [self.thing(value) for value in self.values()],
            "additionalProperty": [
                _property("statusAsReported", status_words(self.transfer)),
                _property("independentOriginsReporting", len(affirming(self.transfer))),
                _property("independentOriginsOnlyDenying", len(denying(self.transfer))),
                self.grade(),
                _property("review", self.entry.review, "What people decided about the reports that this rests on."),
            ],
        }

    def denied(self) -> Form:
        """The Claim of those who deny: opposite content, an `@id` of its own, and about the Claim that it denies."""
        opposite = leading_statement(self.own, self.kb, Certainty.DENIED)
        return {
            **self.claim(f"{self.id}:denial", opposite, denying(self.transfer)),
            "about": [{"@id": self.id}],
            "additionalProperty": [
                _property("statusAsReported", f"Denial of the claim {self.id}"),
                _property("independentOriginsOnlyDenying", len(denying(self.transfer))),
            ],
        }

    def claim(self, name: str, text: str, origins: Sequence[Origin]) -> Form:
        """What both have: the text, who gathered it, where it stands, and who read it so."""
        placed = [one for one in self.origins if one.origin in origins]
        first = self.first(placed)
        form = {
            "@type": "Claim",
            "@id": name,
            "text": text,
            "author": [organisation(room, self.kb.outlet(room).entity) for room in self.authors(origins)],
            "appearance": [self.appearance(one) for one in placed],
            "firstAppearance": {"@id": urn("article", first)} if first else None,
            "claimInterpreter": {"@type": "SoftwareApplication", "@id": urn("program", "firsthand"), "name": PROGRAM},
            "version": f"register entry {self.version.number}" if self.version.number else None,
        }
        return {key: value for key, value in form.items() if value}

    def authors(self, origins: Sequence[Origin]) -> list[str]:
        """The newsrooms whose own articles were read: who is only credited need not have said it so."""
        credited = credited_only(self.entry, self.kb, origins)
        return [room for room in rooms_of(origins) if room not in credited]

    def appearance(self, placed: OriginArticles) -> Form:
        """An origin as a collection of its articles: a count of appearances counts origins and never copies."""
        number = placed.origin.number
        said = leaning(self.entry, placed.origin)
        return {
            "@type": "Collection",
            "@id": f"{self.id}:origin:{number}",
            "name": f"Independent origin {number}: {said}",
            "hasPart": [
                article_work(self.entry.articles[name], self.sources.get(name, ())) for name in placed.articles
            ],
        }

    def first(self, placed: Sequence[OriginArticles]) -> str | None:
        """The article that all others are known to be taken from; None with a second origin, or without a direction."""
        return placed[0].first if len(placed) == 1 and placed[0].is_source else None

    def values(self) -> list[Value]:
        """Parties and arms of the reports that tell it as it is listed, without what copies added."""
        return [value for value in values_of(as_listed(self.own)) if value.slot in _ABOUT]

    def thing(self, value: Value) -> Form:
        """A party or a kind of arms with the part it plays in what is reported."""
        kb = self.holdings.kb
        entity = value.entity if value.entity and value.entity in kb else None
        known = kb.entity(entity) if entity else None
        kind = "Country" if isinstance(known, State) else "Organization" if isinstance(known, _BODIES) else "Thing"
        form = {"@type": kind, "name": known_name(value.value, value.entity, kb)}
        where = "in a headline alone" if only_headlines(self.entry, value.reports) else "in what is reported"
        about = {"@id": urn("entity", entity), **form} if entity else form
        return {"@type": "Role", "roleName": f"named as {value.slot} {where}", "about": about}

    def grade(self) -> Form:
        source, information = SOURCES[self.entry.grade[0]], INFORMATION[int(self.entry.grade[1])]
        given = f"set by {self.graded_by}" if self.graded_by else "proposed by machine"
        said = f"Admiralty grade, {given}: source {source}; information {information}. It is no verdict on the truth."
        return _property("admiraltyGrade", self.entry.grade, said)


def _property(name: str, value: str | int, description: str | None = None) -> Form:
    told = {"description": description} if description else {}
    return {"@type": "PropertyValue", "propertyID": name, "name": _NAMES[name], "value": value, **told}
