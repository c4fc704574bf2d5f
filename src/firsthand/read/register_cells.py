"""Years and numbers as registers write them: brackets or "?" round what is uncertain, ".." for what is not known."""

import re
from dataclasses import dataclass

Years = tuple[tuple[int, int], ...]  # first and last year of each stretch, both inclusive
OPEN = 9999  # the last year of "from 2013"

_UNKNOWN = re.compile(
    r"(?:[.\s…\-–—?()/]*|n\.?\s*/?\s*a\.?|unknown|not (?:known|stated|available|applicable)|none)", re.I
)
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\)?\s*(?:-|–|—|/|to|until)\s*\(?((?:19|20)\d\d)(?!\d)")
_SHORT = re.compile(r"(?<!\d)((?:19|20)\d\d)[-–/](\d\d)(?![\d-])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_FROM = re.compile(r"\b(?:from|since)\s*$", re.I)
_DOUBT = re.compile(
    r"[()?~]|\b(?:about|around|circa|ca?\.|estimated|est\.|contested|some|up to|at least|at most)", re.I
)
_GROUPED = re.compile(r"(?<=\d)[,.' \u00a0\u202f’](?=\d{3}(?!\d))")
_NUMBER = r"(\d+(?:\.\d+)?)"
_BOUND = re.compile(rf"(at least|more than|over|at most|up to)\s+{_NUMBER}", re.I)
_BETWEEN = re.compile(rf"{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER}")
_ONE = re.compile(_NUMBER)
_REST = re.compile(
    r"[\s()?~*;:]|\b(?:about|around|circa|ca?\.|estimated|est\.|contested|pieces|units|items|pcs\.?)", re.I
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of pieces as an interval; a bound is None where open. `certain` is False for an estimate."""

    low: float | None
    high: float | None
    certain: bool


def is_unknown(cell: str) -> bool:
    """Whether a cell says nothing: empty, "..", "unknown", "n/a"."""
    return _UNKNOWN.fullmatch(cell.strip()) is not None


def years_of(cell: str) -> Years:
    """The years that a cell names: "2015-2017; (2019)". None where it names none.

    "2015-16" is two years, "2015-10" and "2015-10-12" lie in one, "from 2013" has no end.
    """
    found: list[tuple[int, int]] = []
    rest = cell
    for match in _RANGE.finditer(cell):
        first, last = sorted((int(match[1]), int(match[2])))
        found.append((first, last))
    rest = _RANGE.sub(" ", rest)
    for match in _SHORT.finditer(rest):
        first, short = int(match[1]), int(match[2])
        last = first // 100 * 100 + short
        found.append((first, last if short > 12 and last > first else first))
    rest = _SHORT.sub(" ", rest)
    for match in _YEAR.finditer(rest):
        year = int(match[1])
        found.append((year, OPEN if _FROM.search(rest[: match.start()]) else year))
    return tuple(sorted(set(found)))


def figure_of(cell: str) -> Figure | None:
    """The number of pieces that a cell states; None where it states none, or something else, such as tons or money."""
    if is_unknown(cell):
        return None
    plain = _GROUPED.sub("", cell.strip().lstrip("'"))
    bound, between, one = _BOUND.search(plain), _BETWEEN.search(plain), _ONE.search(plain)
    found = bound or between or one
    if found is None or _REST.sub("", plain.replace(found[0], "", 1)):
        return None
    if bound:
        number = float(bound[2])
        upper = bound[1].casefold() in ("at most", "up to")
        return Figure(None, number, False) if upper else Figure(number, None, False)
    certain = _DOUBT.search(cell) is None
    if between:
        return Figure(float(between[1]), float(between[2]), False)
    return Figure(float(found[1]), float(found[1]), certain)
