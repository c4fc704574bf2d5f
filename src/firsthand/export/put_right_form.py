"""The slots of a transfer's reports that people put right, with the machine's words beside."""

from collections.abc import Iterator, Mapping
from typing import Any

from firsthand.export.review_form import SLOTS, words_of
from firsthand.model import Report
from firsthand.register.corrections import CHOSEN, Correction
from firsthand.register.review import Verdicts

_LABELS = {slot.name: slot.label for slot in SLOTS} | {name: name.capitalize() for name in CHOSEN}


def put_right_form(
    readings: Mapping[str, Report], names: Mapping[str, str], verdicts: Verdicts
) -> list[dict[str, Any]]:
    """One row a slot that the register reads as people put it, in the order of `readings` and of the slots' names.

    `readings` are reports as the machine read them, by id; `names` those of their articles, by the articles' ids.
    `now` and `machine` are words of the article, or for status and certainty the one that was chosen.
    """
    return [row for report in readings.values() for row in _rows(report, names[report.article], verdicts)]


def _rows(report: Report, name: str, verdicts: Verdicts) -> Iterator[dict[str, Any]]:
    for one in verdicts.corrections(report.id):
        yield {
            "slot": one.slot,
            "label": _LABELS[one.slot],
            "now": [one.word] if one.word else [span.text for span in one.spans],
            "machine": _read(report, one),
            "is_quoted": one.word is None,
            "by": list(one.by),
            "article": name,
            "address": f"/article/{report.article}?report={report.id}",
            "review": f"/review/{report.id}",
        }


def _read(report: Report, correction: Correction) -> list[str]:
    if correction.slot in CHOSEN:
        return [str(getattr(report, correction.slot))]
    return [words.text for words in words_of(report, correction.slot)]
