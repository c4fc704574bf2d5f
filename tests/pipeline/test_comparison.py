"""Two articles of an open store are compared as the store keeps them, with what they were taken from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.export.comparison import Comparison
from firsthand.kb import KnowledgeBase
from firsthand.model import Direction, Relation
from firsthand.pipeline.comparison import comparison, comparison_in, warm
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.tracing import article_in
from firsthand.store import Store

WIRE, REWORDED, COPY, OTHER = "derrin-meridian.txt", "derrin-torchlight.html", "derrin-clearwater.txt", "it-89041"


@pytest.fixture(scope="module")
def store(demo_store: Path) -> Iterator[Store]:
    with Store.open(demo_store, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def own_kb(demo_store: Path) -> KnowledgeBase:
    return knowledge(demo_store)


def compared(store: Store, kb: KnowledgeBase, a: str, b: str) -> Comparison:
    return comparison_in(store, kb, article_in(store, a), article_in(store, b))


@pytest.mark.parametrize(("a", "b"), [(WIRE, REWORDED), (REWORDED, WIRE), (COPY, REWORDED)])
def test_what_the_store_keeps_is_what_comparing_anew_finds(store, own_kb, demo_store, a, b):
    kept, anew = compared(store, own_kb, a, b), comparison(a, b, demo_store, None)
    assert (kept.a, kept.b, kept.newsroom_a, kept.newsroom_b) == (anew.a, anew.b, anew.newsroom_a, anew.newsroom_b)
    assert kept.derivation == anew.derivation


def test_a_pair_that_the_store_keeps_nothing_of_is_compared_now(store, own_kb):
    found = compared(store, own_kb, WIRE, OTHER)
    assert (found.derivation.relation, found.derivation.direction) == (Relation.UNRELATED, Direction.NONE)


def test_an_article_that_both_were_taken_from_comes_with_them(store, own_kb):
    (source,) = compared(store, own_kb, REWORDED, COPY).sources
    assert source.article.given_id == WIRE
    assert source.of_a is not None
    assert source.of_b is not None
    assert (source.of_a.a, source.of_b.a) == (source.article.id, source.article.id)


def test_of_two_articles_the_one_is_no_further_source_of_the_other(store, own_kb):
    found = compared(store, own_kb, WIRE, REWORDED)
    assert found.a.id not in {source.article.id for source in found.sources}


def test_warming_needs_nothing_but_a_knowledge_base(kb):
    warm(kb)
