"""What a line is found by: its values for each facet, its sort keys and its text."""

from collections.abc import Iterable, Iterator

from firsthand.catalogue.days import spans, years
from firsthand.catalogue.line import NOT_STATED, Line, Named
from firsthand.catalogue.query import Facet, Sort

_AT_LEAST = (2, 3, 5)  # origins: a line with three has "2 or more" and "3 or more"
_NONE = (NOT_STATED,)
# A word of its own that nobody types, so that no quoted phrase runs from one sentence into the next.
SEPARATOR = "\ue000"


def values_of(line: Line) -> dict[Facet, tuple[Named, ...]]:
    """Return for each facet the values that a list of it offers; where no party, item or place is stated, that."""
    return {
        Facet.SUPPLIER: line.supplier or _NONE,
        Facet.RECIPIENT: line.recipient or _NONE,
        Facet.VIA: line.via,
        Facet.ITEM: line.item_class if line.item else _NONE,
        Facet.STATUS: _plain((line.status,)),
        Facet.CERTAINTY: _plain((line.certainty,)),
        Facet.PLACE: line.place or _NONE,
        Facet.YEAR: _plain(years(line)),
        Facet.ORIGINS: _origins(line.origins),
        Facet.OUTLET: line.outlet,
        Facet.CONTRADICTION: _plain(line.contradictions),
        Facet.REVIEW: _plain((line.review,)),
    }


def unlisted_values_of(line: Line) -> dict[Facet, tuple[Named, ...]]:
    """Return values that can be asked for though a list does not offer them.

    They are single items beside their classes, and that no intermediary is stated, which holds of nearly all transfers.
    """
    return {Facet.ITEM: line.item, Facet.VIA: () if line.via else _NONE}


def sort_keys(line: Line) -> dict[Sort, int | str | None]:
    """Return what a line is sorted by: the first day of `spans`, a count, or the first label; None comes last."""
    days = spans(line)
    return {
        Sort.DATE: days[0][0] if days else None,
        Sort.ORIGINS: line.origins,
        Sort.ARTICLES: line.articles,
        Sort.SUPPLIER: _first(line.supplier),
        Sort.RECIPIENT: _first(line.recipient),
        Sort.ITEM: _first(line.item),
    }


def searched_text(line: Line) -> str:
    """Return statement, values and evidence, each part fenced off from the next."""
    return f"\n{SEPARATOR}\n".join(_parts(line))


def _parts(line: Line) -> Iterator[str]:
    yield line.statement
    for values in (line.supplier, line.via, line.recipient, line.item, line.item_class, line.place, line.outlet):
        yield from (value.label for value in values)
    yield from line.newsroom_names
    yield from line.quantity
    yield from line.evidence.split("\n")


def _plain(values: Iterable[str]) -> tuple[Named, ...]:
    return tuple(Named(value, value) for value in values)


def _origins(number: int) -> tuple[Named, ...]:
    found = [Named("1", "1")] if number == 1 else []
    return tuple(found + [Named(f"{least}+", f"{least} or more") for least in _AT_LEAST if number >= least])


def _first(values: tuple[Named, ...]) -> str | None:
    return values[0].label.casefold() if values else None
