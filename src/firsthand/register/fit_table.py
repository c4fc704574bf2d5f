"""Fits of lines and transfers, each relation of two slots worked out once."""

from collections.abc import Callable, Hashable, Sequence

from firsthand.register.listed import Goods, Held, Listed, Party, Years
from firsthand.register.pair_check import SPARE, Fits
from firsthand.register.slot_fit import Relation, SlotFits

_LAST = 9999
_Asked = tuple[tuple[Party, ...], tuple[Party, ...], str | None, str]  # listed, reported, year, slot


class FitTable:
    """The fits of any line with the transfers, which go by their number."""

    def __init__(self, held: Sequence[Held], slots: SlotFits) -> None:
        self._held = held
        self._slots = slots
        self._years = [_year(one) for one in held]
        self._spans = [_span(one.years) for one in held]
        distinct: dict[Hashable, int] = {}
        pairs = list(zip(held, self._years, strict=True))
        self._givers = [distinct.setdefault((one.supplier, year), len(distinct)) for one, year in pairs]
        self._takers = [distinct.setdefault((one.recipient, year), len(distinct)) for one, year in pairs]
        self._goods = [distinct.setdefault(one.goods, len(distinct)) for one in held]
        self._known: dict[Hashable, dict[int, Relation]] = {}

    def in_time(self, line: Listed, numbers: Sequence[int]) -> list[int]:
        """Those of the transfers whose years may meet, or lie next to, those of the line."""
        first, last = _span((*line.years, *line.order_years))
        spans = self._spans
        return [one for one in numbers if spans[one][0] <= last + SPARE and spans[one][1] >= first - SPARE]

    def fits_of(self, line: Listed, *, swapped: bool = False) -> Callable[[int], Fits]:
        """A function that gives the fits of the line with the transfer of a number.

        `swapped`: its supplier is held against who is reported as recipient, and the reverse.
        """
        supplier = self._row("supplier", line.supplier)
        recipient = self._row("recipient", line.recipient)
        goods = self._row(line.category, line.goods)
        givers, takers = (self._takers, self._givers) if swapped else (self._givers, self._takers)

        def fits(number: int) -> Fits:
            held = self._held[number]
            one, other = (held.recipient, held.supplier) if swapped else (held.supplier, held.recipient)
            by, to, what = givers[number], takers[number], self._goods[number]
            return Fits(
                supplier.get(by) or self._party(supplier, by, (line.supplier, one, self._years[number], "supplier")),
                recipient.get(to)
                or self._party(recipient, to, (line.recipient, other, self._years[number], "recipient")),
                goods.get(what) or self._arms(goods, what, line, held.goods),
            )

        return fits

    def _row(self, slot: Hashable, values: Hashable) -> dict[int, Relation]:
        return self._known.setdefault((slot, values), {})

    def _party(self, row: dict[int, Relation], key: int, asked: _Asked) -> Relation:
        found = row[key] = self._slots.parties(*asked)
        return found

    def _arms(self, row: dict[int, Relation], key: int, line: Listed, held: tuple[Goods, ...]) -> Relation:
        found = row[key] = self._slots.goods(line.goods, held, line.category)
        return found


def _year(held: Held) -> str | None:
    """The year in which ties of the parties must hold; None, for any, where the transfer has no last year."""
    last = max((year for stretch in held.years for year in stretch), default=_LAST)
    return str(last) if last < _LAST else None


def _span(years: Years) -> tuple[int, int]:
    """The first and last year; everything where none is stated."""
    if not years:
        return 0, _LAST
    return min(first for first, _ in years), max(last for _, last in years)
