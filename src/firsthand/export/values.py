"""What the reports of a transfer claim, slot by slot, each value with the words that claim it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.model import Quantity, Report, Span

SLOTS = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time")


@dataclass(frozen=True, slots=True)
class Use:
    """One report's words for a value, and how they came to mean it.

    `because` is the reason of a link; `anchor` is the ISO day that a relative date was counted from.
    """

    report: str
    words: Span
    because: str | None = None
    anchor: str | None = None


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

    @property
    def entity(self) -> str | None:
        """The id of the linked entity, None where nothing is linked or the slot holds no names."""
        return None if self.slot in ("quantity", "time") else self.meaning


def values_of(entry: Entry) -> tuple[Value, ...]:
    """All values that the reports claim, slot by slot, those of most reports first."""
    return tuple(value for slot in SLOTS for value in values_in(entry, slot))


def values_in(entry: Entry, slot: str) -> list[Value]:
    """The values that the reports claim in one slot, those of most reports first."""
    wordings: dict[str, Counter[str]] = {}
    uses: dict[str, list[Use]] = {}
    meanings: dict[str, str | None] = {}
    for report_id in entry.transfer.reports:
        for wording, meaning, use in _claims(entry.reports[report_id], slot):
            key = meaning or wording.casefold()
            wordings.setdefault(key, Counter())[wording] += 1
            uses.setdefault(key, []).append(use)
            meanings[key] = meaning
    found = [Value(slot, wordings[key].most_common(1)[0][0], meanings[key], tuple(uses[key])) for key in uses]
    return sorted(found, key=lambda value: -len(value.reports))


def _claims(report: Report, slot: str) -> Iterator[tuple[str, str | None, Use]]:
    """Each value of a report's slot: how it is worded, what it means, and its words."""
    if slot == "quantity":
        yield from ((one.words.text, interval(one), Use(report.id, one.words)) for one in report.quantity)
    elif slot == "time":
        for date in report.time:
            if date.words:
                yield date.words.text, date.edtf, Use(report.id, date.words, anchor=date.anchor)
    else:
        for mention in getattr(report, slot):
            because = mention.link.reason.text if mention.link.entity else None
            yield mention.value, mention.link.entity, Use(report.id, mention.words, because)


def interval(amount: Quantity) -> str | None:
    """The interval that an amount states: "45 to 55 t", "at least 24"; None where its words leave it open."""
    unit = f" {amount.unit}" if amount.unit else ""
    low, high = (None if bound is None else f"{bound:,.10g}" for bound in (amount.low, amount.high))
    if low is None or high is None:
        return f"at least {low}{unit}" if low else f"at most {high}{unit}" if high else None
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"
