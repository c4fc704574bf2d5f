"""Entities of FollowTheMoney, a line each: articles, parties, transfers as events, and the links between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from firsthand.export.ftm_evidence import article_forms, article_id, evidence_form
from firsthand.export.ftm_party import Form, ftm_entity, party_form
from firsthand.export.ftm_values import ADDRESS_LENGTH, STRING_LENGTH, date_prefix, event_name, name_of
from firsthand.export.grade_words import grade_words
from firsthand.export.headline_only import only_headlines, stands_in_headline
from firsthand.export.holdings import Holdings
from firsthand.export.json_line import json_line
from firsthand.export.known_name import known_name
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.origin_articles import origin_articles
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.export.source_words import affirming, denying, source_words
from firsthand.export.stated_time import StatedTime, stated_time
from firsthand.export.status_words import denial_words, status_words
from firsthand.export.told_as import AFFIRMED, PASSED, as_listed, is_told_as_delivered
from firsthand.export.values import Value, values_of
from firsthand.export.why_origins import why_origins
from firsthand.model import Certainty, Mention, PartialDate, Status, content_id

_HAPPENED = PASSED | {Status.INTERCEPTED, Status.DIVERTED}
_TWO = ("supplier", "recipient")
_PARTS = {"supplier": "supplier", "recipient": "recipient", "via": "way the arms took", "maker": "maker of the arms"}


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write each entity once, those that a link names before it, and return how many transfers there are."""
    written, known = 0, set[str]()
    for entry in holdings.entries():
        for entity in _Event(entry, holdings).entities():
            if entity["id"] not in known:
                known.add(entity["id"])
                target.write(f"{json_line(entity)}\n".encode())
        written += 1
    return written


@dataclass(frozen=True, slots=True)
class _Pair:
    """A supplier and a recipient that reports name together, with the origins of those reports."""

    supplier: Mention
    recipient: Mention
    origins: set[int] = field(default_factory=set)


