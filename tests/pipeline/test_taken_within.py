"""From which article of its origin each article was taken, on the sample stories."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.pipeline.current import Shelf
from firsthand.pipeline.dossier import Drawn, dossier
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store


@pytest.fixture(scope="module")
def shelf(demo_store: Path) -> Iterator[Shelf]:
    with Store.open(demo_store, read_only=True) as store:
        yield Shelf(store, knowledge(demo_store), tuple(store.saved_transfers()))


def taken(shelf: Shelf, drawn: Drawn) -> dict[str, str]:
    """Given ids of takers and sources in the transfer that most articles speak of."""
    widest = max(shelf.transfers, key=lambda one: len(one.articles))
    read = dossier(shelf.store, shelf.kb, widest, drawn)
    name = read.entry.article_name
    return {name(taker): name(one.other) for taker, one in read.known.takings.items()}


def test_each_republisher_is_known_with_its_source(shelf: Shelf):
    found = taken(shelf, Drawn())
    assert found["fv-1177"] == "derrin-meridian.txt"
    assert found["derrin-clearwater.txt"] == "derrin-torchlight.html"
    assert "derrin-meridian.txt" not in found


def test_articles_that_are_not_drawn_are_held_against_the_first(shelf: Shelf):
    few = taken(shelf, replace(Drawn(), articles=1))
    assert set(few) == set(taken(shelf, Drawn()))
    assert set(few.values()) == {"derrin-meridian.txt"}


def test_a_value_weighs_the_same_however_many_articles_are_drawn(shelf: Shelf):
    for transfer in shelf.transfers:
        long, short = (dossier(shelf.store, shelf.kb, transfer, one) for one in (Drawn(), Drawn(articles=1)))
        assert [(one.value.value, one.claiming, one.added) for slot in long.values.values() for one in slot] == [
            (one.value.value, one.claiming, one.added) for slot in short.values.values() for one in slot
        ]
