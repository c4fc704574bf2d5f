"""Amounts in words to closed intervals."""

import math
import re
from collections.abc import Sequence

from firsthand.model import Measure, Quantity, Span
from firsthand.reports.measures import bare_noun, rate_of, unit_of, with_one, without_currency
from firsthand.reports.numerals import Numeral, numerals

ROUNDING = 0.1  # "about 50" is read as 45 to 55, "nearly 50" as 45 to 50
_LONGEST = 200  # characters; no amount is longer

# A part of an unknown whole is no amount: "half the boxes", "a third", "70%", "one in five".
_SHARE = re.compile(
    r"%|\b(?:per ?cent|half|halves|thirds?|quarters?|fifths?|tenths?|tithe|part|(?<!at )most|rest|remainder|majority|"
    r"bulk|balance|share|portion|proportion)\b"
)
_OUT_OF = re.compile(r"\b(?:in|out of)(?: every)?\s*$")
_FIRST_OF = re.compile(r"\b(?:first|second|last|final|latest|next) of(?: the| its| their)?\s*$")
_OF_THE = re.compile(r"\s*of (?:the|its|their|these|those|his|her)\s*")
_RANGE = re.compile(r"[\s,]*(?:to|or|or even|or perhaps|perhaps|maybe|possibly|if not|-)\s*")

# What the words around a number make of it. The first that fits counts: "no more than" before "more than".
_HEDGES = {
    "just over": r"\b(?:just|slightly|little|a bit) (?:over|more than|above)\b",
    "at most": r"\b(?:(?:no|not|n't) (?:more than|exceeding)|at most|up to|as (?:many|much) as|maximum|or fewer)\b",
    "at least": r"\b(?:(?:no|not|n't) (?:fewer|less) than|at least|minimum|or more|plus|and counting)\b|\+"
    r"|\b(?:lots|batches|groups|tranches|instal?lments) of\s*$",
    "nearly": r"\b(?:nearly|almost|approaching|not quite|(?:just|slightly) (?:under|below|short of))\b",
    "fewer than": r"\b(?:fewer than|less than|under|below|or less)\b",
    "more than": r"\b(?:more than|greater than|over|above|upwards? of|excess of|exceed\w*|north of)\b",
    "odd": r"\bodd\b",
    "about": r"\b(?:about|around|some|roughly|approximately|approx|estimated|close to|near|circa|ca|perhaps|maybe|"
    r"possibly|somewhere|in the region of|(?:in|on) the order of|or so|give or take|or thereabouts)\b|[~≈]|-ish\b",
}
_HEDGE = {name: re.compile(pattern) for name, pattern in _HEDGES.items()}

Interval = tuple[float | None, float | None]
_OPEN: Interval = (None, None)


def quantity(words: Span) -> Quantity:
    """The interval that the written amount states, with what it measures.

    A bound is None where the words leave it open; both are where they state no amount ("several", "a third"). Mass is
    in metric tons (a ton is read as metric, as the press rarely says which), money in the currency of `unit`, an ISO
    4217 code where the words tell one. A rate carries its base in the unit: "$350 apiece" is in `USD each`.
    """
    currency, text = without_currency(_plain(words.text))
    found = _numbers(text)
    if not found:
        text = with_one(text)
        found = numerals(text)
    used, bounds = _stated(text, found)
    unit = unit_of(_counted(text, found, used), found[0].value if used else None, currency)
    if not found and unit.measure in (Measure.COUNT, Measure.LOADS) and not _SHARE.search(text):
        bounds = bare_noun(text)
    if unit.measure in (Measure.COUNT, Measure.LOADS) and bounds[0] != bounds[1]:
        bounds = _whole(*bounds)
    low, high = (None if bound is None else _rounded(bound * unit.factor) for bound in bounds)
    rate = rate_of(text[found[-1].end :]) if found else None
    name = " ".join(part for part in (unit.name, rate) if part) or None
    return Quantity(words, low, high, unit.measure, name)


def _plain(written: str) -> str:
    """Lower case, plain hyphens, blanks and apostrophes, no brackets, and no blanks between groups of figures."""
    text = re.sub(r"[\[\]]", "", written[:_LONGEST].lower()).replace("’", "'")
    text = re.sub(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}\b)", "", text)
    return re.sub(r"\s", " ", re.sub(r"[‐‑‒–—−]", "-", text))


