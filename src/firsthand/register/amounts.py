"""Amounts of one thing that cannot both be right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Contradiction, ContradictionKind, Measure, Quantity, Reason, Report, Side
from firsthand.register.fit import Fit, best
from firsthand.register.goods import Goods, fit_goods, goods_of

_REACH = 30  # code points from an amount to the goods that it counts


@dataclass(frozen=True, slots=True)
class _Stated:
    """An amount and what it counts: the goods that follow it, or all goods of the report for mass and money."""

    report: Report
    amount: Quantity
    goods: tuple[Goods, ...]


def different_amounts(reports: Sequence[Report], kb: KnowledgeBase) -> Iterator[Contradiction]:
    """Amounts of one measure and unit for like goods whose intervals are disjoint, once for each two amounts.

    What is supposed only is left out, and so is an amount in a list that does not stand before the goods it counts.
    """
    stated = [found for report in reports for found in _stated(report, kb)]
    seen = set[frozenset[tuple[float | None, float | None]]]()
    for place, one in enumerate(stated):
        for other in stated[place + 1 :]:
            key = frozenset({(one.amount.low, one.amount.high), (other.amount.low, other.amount.high)})
            if one.report.id == other.report.id or key in seen:
                continue
            if _disjoint(one.amount, other.amount) and _alike(one.goods, other.goods):
                seen.add(key)
                yield _contradiction(one, other)


def _contradiction(one: _Stated, other: _Stated) -> Contradiction:
    here, there = one.amount.words, other.amount.words
    return Contradiction(
        ContradictionKind.NUMBER,
        Side(one.report.article, here, one.report.id),
        Side(other.report.article, there, other.report.id),
        Reason("contradiction.number", f'"{here.text}" and "{there.text}" cannot both be right.'),
    )


def _stated(report: Report, kb: KnowledgeBase) -> Iterator[_Stated]:
    if report.certainty == Certainty.HYPOTHETICAL:
        return
    all_goods = tuple(goods_of(item, kb) for item in report.item)
    kinds = [(amount.measure, amount.unit) for amount in report.quantity]
    for amount, kind in zip(report.quantity, kinds, strict=True):
        counted = _counted(amount, report, kb) if amount.measure == Measure.COUNT else all_goods
        if not counted and kinds.count(kind) == 1 and len(all_goods) < 2:
            counted = all_goods
        elif not counted or (amount.measure != Measure.COUNT and kinds.count(kind) > 1):
            continue
        yield _Stated(report, amount, counted)


def _counted(amount: Quantity, report: Report, kb: KnowledgeBase) -> tuple[Goods, ...]:
    """The goods that stand next after an amount ("96 Kornet missiles and 12 launchers"), else next before it."""
    items = [item for item in report.item if item.words.part == amount.words.part]
    after = [item for item in items if 0 <= item.words.start - amount.words.end <= _REACH]
    before = [item for item in items if 0 <= amount.words.start - item.words.end <= _REACH]
    nearest = min(after, key=lambda item: item.words.start, default=None)
    nearest = nearest or max(before, key=lambda item: item.words.end, default=None)
    return (goods_of(nearest, kb),) if nearest else ()


def _alike(one: Sequence[Goods], other: Sequence[Goods]) -> bool:
    """The same kind of goods, or none but general words on either side."""
    general = all(goods.broad for goods in (*one, *other))
    return general or best(one, other, fit_goods) >= Fit.AKIN


def _disjoint(one: Quantity, other: Quantity) -> bool:
    if (one.measure, one.unit) != (other.measure, other.unit):
        return False
    return _below(one, other) or _below(other, one)


def _below(one: Quantity, other: Quantity) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low
