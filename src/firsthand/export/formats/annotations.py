"""The evidence in its place, as W3C Web Annotations: one for each sentence, and one for each slot's words."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, BinaryIO

from firsthand.export.annotated_words import target_of
from firsthand.export.finder_agent import finder_agent, program_agent
from firsthand.export.headline_only import stands_in_headline
from firsthand.export.holdings import Holdings
from firsthand.export.instant import instant
from firsthand.export.json_document import write_document
from firsthand.export.known_name import known_name
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.origin_articles import origin_articles
from firsthand.export.own_words import own_words
from firsthand.export.read_as import read_as
from firsthand.export.register_form import Entry
from firsthand.export.urn import TERMS, urn, urn_of
from firsthand.export.values import SLOTS, interval
from firsthand.model import ContradictionKind, Mention, PartialDate, Quantity, Report, Span
from firsthand.register.corrections import Correction
from firsthand.register.review import Verdicts, standing

CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "fh": TERMS,
        "State": "oa:State",
        "countedIn": "fh:countedIn",
        "digest": "fh:digest",
        "article": {"@id": "fh:article", "@type": "@id"},
        "original": "fh:original",
        "transfer": {"@id": "fh:transfer", "@type": "@id"},
        "report": {"@id": "fh:report", "@type": "@id"},
        "origin": "fh:origin",
    },
]
_MENTIONED = ("supplier", "recipient", "item", "maker", "via", "place", "speaker", "reported_by")
_SLOTS = {
    "supplier": "Named as supplier",
    "recipient": "Named as recipient",
    "item": "Named as what the transfer is of",
    "maker": "Named as maker",
    "via": "Named as the way it took",
    "place": "Named as place",
    "quantity": "The amount",
    "time": "The time",
    "speaker": "Named as who says so",
    "reported_by": "Named as who reported it",
}


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write one page of annotations, in the register's order, and return how many transfers they speak of.

    Quotations are a sentence at most, with 32 code points before and after it, whether whole articles are asked for or
    not.
    """
    version, transfers, annotations = holdings.version, count(), count()
    collection = urn("annotations", version.hash or "none")
    head = {"@context": CONTEXT, "id": f"{collection}:page", "type": "AnnotationPage", "startIndex": 0}

    def items() -> Iterator[Mapping[str, Any]]:
        for entry in holdings.entries():
            next(transfers)
            for annotation in _Annotating(entry, holdings).annotations():
                next(annotations)
                yield annotation

    def tail() -> dict[str, Any]:
        label = "Evidence of reported arms transfers, as read by machine and put right by people; not verified"
        return {
            "partOf": {"id": collection, "type": "AnnotationCollection", "label": label, "total": next(annotations)}
        }

    write_document(target, head, "items", items(), tail)
    return next(transfers)


