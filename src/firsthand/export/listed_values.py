"""The values of a transfer as a table lists them, apart from what only copies say and from what is told otherwise."""

from collections.abc import Iterable, Iterator

from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import listed_items
from firsthand.export.register_form import Entry
from firsthand.export.told_as import as_listed
from firsthand.export.values import SLOTS, Value, values_in, values_of
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Report


def listed_values(own: Entry, slot: str, kb: KnowledgeBase) -> tuple[Value, ...]:
    """What reports claim that tell the transfer as it is listed, those of most origins first.

    `own` is the entry without what only republishers say. Of items those that get a line of their own come first.
    """
    listed = {_key(one) for one in values_in(as_listed(own), slot)}
    found = leading(own, slot)
    values = [one for one in (*found.first, *found.others) if _key(one) in listed]
    if slot == "item":
        first = [item.value.entity or item.value.value.casefold() for item in listed_items(own, kb) if item.value]
        values.sort(key=lambda one: first.index(_key(one)) if _key(one) in first else len(first))
    return tuple(values)


def only_in_copies(found: WeighedEntry, kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Slots with the values that only republishers say, in words; the source's own time, counted anew, is none."""
    for slot in SLOTS:
        for one in (one for one in found.values[slot] if one.is_added):
            if not all(addition.dated for addition in one.additions.values()):
                yield slot, _told(one.value, kb)


def told_otherwise(own: Entry, kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """Slots with the values that no report claims which tells the transfer as it is listed, and how they are told."""
    listed = {(one.slot, _key(one)) for one in values_of(as_listed(own))}
    for one in values_of(own):
        if (one.slot, _key(one)) not in listed:
            yield one.slot, f"{_told(one, kb)} ({', '.join(ways_told(own, one))})"


def ways_told(entry: Entry, one: Value) -> tuple[str, ...]:
    """How the reports tell it that claim a value: "denied", "requested", "planned with reservations"."""
    return tuple(dict.fromkeys(_how(entry.reports[name]) for name in one.reports))


def in_words(values: Iterable[Value], kb: KnowledgeBase) -> str:
    """The names, each once, parted by "; "; words that link to nothing are quoted."""
    return "; ".join(dict.fromkeys(_told(one, kb) for one in values))


def _told(one: Value, kb: KnowledgeBase) -> str:
    if one.slot == "quantity":
        return one.meaning or f"“{one.value}”"
    return f"“{' '.join(one.value.split())}”" if one.slot == "time" else known_name(one.value, one.entity, kb)


def _how(report: Report) -> str:
    match report.certainty:
        case Certainty.DENIED:
            return "denied"
        case Certainty.HYPOTHETICAL:
            return f"only possibly {report.status.value}"
    return f"{report.status.value}{' with reservations' if report.certainty is Certainty.HEDGED else ''}"


def _key(one: Value) -> str:
    return one.meaning or one.value.casefold()
