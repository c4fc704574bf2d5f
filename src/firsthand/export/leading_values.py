"""Of the values that compete for a slot, those that go into a cell, and those that are named beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.export.told_as import as_listed
from firsthand.export.values import Use, Value, values_in
from firsthand.model import ClaimedValue, ContradictionKind
from firsthand.register.headlines import in_headline

_MOST = 3
_NOTHING = (0, 0, False)
_NEUTRAL = "neutral"  # the kind of "rebel" and "militant"; "terrorist" and "freedom fighter" take a side


@dataclass(frozen=True, slots=True)
class Leading:
    """`first` are the values of most origins, side by side where they weigh the same; `others` are the rest."""

    first: tuple[Value, ...]
    others: tuple[Value, ...]


def leading(entry: Entry, slot: str) -> Leading:
    """Weigh the values of a slot by the origins whose bodies, or else whose headlines, claim them.

    Only reports count that tell the transfer as it is listed: what a denial, or a report of an earlier stage, alone
    names is among `others`. So is what a headline names against its own body, and words that take a side where others
    weigh the same. No more than three values stand side by side, in the register's order.
    """
    counted = frozenset(as_listed(entry).transfer.reports)
    values = sorted(values_in(entry, slot), key=lambda one: _place(entry, one))
    weights = {value: _weight(entry, value, counted) for value in values}
    most = max(weights.values(), default=_NOTHING)
    first = [value for value in values if weights[value] == most and most > _NOTHING][:_MOST]
    return Leading(tuple(first), tuple(value for value in values if value not in first))


def _weight(entry: Entry, value: Value, counted: Collection[str]) -> tuple[int, int, bool]:
    """How many origins claim a value in a body, how many anywhere, and whether it is named without taking a side."""
    uses = [use for use in value.uses if use.report in counted]
    if not uses or any(_is_against_body(entry, use) for use in uses):
        return _NOTHING
    origin = entry.origin_of()
    bodies = {origin[use.report] for use in uses if not _in_headline(entry, use)}
    labelled = value.entity is None and all(_is_labelled(entry, use) for use in uses)
    return len(bodies), len({origin[use.report] for use in uses}), not labelled


def _in_headline(entry: Entry, use: Use) -> bool:
    return in_headline(use.words, entry.articles[entry.reports[use.report].article])


def _is_against_body(entry: Entry, use: Use) -> bool:
    """Whether the words are those of a headline that its own article contradicts."""
    article = entry.reports[use.report].article
    return any(
        found.kind is ContradictionKind.HEADLINE
        and found.one.article == article
        and found.one.words.part is use.words.part
        and found.one.words.overlaps(use.words)
        for found in entry.transfer.contradictions
    )


def _is_labelled(entry: Entry, use: Use) -> bool:
    labels = entry.reports[use.report].labels
    return any(label.kind != _NEUTRAL and label.words.overlaps(use.words) for label in labels)


def _place(entry: Entry, value: Value) -> int:
    """Where the register lists the value; those of slots that it does not list keep their order."""
    slots: Mapping[str, tuple[ClaimedValue, ...]] = {
        "supplier": entry.transfer.supplier,
        "recipient": entry.transfer.recipient,
        "item": entry.transfer.item,
    }
    listed = [one.entity or one.value.casefold() for one in slots.get(value.slot, ())]
    key = value.entity or value.value.casefold()
    return listed.index(key) if key in listed else len(listed)