class _Annotating:
    """The annotations of a transfer's reports."""

    def __init__(self, entry: Entry, holdings: Holdings) -> None:
        self.entry, self.kb = entry, holdings.kb
        self.own = own_words(entry, holdings)
        self.statement = leading_statement(self.own, holdings.kb)
        self.verdicts: Verdicts = standing(holdings.judgements(tuple(entry.reports)))
        self.built = instant(holdings.version.built)
        self.origin = entry.origin_of()
        self.origins = origin_articles(entry, holdings.derivations(tuple(entry.articles)))

    def annotations(self) -> Iterator[dict[str, Any]]:
        for name in self.entry.transfer.reports:
            report = self.entry.reports[name]
            put_right = {one.slot: one for one in self.verdicts.corrections(name)}
            chosen = next((put_right[slot] for slot in ("status", "certainty") if slot in put_right), None)
            yield self.annotation(report, "sentence", report.sentence, self.sentence(report), chosen)
            for slot, words, bodies in self.slots(report):
                yield self.annotation(report, slot, words, bodies, put_right.get(slot))

    def annotation(
        self, report: Report, slot: str, words: Span, bodies: list[dict[str, Any]], put_right: Correction | None
    ) -> dict[str, Any]:
        """An annotation, made by the finder unless a person chose its words."""
        place = (str(words.start), str(words.end), words.part.value)
        person = put_right.by if put_right else ()
        return {
            "id": urn_of(
                "annotation", report.id, slot, *place, *(body.get("value") or body["source"] for body in bodies)
            ),
            "type": "Annotation",
            "motivation": "describing" if slot == "sentence" else "classifying",
            "creator": [_person(name) for name in person] or finder_agent(report.finder),
            "generator": program_agent(),
            **({"generated": self.built} if self.built else {}),
            "body": bodies,
            "target": target_of(self.entry.articles[report.article], words),
            "transfer": urn("transfer", self.entry.transfer.id),
            "report": urn("report", report.id),
            "origin": self.origin[report.id],
        }

    def sentence(self, report: Report) -> list[dict[str, Any]]:
        """What the sentence is read as, the transfer that it speaks of, and tags to find it by."""
        told = f"{read_as(report, self.entry.transfer)}.{self.against_body(report)}"
        said = f"{told} {self.standing(report)} {self.statement}"
        headline = stands_in_headline(self.entry, report.id)
        return [
            _text("describing", said),
            _text("tagging", "headline" if headline else "sentence"),
            _text("tagging", f"status: {read_as(report, self.entry.transfer)}"),
            _text("tagging", f"certainty: {report.certainty.value}"),
        ]

    def against_body(self, report: Report) -> str:
        """What a reader of a headline must know: that the text below it says otherwise."""
        found = (one.one.report for one in self.entry.transfer.contradictions if one.kind is ContradictionKind.HEADLINE)
        return " The article below this headline says otherwise." if report.id in found else ""

    def standing(self, report: Report) -> str:
        """Which origin the article belongs to, and whether it adds one."""
        number, count_of_all = self.origin[report.id], len(self.entry.transfer.origins)
        one = next(one for one in self.origins if one.origin.number == number)
        added = "" if report.article == one.first else "; this article is no further source"
        denies = ", which only denies it" if one.origin.only_denies else ""
        return f"Origin {number} of {count_of_all}{denies}{added}. The transfer as listed:"

    def slots(self, report: Report) -> Iterator[tuple[str, Span, list[dict[str, Any]]]]:
        """Each slot's words with their bodies."""
        for slot in _MENTIONED:
            for mention in getattr(report, slot):
                yield slot, mention.words, self.mention(report, slot, mention)
        for amount in report.quantity:
            yield "quantity", amount.words, self.told(report, "quantity", _amount(amount), amount)
        for date in report.time:
            if date.words:
                yield "time", date.words, self.told(report, "time", _time(date), date)

    def mention(self, report: Report, slot: str, mention: Mention) -> list[dict[str, Any]]:
        """The bodies of a name: what it is there, and the entry of the knowledge base that it names, if any."""
        bodies = self.told(report, slot, known_name(mention.value, mention.link.entity, self.kb), mention)
        if mention.link.entity:
            named = {"type": "SpecificResource", "purpose": "identifying", "source": urn("entity", mention.link.entity)}
            bodies.append(named)
        return bodies

    def told(
        self, report: Report, slot: str, value: str, one: Mention | Quantity | PartialDate
    ) -> list[dict[str, Any]]:
        own = slot not in SLOTS or one in getattr(self.own.reports[report.id], slot)
        counted = isinstance(one, PartialDate) and one.anchor  # the words may be the source's, only the day is not
        added = "" if own or counted else " These words are not in the text that the article was taken from."
        said = f"{_SLOTS[slot]}: {value}. {read_as(report, self.entry.transfer)}.{self.against_body(report)}{added}"
        return [_text("describing", said), _text("tagging", slot)]


def _text(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": "en"}


def _person(name: str) -> dict[str, str]:
    return {"id": urn_of("person", name), "type": "Person", "name": name}


def _amount(amount: Quantity) -> str:
    said = interval(amount)
    return f"{said} ({amount.measure.value})" if said else "not stated in figures"


def _time(date: PartialDate) -> str:
    counted = f", counted from {date.anchor}" if date.anchor else ""
    return f"{date.edtf}{counted}" if date.edtf else "not tied to a date"
