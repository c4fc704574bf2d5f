from dataclasses import replace

import pytest
from formats.traced import DENIAL_ID, PAPER_ID, WIRE_ID, traced

from firsthand.export.origin_articles import origin_articles
from firsthand.export.register_form import Entry
from firsthand.model import Derivation, Direction, PartialDate, Relation


def _taken(taker: str, other: str, relation: Relation = Relation.COPY) -> Derivation:
    return Derivation(other, taker, relation, Direction.A_TO_B, 0.9, 0.9, (), (), None, (), (), ())


def _dated(entry: Entry, **days: str | None) -> Entry:
    dates = {name: PartialDate(day, day, day) if day else None for name, day in days.items()}
    return replace(entry, articles={name: replace(one, published=dates[name]) for name, one in entry.articles.items()})


WIRE_FIRST = {WIRE_ID: "2024-05-20", PAPER_ID: "2024-05-21", DENIAL_ID: "2024-05-23"}


@pytest.mark.parametrize(
    ("days", "derivations", "first", "is_source"),
    [
        (WIRE_FIRST, (_taken(PAPER_ID, WIRE_ID),), WIRE_ID, True),
        (WIRE_FIRST, (_taken(WIRE_ID, PAPER_ID),), PAPER_ID, True),  # the later one by date, but the other took from it
        (WIRE_FIRST, (), WIRE_ID, False),
        (WIRE_FIRST, (_taken(PAPER_ID, WIRE_ID, Relation.QUOTES),), WIRE_ID, False),
        (WIRE_FIRST | {WIRE_ID: None}, (), PAPER_ID, False),
        (WIRE_FIRST, (_taken(PAPER_ID, WIRE_ID), _taken(WIRE_ID, PAPER_ID)), WIRE_ID, True),
    ],
)
def test_the_first_is_the_earliest_that_took_from_none(
    days: dict[str, str | None], derivations: tuple[Derivation, ...], first: str, is_source: bool
):
    found = origin_articles(_dated(traced(), **days), derivations)[0]
    assert (found.first, found.is_source) == (first, is_source)
    assert set(found.articles) == {WIRE_ID, PAPER_ID}


def test_an_article_by_itself_is_the_source_of_nothing():
    alone = origin_articles(traced(), ())[1]
    assert (alone.articles, alone.is_source) == ((DENIAL_ID,), False)