class _Event:
    """A transfer with all that goes with it."""

    def __init__(self, entry: Entry, holdings: Holdings) -> None:
        self.entry, self.transfer, self.kb = entry, entry.transfer, holdings.kb
        self.id = f"firsthand-transfer-{entry.transfer.id}"
        judgements = holdings.judgements((*entry.reports, entry.transfer.id))
        self.grade = grade_words(entry, judgements)
        self.version = holdings.version
        self.origins = origin_articles(entry, holdings.derivations(tuple(entry.articles)))
        own = own_words(entry, holdings)
        self.name = event_name(leading_statement(own, holdings.kb), entry.transfer)
        self.listed = as_listed(own)  # what copies added, and denials alone name, is no party
        self.values = values_of(self.listed)
        self.passed = is_told_as_delivered(self.transfer)

    def entities(self) -> Iterator[Form]:
        """All entities, with those of other transfers among them."""
        parties = {value: self.party(value) for value in self.values if value.slot in _PARTS}
        yield from parties.values()
        for article in self.entry.articles.values():
            yield from article_forms(article, self.kb)
        yield self.event(parties)
        for value, party in parties.items():
            yield self.named(value, party)
        for origin in self.origins:
            yield from (evidence_form(self.entry, origin, name, self.id) for name in origin.articles)
        if self.passed:
            yield from (self.supplied(pair) for pair in self._pairs())

    def party(self, value: Value) -> Form:
        return party_form(value.value, value.entity, self.transfer.id, self.kb)

    def event(self, parties: Mapping[Value, Form]) -> Form:
        two = [
            one
            for value, one in parties.items()
            if value.slot in _TWO and not only_headlines(self.entry, value.reports)
        ]
        named = (value for value in values_of(self.entry) if value.slot in _TWO)
        codes = dict.fromkeys(code for one in two for code in one["properties"].get("country", ()))
        return ftm_entity(
            self.id,
            "Event",
            {
                "name": self.name,
                "summary": f"{status_words(self.transfer)}. {source_words(self.entry, self.kb)}.",
                "description": why_origins(self.entry),
                "keywords": tuple(self._keywords()),
                "country": tuple(codes),
                "involved": tuple(dict.fromkeys(one["id"] for one in two)) if self.passed else (),
                "namesMentioned": tuple(dict.fromkeys(name_of(known_name(v.value, v.entity, self.kb)) for v in named)),
                "proof": tuple(article_id(one.first) for one in self.origins if not one.origin.only_denies),
                "recordId": self.transfer.id,
                "notes": self.version.number and f"Register of {self.version.built[:10]}, entry {self.version.number}.",
                **self._when_and_where(),
            },
        )

    def _keywords(self) -> Iterator[str]:
        transfer = self.transfer
        yield "reported, not verified"
        yield status_words(transfer)
        yield f"origins reporting: {len(affirming(transfer))}"
        yield f"origins only denying: {len(denying(transfer))}"
        yield f"grade: {self.grade}"
        yield f"review: {self.entry.review}"
        for value in self.values:
            if value.slot == "item":
                yield f"item: {known_name(value.value, value.entity, self.kb)}"[:STRING_LENGTH]

    def _when_and_where(self) -> dict[str, Any]:
        """Dates and places, only of what is said to have come about: a planned day on a time line looks a done deed."""
        if self.transfer.status not in _HAPPENED or self.transfer.certainty not in AFFIRMED:
            return {}
        places = (known_name(one.value, one.entity, self.kb) for one in self.values if one.slot == "place")
        return {**_dates(stated_time(self.listed)), "location": tuple(place[:ADDRESS_LENGTH] for place in places)}

    def named(self, value: Value, party: Form) -> Form:
        """The link from a party to the event, which says in what part and of what kind of event."""
        name = f"firsthand-named-{content_id('ftm', self.transfer.id, value.slot, party['id'])}"
        origin = self.entry.origin_of()
        where = " in a headline alone" if only_headlines(self.entry, value.reports) else ""
        count, all_of = len({origin[one] for one in value.reports}), len(self.transfer.origins)
        return ftm_entity(
            name,
            "UnknownLink",
            {
                "subject": party["id"],
                "object": self.id,
                "role": f"named as {_PARTS[value.slot]}{where}: {status_words(self.transfer)}",
                "status": status_words(self.transfer),
                "summary": f"Named so in {count} of {all_of} independent origin{'' if all_of == 1 else 's'}.",
            },
        )

    def supplied(self, pair: _Pair) -> Form:
        """The link from a supplier to a recipient, only where arms are reported to have passed."""
        ends = [
            party_form(one.value, one.link.entity, self.transfer.id, self.kb) for one in (pair.supplier, pair.recipient)
        ]
        first = [one for one in self.origins if one.origin.number in pair.origins]
        hedged = ", with reservations," if self.transfer.certainty is Certainty.HEDGED else ""
        against = f"; {denial_words(self.transfer)}" if denying(self.transfer) else ""
        return ftm_entity(
            f"firsthand-supplied-{content_id('ftm', self.transfer.id, ends[0]['id'], ends[1]['id'])}",
            "UnknownLink",
            {
                "subject": ends[0]["id"],
                "object": ends[1]["id"],
                "role": f"reported{hedged} to have supplied arms to{against}",
                "status": status_words(self.transfer),
                "summary": self.name,
                "recordId": self.transfer.id,
                "proof": tuple(article_id(one.first) for one in first),
                **_dates(stated_time(self.listed)),
            },
        )

    def _pairs(self) -> Sequence[_Pair]:
        """Suppliers and recipients that a report of a body names together, none of them on both sides."""
        found: dict[tuple[str, str], _Pair] = {}
        origin = self.entry.origin_of()
        for report in (
            self.listed.reports[name]
            for name in self.listed.transfer.reports
            if not stands_in_headline(self.entry, name)
        ):
            for supplier in report.supplier:
                for recipient in report.recipient:
                    key = _key(supplier), _key(recipient)
                    if key[0] != key[1]:
                        found.setdefault(key, _Pair(supplier, recipient)).origins.add(origin[report.id])
        return tuple(found.values())


def _key(mention: Mention) -> str:
    return mention.link.entity or mention.value.casefold()


def _dates(time: StatedTime | None) -> dict[str, str | None]:
    if time is None:
        return {}
    exact = date_prefix(PartialDate(time.edtf)) if time.edtf else None
    return {"date": exact} if exact else {"startDate": time.earliest, "endDate": time.latest}
