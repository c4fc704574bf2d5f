"""Amounts as far as the text states them."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.span import Span


class Measure(StrEnum):
    """What is counted: pieces, mass, loads of a carrier, money, or something the text leaves open."""

    COUNT = "count"
    MASS = "mass"
    LOADS = "loads"
    MONEY = "money"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quantity:
    """The written amount and the closed interval it states; a bound is None where the words leave it open.

    "about 50 tons" is 45 to 55 t by the rounding of the reader that made it; "dozens" is 24 upwards.
    """

    words: Span
    low: float | None
    high: float | None
    measure: Measure
    unit: str | None
