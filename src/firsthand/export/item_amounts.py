"""How much of an item is said to have passed: an amount stands with the item that it was said of, or nowhere."""

from collections import Counter
from collections.abc import Iterator, Sequence

from firsthand.export.register_form import Entry
from firsthand.export.values import interval
from firsthand.model import ClaimedValue, Mention, Quantity, Report, Span

_APART = 40  # code points between an amount and the item that follows it: "50 of the promised anti-tank missiles"


def item_amounts(entry: Entry, item: ClaimedValue | None) -> tuple[str, ...]:
    """The intervals that reports state for an item ("45 to 55 t", "at least 24"), those of most origins first.

    Where no item is stated, those of everything. An amount whose words leave it open is not among them.
    """
    origin = entry.origin_of()
    found: dict[str, set[int]] = {}
    order = Counter[str]()
    for name in entry.transfer.reports:
        for amount in _of(entry.reports[name], item):
            said = interval(amount)
            if said:
                found.setdefault(said, set()).add(origin[name])
                order[said] += 1
    return tuple(sorted(found, key=lambda said: (-len(found[said]), -order[said])))


def _of(report: Report, item: ClaimedValue | None) -> Iterator[Quantity]:
    """The amounts of a report that are said of the item."""
    if item is None:
        if not report.item:
            yield from report.quantity
        return
    wanted = [one for one in report.item if _is(one, item)]
    if wanted and len(wanted) == len(report.item) and len(report.quantity) == 1:
        yield report.quantity[0]
        return
    for amount in report.quantity:
        told = _item_after(amount.words, report.item)
        if told is not None and _is(told, item):
            yield amount


def _item_after(words: Span, items: Sequence[Mention]) -> Mention | None:
    """The item that an amount is part of, or else the next one after it."""
    around = [one for one in items if one.words.overlaps(words)]
    after = [
        one for one in items if one.words.part is words.part and words.end <= one.words.start <= words.end + _APART
    ]
    return min(around or after, key=lambda one: (one.words.start, one.words.end), default=None)


def _is(mention: Mention, item: ClaimedValue) -> bool:
    if item.entity:
        return mention.link.entity == item.entity
    return mention.link.entity is None and mention.value.casefold() == item.value.casefold()
