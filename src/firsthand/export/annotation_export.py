"""Reviewed reports as annotated passages, in the form of the annotation guidelines: what a model can be trained on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.evaluation.annotation import SLOTS
from firsthand.model import Article, Part, Report, Span
from firsthand.reports.sentences import sentences

_LONGEST = 1_000  # code points of a paragraph that is one passage; the longest annotated by hand has 1,094


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article, in code points of its clean text, with the reports that people left in it.

    `complete` says that every report found in it is settled; only then are `reports` all that is known of.
    """

    article: Article
    start: int
    end: int
    reports: tuple[Report, ...]
    complete: bool

    @property
    def id(self) -> str:
        """The article's id and the place in it."""
        return f"{self.article.id}:{self.start}-{self.end}"

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.article.text[self.start : self.end]


def passages_of(article: Article, found: Sequence[Report], settled: Mapping[str, Report | None]) -> tuple[Passage, ...]:
    """The passages of an article that hold a settled report, in text order; they do not overlap.

    `found` are all reports as the machine read them. `settled` has, by id, those on which people agree: the report as
    they left it, or None where it is none. A passage is the paragraph of a settled report, or, where that is longer
    than 1,000 code points, its sentence with the one before and the one after. It is complete when each report that is
    told in it is settled, and has its trigger in it where it is a report: a trainer takes every passage for fully
    labelled, so that one missing label teaches a wrong lesson. Reports of a title that came apart make no passage.
    """
    stretches = (_stretch(article, settled[one.id] or one) for one in found if one.id in settled)
    return tuple(_passage(article, start, end, found, settled) for start, end in _apart(stretches))


def _passage(
    article: Article, start: int, end: int, found: Sequence[Report], settled: Mapping[str, Report | None]
) -> Passage:
    window = Span(start, end, article.text[start:end])
    told = [one for one in found if _told_in(settled.get(one.id, one), window)]
    left = [settled[one.id] for one in told if one.id in settled]
    kept = [one for one in left if one]
    complete = len(left) == len(told) and all(window.covers(one.trigger) for one in kept)
    return Passage(article, start, end, tuple(sorted(kept, key=lambda one: one.trigger.start)), complete)


def passage_form(passage: Passage) -> dict[str, Any]:
    """A line of the file of passages: id, title, source (the outlet), date (the day it came out, if known) and text."""
    article = passage.article
    day = article.published.edtf if article.published else None
    return {
        "id": passage.id,
        "title": article.title or "",
        "source": article.outlet or "",
        "date": day or "",
        "text": passage.text,
    }


def label_form(passage: Passage) -> dict[str, Any]:
    """The line of labels of a passage: its reports in text order, every span as the passage's exact words.

    A filler that stands elsewhere in the article, and whose words do not stand in the passage, is left out, as the
    guidelines ask: a passage is labelled by what it says itself. The words of a report are in `SLOTS`' order.
    """
    return {"id": passage.id, "reports": [_report(one, passage) for one in passage.reports]}


def _report(report: Report, passage: Passage) -> dict[str, Any]:
    told = {slot: _words(getattr(report, slot), passage.text) for slot in SLOTS}
    return {
        "trigger": report.trigger.text,
        "status": report.status.value,
        "certainty": report.certainty.value,
        **{slot: words for slot, words in told.items() if words},
    }


def _words(fillers: Iterable[Any], text: str) -> list[str]:
    """The exact words of a slot's fillers that stand in the text, each once."""
    words = (filler.words.text for filler in fillers if filler.words)
    return [each for each in dict.fromkeys(words) if each in text]


def _told_in(report: Report | None, window: Span) -> bool:
    """Whether the sentence of a report, or another place that tells it, reaches into a stretch."""
    places = (report.sentence, *(one.sentence for one in report.tellings)) if report else ()
    return any(place.overlaps(window) for place in places)


def _stretch(article: Article, report: Report) -> tuple[int, int] | None:
    """Where the passage of a report begins and ends, None for one of a title apart."""
    here, text = report.sentence, article.text
    if here.part is not Part.TEXT:
        return None
    start = text.rfind("\n", 0, here.start) + 1
    end = text.find("\n", here.end)
    end = len(text) if end < 0 else end
    if end - start > _LONGEST:
        around = sentences(text, start, end)
        inside = [at for at, one in enumerate(around) if one.overlaps(here)]
        if inside:
            start, end = around[max(inside[0] - 1, 0)].start, around[min(inside[-1] + 1, len(around) - 1)].end
    return start, end


def _apart(stretches: Iterable[tuple[int, int] | None]) -> Iterator[tuple[int, int]]:
    """The stretches in order, those that overlap made one."""
    current: tuple[int, int] | None = None
    for start, end in sorted({one for one in stretches if one}):
        if current and start < current[1]:
            current = (current[0], max(current[1], end))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current
