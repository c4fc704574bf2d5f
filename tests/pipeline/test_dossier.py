"""What the page of a transfer is made from, held against the slower ways to the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.export.why_origins import articles_of
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.dossier import Dossier, Drawn, dossier
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store


@pytest.fixture(scope="module")
def shelf(demo_store: Path) -> Iterator[Shelf]:
    with Store.open(demo_store, read_only=True) as store:
        yield Shelf(store, knowledge(demo_store), tuple(store.saved_transfers()))


@pytest.fixture(scope="module")
def dossiers(shelf: Shelf) -> list[Dossier]:
    return [dossier(shelf.store, shelf.kb, one, Drawn()) for one in shelf.transfers]


def test_it_holds_the_reports_articles_and_newsrooms_of_the_entry(shelf: Shelf, dossiers: list[Dossier]):
    for read, entry in zip(dossiers, shelf.entries(), strict=True):
        assert read.entry.reports == entry.reports
        assert read.entry.articles == entry.articles
        assert read.entry.newsrooms == entry.newsrooms


def test_every_article_was_taken_in_before_the_register_was_built(dossiers: list[Dossier]):
    for read in dossiers:
        assert {event.article for event in read.events if event.article} == set(read.entry.articles)
        assert max(event.number for event in read.events) == read.built.number


def test_what_is_drawn_is_limited_by_origin_and_article(shelf: Shelf):
    widest = max(shelf.transfers, key=lambda one: len(one.articles))
    read = dossier(shelf.store, shelf.kb, widest, Drawn(origins=1, articles=2))
    first = widest.origins[0]
    assert len(read.ties.houses) == 2
    assert set(read.ties.houses) <= set(articles_of(read.entry, first))


def test_no_article_is_taken_from_itself_or_from_one_that_is_not_drawn(dossiers: list[Dossier]):
    for read in dossiers:
        for name, taking in read.ties.takings.items():
            assert taking.taker == name != taking.other
            assert taking.other in read.ties.houses


def test_nothing_is_judged_in_a_new_store(dossiers: list[Dossier]):
    assert not any(read.verdicts.reports or read.verdicts.grades for read in dossiers)
