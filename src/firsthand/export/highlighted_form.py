"""A text with the evidence of its reports in place: cut into segments, each of which lists all that it stands for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from firsthand.model import Part, Report, Span

SLOT: Final = {
    "supplier": ("S", "supplier"),
    "recipient": ("R", "recipient"),
    "item": ("I", "item"),
    "maker": ("M", "maker"),
    "via": ("V", "passed through"),
    "quantity": ("Q", "quantity"),
    "place": ("P", "place"),
    "time": ("T", "time"),
    "speaker": ("W", "who says so"),
    "reported_by": ("N", "newsroom"),
    "trigger": ("X", "what happened"),
}
_MENTIONED: Final = ("supplier", "recipient", "item", "maker", "via", "place", "speaker", "reported_by")
_LEVELS: Final = 4  # underlines that can be told apart below each other


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that fill a slot, of one or more reports by their numbers. `level` counts what is nested in it, from 0."""

    slot: str
    words: Span
    reports: tuple[int, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the sentence of a report begins, or of a further telling of it."""

    report: int
    at: Span
    is_again: bool


def slots_of(report: Report) -> Iterator[tuple[str, Span]]:
    """Yield every slot with its words, the trigger and those of further tellings last; words that stand twice once."""
    found = [(slot, mention.words) for slot in _MENTIONED for mention in getattr(report, slot)]
    found += [("quantity", amount.words) for amount in report.quantity]
    found += [("time", date.words) for date in report.time if date.words]
    found += [("trigger", words) for words in (report.trigger, *(telling.trigger for telling in report.tellings))]
    return iter(dict.fromkeys(found))


def evidence_of(reports: Sequence[Report]) -> tuple[Evidence, ...]:
    """The evidence of an article's reports, which are numbered from 1; shortest first, so that levels nest."""
    numbers: dict[tuple[str, Span], list[int]] = {}
    for number, report in enumerate(reports, 1):
        for slot, words in slots_of(report):
            numbers.setdefault((slot, words), []).append(number)
    found: list[Evidence] = []
    for (slot, words), who in sorted(numbers.items(), key=lambda item: (_length(item[0][1]), item[0][1].start)):
        taken = {one.level for one in found if one.words.overlaps(words)}
        level = next(level for level in range(len(found) + 1) if level not in taken)
        found.append(Evidence(slot, words, tuple(who), min(level, _LEVELS - 1)))
    return tuple(found)


def openings_of(reports: Sequence[Report]) -> tuple[Opening, ...]:
    """Where each report's sentence begins in the article, and those of its further tellings."""
    return tuple(
        Opening(number, sentence, again)
        for number, report in enumerate(reports, 1)
        for sentence, again in ((report.sentence, False), *((one.sentence, True) for one in report.tellings))
    )


def highlighted_form(
    text: str,
    within: Span,
    evidence: Iterable[Evidence],
    openings: Iterable[Opening],
    chosen: int | None = None,
) -> list[dict[str, Any]]:
    """`[{"start", "end", "text", "marks", "opens"}]`: the words of `within`, each once and in order.

    Each of `marks`, the longest first, is `{"slot", "letter", "name", "reports", "starts", "level", "strong"}`;
    `starts` says that its words begin here, and `strong` that it is evidence of the report number `chosen` (of any
    where that is None). `opens` are reports whose sentence begins here. Offsets are code points of the part's string.
    """
    marks = [one for one in evidence if one.words.overlaps(within)]
    marks.sort(key=lambda one: (-_length(one.words), one.words.start, one.slot))
    begun = [one for one in openings if one.at.part is within.part and within.start <= one.at.start < within.end]
    edges = {within.start, within.end, *(one.at.start for one in begun)}
    for mark in marks:
        edges |= {max(mark.words.start, within.start), min(mark.words.end, within.end)}
    return [
        {
            "start": start,
            "end": end,
            "text": text[start:end],
            "marks": [
                _mark(one, max(one.words.start, within.start) == start, chosen)
                for one in marks
                if one.words.start < end and start < one.words.end
            ],
            "opens": [{"report": one.report, "again": one.is_again} for one in begun if one.at.start == start],
        }
        for start, end in pairwise(sorted(edges))
    ]


def whole(text: str, part: Part) -> Span:
    """All of a string as a span."""
    return Span(0, len(text), text, part)


def _mark(one: Evidence, starts: bool, chosen: int | None) -> dict[str, Any]:
    letter, name = SLOT[one.slot]
    return {
        "slot": one.slot,
        "letter": letter,
        "name": name,
        "reports": list(one.reports),
        "starts": starts,
        "level": one.level,
        "strong": chosen is None or chosen in one.reports,
    }


def _length(span: Span) -> int:
    return span.end - span.start
