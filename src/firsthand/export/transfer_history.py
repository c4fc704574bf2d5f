"""What happened to a transfer's articles, reports and judgements, as rows in the order of time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from firsthand.export.highlighted_form import SLOT
from firsthand.export.review_form import words_of
from firsthand.model import Judgement, Report, Verdict
from firsthand.register.corrections import CHOSEN, spans_of

_NAMED = 4  # articles named in one row
_SAID = {
    Verdict.ACCEPTED: "accepted a report",
    Verdict.CORRECTED: "corrected a report",
    Verdict.REJECTED: "rejected a report",
    Verdict.NOT_A_TRANSFER: "said that a report tells of no transfer of arms",
    Verdict.SAME_TRANSFER: "said that two reports speak of one transfer",
    Verdict.DIFFERENT_TRANSFER: "said that two reports speak of different transfers",
    Verdict.GRADED: "graded the transfer",
    Verdict.WITHDRAWN: "took a judgement back",
}


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the audit log: what was done (`taken in`, `read anew`, `register built`) to which article, when.

    `at` is an ISO 8601 instant in UTC.
    """

    number: int
    what: str
    at: str
    article: str | None = None


def history_form(
    events: Iterable[Event], judged: Sequence[Judgement], names: Mapping[str, str], readings: Mapping[str, Report]
) -> list[dict[str, Any]]:
    """Rows with `at`, `what`, `entries` of the audit log, and who judged what; `names` of articles by id.

    `readings` are the judged reports as the machine read them, by id. What happened in one minute is one row.
    """
    rows = [_row(list(group), names) for _, group in groupby(events, key=lambda event: (event.what, event.at[:16]))]
    rows += [_judged(one, readings.get(one.subject), names) for one in judged]
    return sorted(rows, key=lambda row: row["at"])


def _row(events: Sequence[Event], names: Mapping[str, str]) -> dict[str, Any]:
    first, last = events[0].number, events[-1].number
    many = "entries" if last - first + 1 == len(events) else f"{len(events):,} of the entries"
    ids = list(dict.fromkeys(event.article for event in events if event.article))
    count = f"{len(ids):,} article{'' if len(ids) == 1 else 's'} " if ids else ""
    return {
        "at": moment(events[0].at),
        "what": f"{count}{events[0].what}",
        "who": None,
        "note": None,
        "entries": f"entry {first:,}" if first == last else f"{many} {first:,} to {last:,}",
        "articles": [{"name": names.get(one, one), "address": f"/article/{one}"} for one in ids[:_NAMED]],
        "left_out": max(0, len(ids) - _NAMED),
    }


def _judged(judged: Judgement, report: Report | None, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "at": moment(judged.made_at),
        "what": _said(judged, report),
        "who": judged.made_by,
        "note": judged.note,
        "entries": None,
        "articles": [_place(report, names)] if report else [],
        "left_out": 0,
    }


def _place(report: Report, names: Mapping[str, str]) -> dict[str, str]:
    name = names.get(report.article, report.article)
    return {"name": name, "address": f"/article/{report.article}?report={report.id}"}


def _said(judged: Judgement, report: Report | None) -> str:
    """ "corrected a report", and of which slot, from what to what."""
    if judged.verdict is Verdict.GRADED:
        return f"{_SAID[judged.verdict]}: {judged.value}"
    if judged.verdict is not Verdict.CORRECTED or judged.slot is None:
        return _SAID[judged.verdict]
    now, was = _after(judged), _before(report, judged.slot) if report else None
    changed = f"from {was} to {now}" if was else f"to {now}"
    return f"{_SAID[judged.verdict]}: {SLOT[judged.slot][1] if judged.slot in SLOT else judged.slot} {changed}"


def _after(judged: Judgement) -> str:
    if judged.slot in CHOSEN:
        return judged.value or ""
    return _quoted(span.text for span in spans_of(judged.value or "[]"))


def _before(report: Report, slot: str) -> str:
    if slot in CHOSEN:
        return str(getattr(report, slot))
    return _quoted(words.text for words in words_of(report, slot))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{' '.join(one.split())}”" for one in words) or "nothing"


def moment(instant: str) -> str:
    """ "2024-03-18T07:12:45.001+00:00" -> "2024-03-18 07:12 UTC"."""
    return f"{instant[:10]} {instant[11:16]} UTC"