def _numbers(text: str) -> tuple[Numeral, ...]:
    found = numerals(text)
    if len(found) == 1 and _has_between(text, found[0]):
        # "between a hundred and two thousand" is two numbers, though "a hundred and two thousand" may be one.
        start, end = found[0].start, found[0].end
        return numerals(text[:start] + text[start:end].replace(" and ", " to  ") + text[end:])
    return found


def _has_between(text: str, first: Numeral) -> bool:
    return "between" in text[: first.start]


def _stated(text: str, found: Sequence[Numeral]) -> tuple[int, Interval]:
    """How many of the numbers the amount is made of, and its bounds in the written unit."""
    if not found or _is_share(text, found):
        return 0, _OPEN
    if _FIRST_OF.search(text[: found[0].start]):
        return 1, (1.0, 1.0)
    low, high = _hedged(text, found, 0)
    if len(found) == 1:
        return 1, (low, high)
    link = text[found[0].end : found[1].start]
    if _RANGE.fullmatch(link) or (link.strip() == "and" and _has_between(text, found[0])):
        return 2, _range(found[0], found[1])
    other_low, other_high = _hedged(text, found, 1)
    if high is None and other_low is None:  # "more than 20 but fewer than 30"
        return 2, (low, other_high)
    return 1, (low, high)


def _is_share(text: str, found: Sequence[Numeral]) -> bool:
    starts, ends = [numeral.start for numeral in found], [numeral.end for numeral in found]
    between = " ".join(text[end:start] for end, start in zip([0, *ends], [*starts, len(text)], strict=True))
    out_of = len(found) > 1 and found[0].value < found[1].value and _OUT_OF.search(text[ends[0] : starts[1]])
    return bool(out_of or _SHARE.search(between))


def _range(first: Numeral, second: Numeral) -> Interval:
    lends = first.factor == 1.0 < second.factor and first.value < second.value / second.factor
    low, high = sorted((first.value * second.factor if lends else first.value, second.value))
    return low, None if second.is_open else high


def _hedged(text: str, found: Sequence[Numeral], at: int) -> Interval:
    """The bounds of one number with the words around it up to its neighbours."""
    value = found[at].value
    before = text[found[at - 1].end if at else 0 : found[at].start]
    after = text[found[at].end : found[at + 1].start if at + 1 < len(found) else len(text)]
    hedge = next((name for side in (before, after) for name, pattern in _HEDGE.items() if pattern.search(side)), "")
    if found[at].is_open:
        return _OPEN if hedge in ("at most", "fewer than") else (value, None)
    below, above = value * (1 - ROUNDING), value * (1 + ROUNDING)
    bounds: dict[str, Interval] = {
        "just over": (value, above),
        "at most": (None, value),
        "fewer than": (None, value),
        "at least": (value, None),
        "more than": (value, None),
        "nearly": (below, value),
        "odd": (value, value + _last_place(value)),
        "about": (below, above),
    }
    return bounds.get(hedge, (value, value))


def _last_place(value: float) -> float:
    """The step of a round number: 10 for 30, 100 for 500; "thirty-odd" is 30 to 40."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _counted(text: str, found: Sequence[Numeral], used: int) -> str:
    """The words for what is counted: those after the number or, in "one of the 28 bundles", after the next one."""
    ends = [numeral.end for numeral in found] or [0]
    starts = [numeral.start for numeral in found[1:]] + [len(text)]
    after = [text[end:start] for end, start in zip(ends, starts, strict=True)][max(used, 1) - 1 :]
    return next((words for words in after if not _OF_THE.fullmatch(words)), "")


def _whole(low: float | None, high: float | None) -> Interval:
    """Pieces and loads are whole, so that bounds between two whole numbers go outward ("about one" begins at one)."""
    return (
        None if low is None else float(math.floor(_rounded(low)) or math.ceil(low)),
        None if high is None else float(math.ceil(_rounded(high))),
    )


def _rounded(value: float) -> float:
    """Ten digits, which takes away what binary fractions add (50 * 1.1)."""
    return float(f"{value:.10g}")
