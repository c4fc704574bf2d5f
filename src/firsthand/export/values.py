"""What the reports of a transfer claim, slot by slot, each value with the words that claim it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.model import Quantity, Report, Span

SLOTS = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time")


@dataclass(frozen=True, slots=True)
class Use:
    """One report's words for a value."""

    report: str
    words: Span


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the wording that most reports use; `meaning` is the linked entity, the interval or the EDTF date."""

    slot: str
    value: str
    meaning: str | None
    uses: tuple[Use, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports that claim it."""
        return tuple(dict.fromkeys(use.report for use in self.uses))


def values_of(entry: Entry) -> tuple[Value, ...]:
    """All values that the reports claim, slot by slot, those of most reports first."""
    return tuple(value for slot in SLOTS for value in _of_slot(entry, slot))


def _of_slot(entry: Entry, slot: str) -> list[Value]:
    wordings: dict[str, Counter[str]] = {}
    uses: dict[str, list[Use]] = {}
    meanings: dict[str, str | None] = {}
    for report_id in entry.transfer.reports:
        for wording, meaning, words in _claims(entry.reports[report_id], slot):
            key = meaning or wording.casefold()
            wordings.setdefault(key, Counter())[wording] += 1
            uses.setdefault(key, []).append(Use(report_id, words))
            meanings[key] = meaning
    found = [Value(slot, wordings[key].most_common(1)[0][0], meanings[key], tuple(uses[key])) for key in uses]
    return sorted(found, key=lambda value: -len(value.reports))


def _claims(report: Report, slot: str) -> Iterator[tuple[str, str | None, Span]]:
    """Each value of a report's slot: how it is worded, what it means, and its words."""
    if slot == "quantity":
        yield from ((amount.words.text, interval(amount), amount.words) for amount in report.quantity)
    elif slot == "time":
        yield from ((date.words.text, date.edtf, date.words) for date in report.time if date.words)
    else:
        yield from ((mention.value, mention.link.entity, mention.words) for mention in getattr(report, slot))


def interval(amount: Quantity) -> str | None:
    """The interval that an amount states: "45 to 55 t", "at least 24"; None where its words leave it open."""
    unit = f" {amount.unit}" if amount.unit else ""
    low, high = (None if bound is None else f"{bound:,.10g}" for bound in (amount.low, amount.high))
    if low is None or high is None:
        return f"at least {low}{unit}" if low else f"at most {high}{unit}" if high else None
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"
