"""How well two fillers of one slot fit together."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Generic, TypeVar

Filler = TypeVar("Filler")


class Fit(IntEnum):
    """From a clash to the same thing; the order is that of the evidence."""

    APART = -1  # they cannot be the same
    OPEN = 0  # nothing speaks against it and nothing for it
    LOOSE = 1  # the same theatre, or the same general word: not specific by itself
    AKIN = 2  # one belongs to the other
    SAME = 3


def best(one: Sequence[Filler], other: Sequence[Filler], fit: Callable[[Filler, Filler], Fit]) -> Fit:
    """The best fit between the fillers of two slots; an empty slot is open to anything.

    Reports list different parts of one transfer, so that one filler that fits is enough and the slots are apart only
    where every filler is.
    """
    if not one or not other:
        return Fit.OPEN
    return max(fit(a, b) for a in one for b in other)


class FitCache(Generic[Filler]):
    """Fits between slots, each pair of fillings worked out once.

    `slots` are the fillings in the order of the numbers that `between` takes.
    """

    def __init__(self, slots: Sequence[tuple[Filler, ...]], fit: Callable[[Filler, Filler], Fit]) -> None:
        distinct: dict[tuple[Filler, ...], int] = {}
        self._number = [distinct.setdefault(slot, len(distinct)) for slot in slots]
        self._slots = list(distinct)
        self._fit = fit
        self._known: dict[int, Fit] = {}

    def between(self, one: int, other: int) -> Fit:
        """The best fit between two slots by their numbers."""
        a, b = self._number[one], self._number[other]
        key = a * len(self._slots) + b
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = best(self._slots[a], self._slots[b], self._fit)
        return known
