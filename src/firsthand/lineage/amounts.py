"""Numbers of a short stretch of text, in figures and in words, as values that can be compared."""

import re
from collections.abc import Iterator

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: float(value) for value, word in enumerate(_UNITS)}
_SMALL |= {word: 10.0 * value for value, word in enumerate(_TENS, 2)}
_LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bln": 1e9, "trillion": 1e12}
_LARGE |= {"dozen": 12.0, "lakh": 1e5, "crore": 1e7}
_SUFFIX = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12} | _LARGE
# A plural states two or more: "dozens" counts as 24, which no figure beside it is likely to be.
_PLURAL = {f"{word}s": 2 * value for word, value in _LARGE.items()} | {"tens": 20.0, "scores": 40.0}
NUMBER_WORDS = frozenset(_SMALL | _LARGE | _PLURAL)
_LINKS = frozenset(("and", "a", "of"))
# Figures of a designation ("T-72", "F16") count nothing.
_TOKEN = re.compile(r"(?<![^\W_])(?<![^\W\d_]-)(?P<figures>\d[\d,]*(?:\.\d+)?)(?P<suffix>[^\W\d_]*)|[^\W\d_]+|[.;:!?]")


def amounts(text: str, start: int, end: int) -> tuple[float, ...]:
    """The values of the numbers between two offsets, in order: "two dozen", "1.5m" and "fifty-three" are one each.

    Characters before `start` are looked at to tell designations; a plural ("dozens") is twice its word.
    """
    return tuple(value for value in _values(text, start, end) if value is not None)


def _values(text: str, start: int, end: int) -> Iterator[float | None]:
    """The value that each run of number words comes to, with None where other words end a run."""
    value: float | None = None
    for token in _TOKEN.finditer(text, start, end):
        word = token.group().lower()
        if word in _LINKS and value is not None:
            continue
        one = _one(token, word)
        joined = _joined(value, one, word)
        if joined is None:
            yield value
        value = one if joined is None else joined
    yield value


def _one(token: re.Match[str], word: str) -> float | None:
    if token["figures"]:
        return float(token["figures"].replace(",", "")) * _SUFFIX.get(token["suffix"].lower(), 1.0)
    return _SMALL.get(word, _LARGE.get(word, _PLURAL.get(word)))


def _joined(value: float | None, one: float | None, word: str) -> float | None:
    """The value of a run with one more word, or None where that word does not go on with it."""
    if value is None or one is None:
        return None
    if word in _LARGE:
        # "two million three hundred": what the larger word has counted stays.
        part = one * 1e3
        counted = value % part if part < value else value
        return value - counted + counted * one
    if word in _PLURAL:
        return value * one / 2
    has_room = (value % 100 == 0 and one < 100) or (value % 100 >= 20 and value % 10 == 0 and one < 10)
    return value + one if value and word in _SMALL and has_room else None
