"""Everything about one transfer as it is printed: nothing is folded, and what is quoted stands once, with a number.

Reports are numbered in the order in which they stand, those of one origin together, so that values and contradictions
can name them: "R3".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.export.beside import context_form, joined_form, labels_form
from firsthand.export.citation import footnote
from firsthand.export.cited_entry import cited_entry
from firsthand.export.claims import Limits, claims_form
from firsthand.export.holdings import Holdings
from firsthand.export.judgement_words import told_form
from firsthand.export.lanes import lane
from firsthand.export.opposed import opposed_form
from firsthand.export.printed_source import printed_source
from firsthand.export.quotation import quotation
from firsthand.export.register_form import published
from firsthand.export.said_form import said_form
from firsthand.export.source_words import affirming, denying
from firsthand.export.status_words import status_words
from firsthand.export.ties_of import drawn, taken_from
from firsthand.export.told_as import is_told_as_delivered
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.export.weights import Weighed
from firsthand.export.why_origins import why_origins
from firsthand.export.wording import folded
from firsthand.lineage.kinship import by_day
from firsthand.model import Judgement, Report
from firsthand.register.grade import INFORMATION, SOURCES, grade
from firsthand.register.headlines import in_headline
from firsthand.register.review import state_of

_LIMITS = Limits(values=60, uses=60, copies=0)
_DRAWN, _LISTED = 40, 400  # articles of an origin that are drawn, and that are listed below
_OWN = ("numbers", "report", "review", "address", "again")  # of a report, beside what it is a quotation of
_OPPOSED, _LABELS, _CONTEXT, _WORDINGS = 60, 40, 20, 8


def printed_line(found: WeighedEntry) -> dict[str, Any]:
    """The transfer as a line of a table."""
    entry, transfer = found.entry, found.entry.transfer
    first, last = published(entry)
    return {
        "id": transfer.id,
        "statement": found.statement,
        "told": status_words(transfer),
        "is_delivery": is_told_as_delivered(transfer),
        "reporting": len(affirming(transfer)),
        "denying": len(denying(transfer)),
        "newsrooms": [f"{room} (credited only)" if room in found.credited else room for room in transfer.newsrooms],
        "articles": len(transfer.articles),
        "grade": _grade(found),
        "first": first,
        "last": last,
    }


def printed_form(found: WeighedEntry, holdings: Holdings) -> dict[str, Any]:
    """The line with values, origins with every quotation, contradictions, judgements and sources."""
    made = _Printing(found, _numbers(found))
    entry, transfer = found.entry, found.entry.transfer
    cited = cited_entry(found, holdings.version)
    return {
        **printed_line(found),
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        "why": why_origins(entry),
        "review": {"state": entry.review, "judged": cited.judged, "of": cited.reports},
        "slots": [made.slot(form) for form in claims_form(entry, found.values, holdings.kb, _LIMITS, found.known)],
        "origins": list(made.origins()),
        "opposed": made.opposed(),
        "labels": labels_form(entry)[:_LABELS],
        "context": context_form(entry)[:_CONTEXT],
        "joined": joined_form(entry),
        "judgements": [made.judged(one) for one in sorted(found.verdicts.everything(), key=_moment)],
        "sources": [printed_source(found, name, made.numbers) for name in by_day(transfer.articles, entry.articles)],
        "footnote": footnote(cited),
    }


@dataclass(frozen=True, slots=True)
class _Printing:
    """What every part is made from; `numbers` are those of the reports, by id."""

    found: WeighedEntry
    numbers: dict[str, int]

    def slot(self, form: dict[str, Any]) -> dict[str, Any]:
        """The slot's values, each with its wordings and the numbers of the reports that have them."""
        weighed = self.found.values[form["slot"]]
        values = [
            {**value, "wordings": self.wordings(one), "additions": _additions(value)}
            for value, one in zip(form["values"], weighed, strict=False)
        ]
        return {**form, "values": values}

    def wordings(self, one: Weighed) -> list[dict[str, Any]]:
        grouped: dict[str, dict[str, Any]] = {}
        for use in one.value.uses:
            said = grouped.setdefault(folded(use.words.text), {"words": use.words.text, "reports": []})
            said["reports"].append(self.numbers[use.report])
        ranked = sorted(grouped.values(), key=lambda said: -len(said["reports"]))
        return [{**said, "reports": sorted(set(said["reports"]))} for said in ranked[:_WORDINGS]]

    def origins(self) -> Iterator[dict[str, Any]]:
        """Each origin with how its articles hang together, and all that they say."""
        entry = self.found.entry
        ties = drawn(entry, self.found.ties, _DRAWN)
        for origin in entry.transfer.origins:
            reports = sorted(origin.reports, key=self.numbers.__getitem__)
            said = [self.report(entry.reports[name], origin.number) for name in reports]
            yield {**lane(entry, origin, ties, _LISTED), "quotations": _once(said)}

    def report(self, report: Report, origin: int) -> dict[str, Any]:
        entry = self.found.entry
        article = entry.articles[report.article]
        return {
            "numbers": [self.numbers[report.id]],
            "quote": quotation(article, report.sentence, [report.sentence]),
            "in_headline": in_headline(report.sentence, article),
            "again": len(report.tellings),
            "state": state_of(report.id, self.found.verdicts).value,
            "taken_from": taken_from(article.id, self.found.ties),
            **said_form(entry, report, origin),
        }

    def opposed(self) -> dict[str, Any]:
        """The contradictions, each statement with the number of its report where it is one of this transfer."""
        form = opposed_form(self.found.entry, self.found.values, self.found.known, _OPPOSED)
        for side in (side for one in form["shown"] for side in one["sides"]):
            for statement in side["statements"]:
                statement["number"] = self.numbers.get(statement["report"] or "")
        return form

    def judged(self, one: Judgement) -> dict[str, Any]:
        return {**told_form(one), "number": self.numbers.get(one.subject)}


def _moment(judged: Judgement) -> tuple[str, str]:
    return judged.made_at, judged.id


def _numbers(found: WeighedEntry) -> dict[str, int]:
    entry, origin = found.entry, found.entry.origin_of()

    def place(name: str) -> tuple[int, str, str, int]:
        report = entry.reports[name]
        day = entry.articles[report.article].published
        return origin[name], (day and day.earliest) or "~", report.article, report.sentence.start

    return {name: number for number, name in enumerate(sorted(entry.transfer.reports, key=place), 1)}


def _once(said: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Reports that read one sentence alike as one quotation with all their numbers."""
    found: list[dict[str, Any]] = []
    for one in said:
        before = found[-1] if found else {}
        if all(before.get(name) == one[name] for name in one if name not in _OWN):
            before["numbers"] += one["numbers"]
        else:
            found.append(one)
    return found


def _additions(value: dict[str, Any]) -> Sequence[dict[str, Any]]:
    """What republishers added, each once."""
    found = {use["addition"]["said"]: use["addition"] for use in value["uses"] if use["addition"]}
    return list(found.values())


def _grade(found: WeighedEntry) -> dict[str, Any]:
    graded = grade(found.entry.transfer, found.verdicts.grade_of(found.entry.transfer.id))
    return {
        "grade": str(graded),
        "set_by": graded.set_by,
        "source": SOURCES[graded.source],
        "information": INFORMATION[graded.information],
        "reason": graded.reason,
    }
