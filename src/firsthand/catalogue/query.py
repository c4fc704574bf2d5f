"""What is asked of the register, as it stands in a URL."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from firsthand.errors import MisuseError

WORDS = "q"
MOST_WORDS = 10_000  # code points of a search
MOST_LINES = 500  # lines of a page
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Facet(StrEnum):
    """What transfers can be told apart by; the value is the name of the parameter in a URL."""

    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    VIA = "via"
    ITEM = "item"
    STATUS = "status"
    CERTAINTY = "certainty"
    PLACE = "place"
    YEAR = "year"
    ORIGINS = "origins"
    OUTLET = "outlet"
    CONTRADICTION = "contradiction"
    REVIEW = "review"


class Sort(StrEnum):
    """What lines are sorted by. In a URL a hyphen before it turns the order."""

    DATE = "date"
    ORIGINS = "origins"
    ARTICLES = "articles"
    SUPPLIER = "supplier"
    RECIPIENT = "recipient"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Query:
    """Which transfers, in which order, and which page of them.

    A transfer is kept that holds all `words` (quoted phrases as they stand, a trailing `*` for any ending), has for
    each facet one of the chosen keys, and is stated to have happened, or where no date is stated was first published,
    between `since` and `until` (`2024`, `2024-03` or `2024-03-18`, both inclusive). MisuseError for what cannot be.
    """

    words: str = ""
    chosen: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    sort: Sort = Sort.DATE
    descending: bool = True
    start: int = 0
    size: int = 50

    def __post_init__(self) -> None:
        if len(self.words) > MOST_WORDS:
            raise MisuseError(f"{WORDS}: {len(self.words):,} characters; a search takes {MOST_WORDS:,} at most")
        for name, day in (("since", self.since), ("until", self.until)):
            _check_day(name, day)
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise MisuseError(f"since {self.since} is later than until {self.until}: exchange them")
        if self.start < 0:
            raise MisuseError(f"start {self.start}: the first line has the number 0")
        if not 1 <= self.size <= MOST_LINES:
            raise MisuseError(f"size {self.size}: a page holds 1 to {MOST_LINES} lines")
        chosen = {facet: tuple(sorted(set(self.chosen.get(facet, ())))) for facet in Facet}
        kept = MappingProxyType({facet: keys for facet, keys in chosen.items() if keys})
        object.__setattr__(self, "chosen", kept)

    def __hash__(self) -> int:
        return hash(tuple(self.params()))

    @classmethod
    def of(cls, params: Mapping[str, Sequence[str]]) -> Self:
        """Read the parameters of a URL, each with all its values; those of other names are left alone.

        MisuseError, with one line, for what cannot be: no such day, an unknown sort, a number that is none.
        """
        sort = _single(params, "sort") or f"-{Sort.DATE}"
        by = sort.removeprefix("-")
        if by not in [one.value for one in Sort]:
            raise MisuseError(f"sort {by[:40]!r}: sort by {', '.join(Sort)}; a hyphen before it turns the order")
        return cls(
            words=_single(params, WORDS).strip(),
            chosen={facet: tuple(filter(None, params.get(facet.value, ()))) for facet in Facet},
            since=_single(params, "since") or None,
            until=_single(params, "until") or None,
            sort=Sort(by),
            descending=sort.startswith("-"),
            start=_number(params, "start", 0),
            size=_number(params, "size", 50),
        )

    def params(self) -> list[tuple[str, str]]:
        """The parameters of a URL that ask for the same, in a fixed order, without those that change nothing."""
        return list(self._params())

    def _params(self) -> Iterator[tuple[str, str]]:
        yield from self.filters()
        if (self.sort, self.descending) != (Sort.DATE, True):
            yield "sort", self.order
        if self.start:
            yield "start", str(self.start)
        if self.size != 50:
            yield "size", str(self.size)

    def filters(self) -> list[tuple[str, str]]:
        """The part of `params` that says which transfers are kept, whatever their order and page."""
        plain = ((WORDS, self.words), ("since", self.since), ("until", self.until))
        choices = [(facet.value, key) for facet, keys in self.chosen.items() for key in keys]
        return [*((name, value) for name, value in plain if value), *choices]

    @property
    def order(self) -> str:
        """The sort as it stands in a URL: `-date`, `supplier`."""
        return f"-{self.sort}" if self.descending else self.sort.value

    def with_choice(self, facet: Facet, key: str) -> "Query":
        """The first page where this key is chosen too."""
        return self._choosing(facet, (*self.chosen.get(facet, ()), key))

    def without_choice(self, facet: Facet, key: str) -> "Query":
        """The first page where this key is not chosen."""
        return self._choosing(facet, tuple(one for one in self.chosen.get(facet, ()) if one != key))

    def without(self, facet: Facet) -> "Query":
        """The first page where nothing is chosen of this facet."""
        return self._choosing(facet, ())

    def with_(self, **changes: object) -> "Query":
        """The same with other fields; on the first page unless `start` is one of them."""
        return replace(self, **{"start": 0, **changes})  # type: ignore[arg-type]

    def _choosing(self, facet: Facet, keys: tuple[str, ...]) -> "Query":
        return self.with_(chosen={**self.chosen, facet: keys})


def _check_day(name: str, day: str | None) -> None:
    if day is None:
        return
    if not _DAY.fullmatch(day):
        raise MisuseError(f"{name} {day[:40]!r}: give a year, month or day, as in 2024, 2024-03 or 2024-03-18")
    try:
        date.fromisoformat(f"{day}-01-01"[: len("2024-01-01")])
    except ValueError:
        raise MisuseError(f"{name} {day}: there is no such date") from None


def _single(params: Mapping[str, Sequence[str]], name: str) -> str:
    values = params.get(name) or ("",)
    return values[-1]


def _number(params: Mapping[str, Sequence[str]], name: str, default: int) -> int:
    said = _single(params, name)
    if not said:
        return default
    if not _NUMBER.fullmatch(said):
        raise MisuseError(f"{name} {said[:40]!r}: give a whole number")
    return int(said)
