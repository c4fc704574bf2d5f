"""Who took what from whom, and who judged it: W3C PROV-O in JSON-LD."""

from collections.abc import Iterator
from itertools import count
from typing import Any, BinaryIO

from firsthand.export.credited_only import credited_only
from firsthand.export.finder_agent import finder_agent, program_agent
from firsthand.export.grade_words import graded_by
from firsthand.export.headline_only import stands_in_headline
from firsthand.export.holdings import Holdings, Version
from firsthand.export.instant import instant
from firsthand.export.json_document import write_document
from firsthand.export.json_line import json_line
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.own_words import own_words
from firsthand.export.prov_articles import (
    article_form,
    attribution,
    credit_forms,
    derivation_forms,
    false_credits,
    organisation,
)
from firsthand.export.prov_judgements import decision, judgement_forms
from firsthand.export.prov_terms import CONTEXT
from firsthand.export.read_as import read_as
from firsthand.export.register_form import Entry, voice_of
from firsthand.export.source_words import affirming, denying
from firsthand.export.status_words import status_words
from firsthand.export.upstream_texts import UpstreamTexts
from firsthand.export.urn import urn
from firsthand.export.why_origins import NOT_NAMED, leaning
from firsthand.model import Judgement, Origin, Report, Verdict, content_id
from firsthand.register.review import State, standing, state_of

