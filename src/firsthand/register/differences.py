"""In what a line of a register and the reported transfer that it matches differ."""

from collections.abc import Iterator

from firsthand.register.listed import Goods, Held, Listed, Number, Stage
from firsthand.register.pair_check import years_in_words
from firsthand.register.slot_fit import Relation


def differences(line: Listed, held: Held, goods: Relation) -> Iterator[str]:
    """Differences in number, year and status, and who doubts it, a sentence without a full stop each."""
    if isinstance(goods.held, Goods):
        yield from _number(line, goods.held.numbers)
    if held.years_stated and line.years != held.years and not _within(held, line):
        yield f"year: the register has {years_in_words(line.years)}, reports state {years_in_words(held.years)}"
    if line.stage is Stage.ORDER and held.stage is Stage.DELIVERY:
        yield "status: the register lists an order without delivery, reports tell of a delivery"
    if held.hedged:
        yield "status: reports tell it with reservations only"
    if held.denying:
        many = held.denying > 1
        yield f"status: {held.denying} origin{'s' if many else ''} only den{'y' if many else 'ies'} it"


def _number(line: Listed, reported: tuple[Number, ...]) -> Iterator[str]:
    listed = line.number
    if listed is None or not reported or any(_meet(listed, one) for one in reported):
        return
    told = " and ".join(number_in_words(one) for one in reported)
    estimate = " (an estimate)" if not listed.certain else ""
    more = all(one.high is not None and one.high < (listed.low or 0) for one in reported)
    sums = "; a line may sum up several deliveries" if more else ""
    yield f"number: the register has {number_in_words(listed)}{estimate}, reports {told}{sums}"


def number_in_words(number: Number) -> str:
    """A number for people: "24", "at least 24", "40 to 50"."""
    low, high = (None if bound is None else f"{bound:.10g}" for bound in (number.low, number.high))
    if low is None or high is None:
        return f"at least {low}" if low else f"at most {high}"
    return low if low == high else f"{low} to {high}"


def _meet(one: Number, other: Number) -> bool:
    below = one.high is not None and other.low is not None and one.high < other.low
    above = one.low is not None and other.high is not None and other.high < one.low
    return not below and not above


def _within(held: Held, line: Listed) -> bool:
    """Whether all years that reports state lie in those that the register has."""
    return all(any(a[0] <= b[0] and b[1] <= a[1] for a in line.years) for b in held.years)
