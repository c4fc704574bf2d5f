"""Numbers in figures and words: "1.15 billion", "two dozen", "tens of thousands", "half a million"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "zero ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SIMPLE = {
    **{word: float(value) for value, word in enumerate(_ONES, 1)},
    **dict(zip(_TEENS, (0.0, *map(float, range(10, 20))), strict=True)),
    **{word: 10.0 * value for value, word in enumerate(_TENS, 2)},
}
_BIG = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
_DOZEN = {"dozen": 12.0, "score": 20.0}
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
_FACTORS = _BIG | _DOZEN | _SHORT | {"hundred": 100.0}
_PLURALS = {f"{word}s": factor for word, factor in _FACTORS.items() if word not in _SHORT} | {"tens": 10.0}
_FEWEST = 2.0  # a plural ("dozens"), "several" and "multi-" state two or more
_GREATEST = 1e15  # nothing that the press counts is larger


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start` (inclusive) to `end` (exclusive) of the phrase.

    `is_open` tells a lower bound ("dozens", "several hundred"). `factor` is the word of scale that the number ends in,
    1 where there is none: "5 to 6 million" lends it to its first number.
    """

    start: int
    end: int
    value: float
    is_open: bool = False
    factor: float = 1.0


def numerals(phrase: str) -> tuple[Numeral, ...]:
    """The numbers of a phrase in lower case, in order; a bare "a" is none, "a dozen" is twelve."""
    found = (_numeral(match) for match in _NUMERAL.finditer(phrase))
    return tuple(numeral for numeral in found if numeral.value <= _GREATEST)


def _one_of(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(words)})"


_SCALE = rf"{_one_of(_BIG)}\b"
_BELOW_100 = rf"(?:{_one_of(_TENS)}(?:[- ]{_one_of(_ONES)})?|{_one_of(_TEENS)}|{_one_of(_ONES)})\b"
# Figures count nothing in a designation ("T-72", "F16"), a calibre ("155mm", "7.62 mm") or an ordinal ("15th").
_FIGURES = (
    r"(?<![a-z\d.,])(?<![a-z][-.])(?>(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?)"
    rf"(?:[- ]?{_one_of(_SHORT)}\b)?(?![a-z\d])(?![- ]?(?:mm|cm|km|millimet|calib|inch|gauge))"
)
# In "between one hundred and two hundred" the second number is no part of the first; so too for thousands.
_ALONE = rf"(?![- ](?:hundred|{_one_of(_BIG)})\b)"
_HUNDREDS = rf"(?:(?:an?|{_BELOW_100})[- ])?hundred\b(?:(?: and)? {_BELOW_100}(?![- ]hundred\b))?"
_GROUP = rf"(?:{_HUNDREDS}|{_BELOW_100}|{_FIGURES})(?: and a half\b)?"
_REST = rf"(?:(?: and)? {_BELOW_100}{_ALONE}| {_HUNDREDS}(?:[- ]{_SCALE})?| {_BELOW_100}[- ]{_SCALE})"
_NAMED = rf"(?:hundred\b(?:[- ]{_SCALE})?|{_SCALE}|{_one_of(_DOZEN)}\b)"
_FORMS = {
    "plural": rf"{_one_of(_PLURALS)}\b(?: of {_one_of(_PLURALS)}\b)?",
    "vague": rf"(?:several|few|multi)[- ]{_NAMED}",
    "couple": rf"(?:couple(?: of)? {_NAMED}|(?:couple|pair)\b)",
    "share": rf"(?:(?:half|three quarters|quarter)(?: of)?(?: an?)?[- ]{_NAMED}|half an?\b)",
    "dozens": rf"(?:(?:{_GROUP}|an?)[- ])?{_one_of(_DOZEN)}\b",
    "scaled": rf"(?:(?:{_GROUP}|an?)[- ])?{_SCALE}(?:[- ]{_SCALE})*(?: and a half\b)?{_REST}*",
    "plain": _GROUP,
    "single": r"(?:single|lone|sole)\b",
}
_NUMERAL = re.compile("|".join(rf"(?P<{name}>(?<![a-z]){form})" for name, form in _FORMS.items()))
_WORD = re.compile(r"(?P<figures>\d[\d,]*(?:\.\d+)?)|[a-z]+")


def _numeral(match: re.Match[str]) -> Numeral:
    words = [word[0] for word in _WORD.finditer(match[0])]
    form = match.lastgroup
    if form in ("plural", "vague", "couple", "share"):
        shares = {"half": 0.5, "quarter": 0.25, "three": 3.0, "quarters": 0.25}
        first = prod(shares[word] for word in words if word in shares) if form == "share" else _FEWEST
        value = first * prod((_FACTORS | _PLURALS).get(word, 1.0) for word in words)
        return Numeral(*match.span(), value, form in ("plural", "vague"))
    if form == "single":
        return Numeral(*match.span(), 1.0)
    value, factor = _added(words)
    return Numeral(*match.span(), float(f"{value:.12g}"), factor=factor)


def _added(words: list[str]) -> tuple[float, float]:
    """The value of number words, and the factor they end in: "two hundred and fifty thousand" is 250,000 and 1,000."""
    total, part, factor = 0.0, 0.0, 1.0
    for word in words:
        if word == "half":
            total, part = (total, part + 0.5) if part else (total + factor / 2, 0.0)
        elif word == "hundred":
            part, factor = (part or 1.0) * 100, 100.0
        elif word in _FACTORS:
            factor = _FACTORS[word]
            total, part = (total + part * factor, 0.0) if part else ((total or 1.0) * factor, 0.0)
        elif word[0].isdigit() or word in _SIMPLE:
            part += float(word.replace(",", "")) if word[0].isdigit() else _SIMPLE[word]
    return total + part, factor if words[-1] in _FACTORS else 1.0