Form = dict[str, Any]


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write one graph, the statements of a transfer in a row, and return how many transfers there are.

    What belongs to two transfers is stated once.
    """
    transfers = count()

    def statements() -> Iterator[Form]:
        upstream, said = UpstreamTexts(), set[str]()
        yield from _register(holdings.version)
        for entry in holdings.entries():
            next(transfers)
            for form in _Traced(entry, holdings, upstream).forms():
                key = content_id(json_line(form))
                if key not in said:
                    said.add(key)
                    yield form
        yield from upstream.forms(holdings.kb)

    write_document(target, {"@context": CONTEXT}, "@graph", statements())
    return next(transfers)


class _Traced:
    """A transfer, back through its origins, reports and articles to what those were taken from."""

    def __init__(self, entry: Entry, holdings: Holdings, upstream: UpstreamTexts) -> None:
        self.entry, self.transfer, self.kb = entry, entry.transfer, holdings.kb
        self.holdings, self.credited = holdings, credited_only(entry, holdings.kb)
        self.derivations = holdings.derivations(tuple(entry.articles))
        self.judgements = holdings.judgements((*entry.reports, entry.transfer.id))
        self.verdicts = standing(self.judgements)
        self.register, self.upstream = _name(holdings.version), upstream

    def forms(self) -> Iterator[Form]:
        for article in self.entry.articles.values():
            yield article_form(article, self.kb)
        false = false_credits(self.entry, self.derivations)
        self.upstream.contradicted(false)
        yield from credit_forms(self.entry, false, self.kb)
        for one in self.derivations:
            yield from derivation_forms(one)
            self.upstream.add(one)
        for name in self.transfer.reports:
            yield from self.report(self.entry.reports[name])
        yield from (self.origin(one) for one in self.transfer.origins)
        yield self.traced()
        yield {"id": self.register, "hadMember": urn("transfer", self.transfer.id)}
        yield from judgement_forms(self.judgements)

    def report(self, report: Report) -> Iterator[Form]:
        """What the machine read, and the revision that people made of it."""
        name, article = urn("report", report.id), urn("article", report.article)
        agent = finder_agent(report.finder)
        reading = f"{urn('reading', report.article)}:{agent['id']}"
        yield {
            "id": reading,
            "type": "Activity",
            "label": f"Reading of article {self.entry.article_name(report.article)} by machine",
            "used": article,
            "wasAssociatedWith": {"id": agent["id"], "type": ["Agent", "SoftwareAgent"], "label": agent["name"]},
        }
        room = self.entry.newsrooms.get(report.id, "")
        gathered = None if not room or NOT_NAMED.search(room) else organisation(room, None, self.kb)
        put_right = self.corrections(report)
        part = "the headline of " if stands_in_headline(self.entry, report.id) else ""
        told = f"Report in {part}{self.entry.article_name(report.article)}"
        read = {"readAs": read_as(report, self.transfer)}
        yield {
            "id": name,
            "type": ["Entity", "Report"],
            "label": f"{told}: {'as the machine read it; people put it right' if put_right else read['readAs']}",
            "quote": " ".join(report.sentence.text.split()),
            "wasQuotedFrom": article,
            "wasGeneratedBy": reading,
            "confidence": round(report.confidence, 3),
            **({} if put_right else read),
            **({"voice": f"“{voice}”"} if (voice := voice_of(report)) else {}),
            **_gathered(gathered, credited_only=room in self.credited),
        }
        if put_right:
            decisions = [decision(one) for one in put_right]
            label = f"{told}, as people put it right: {read['readAs']}"
            links = {"wasRevisionOf": name, "wasDerivedFrom": decisions}
            yield {"id": _revised(name), "type": ["Entity", "Report"], "label": label, **read, **links}

    def corrections(self, report: Report) -> list[Judgement]:
        """The judgements that the report's reading follows."""
        if state_of(report.id, self.verdicts) is not State.CORRECTED:
            return []
        return [one for one in self.verdicts.reports[report.id] if one.verdict is Verdict.CORRECTED]

    def origin(self, origin: Origin) -> Form:
        """The reports that count as one source."""
        names = ((urn("report", one), self.corrections(self.entry.reports[one])) for one in origin.reports)
        said = "only denies it" if origin.only_denies else "reports it"
        return {
            "id": self.origin_name(origin),
            "type": ["Entity", "Collection", "Origin"],
            "label": f"Origin {origin.number}, which {said}: {leaning(self.entry, origin)}",
            "hadMember": [_revised(name) if put_right else name for name, put_right in names],
        }

    def traced(self) -> Form:
        """The transfer as reported, derived from its origins and from nothing else; those that deny it apart."""
        denials = [self.origin_name(one) for one in denying(self.transfer)]
        sources = [self.origin_name(one) for one in affirming(self.transfer)]
        person = graded_by(self.entry, self.judgements)
        return {
            "id": urn("transfer", self.transfer.id),
            "type": ["Entity", "Transfer"],
            "label": leading_statement(own_words(self.entry, self.holdings), self.kb),
            "readAs": status_words(self.transfer),
            "wasGeneratedBy": f"{self.register}:building",
            **({"wasDerivedFrom": sources} if sources else {}),
            **({"deniedBy": denials, "wasInfluencedBy": denials} if denials else {}),
            "originsReporting": len(sources),
            "originsOnlyDenying": len(denials),
            "grade": self.entry.grade,
            "gradedBy": person or "machine, proposed",
            "review": self.entry.review,
        }

    def origin_name(self, origin: Origin) -> str:
        return f"{urn('transfer', self.transfer.id)}:origin:{origin.number}"


def _register(version: Version) -> Iterator[Form]:
    """The version of the register, the activity that built it, and the program that did."""
    program, when = program_agent(), instant(version.built)
    yield {
        "id": f"{_name(version)}:building",
        "type": "Activity",
        "label": "Building of the register",
        "wasAssociatedWith": {"id": program["id"], "type": ["Agent", "SoftwareAgent"], "label": program["name"]},
        **({"endedAtTime": when} if when else {}),
    }
    yield {
        "id": _name(version),
        "type": ["Entity", "Collection", "Register"],
        "label": "Register of reported arms transfers; reported, not verified",
        "wasGeneratedBy": f"{_name(version)}:building",
        "entry": version.number,
        "auditHash": version.hash,
        **({"generatedAtTime": when} if when else {}),
    }


def _name(version: Version) -> str:
    return urn("register", version.hash or "none")


def _revised(report: str) -> str:
    return f"{report}:put-right"


def _gathered(agent: Form | None, *, credited_only: bool) -> Form:
    if agent is None:
        return {}
    part = "newsroom credited with it; its own article is not here" if credited_only else "newsroom that gathered it"
    return {"wasAttributedTo": agent["id"], "qualifiedAttribution": attribution(agent, part)}
