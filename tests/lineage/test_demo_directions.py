"""The demo's stories lean on each other as demo/README.md says, and the false credit planted there is found."""

from pathlib import Path

import pytest
from shared_story import runs

from firsthand.kb import load
from firsthand.lineage.direction import lean
from firsthand.model import Relation
from firsthand.read import read_article, split

DEMO = Path(__file__).parents[2] / "demo"


@pytest.fixture(scope="module")
def demo():
    kb = load(DEMO / "kb")
    return kb, {article.given_id: article for raw in split(DEMO / "stories") for article in [read_article(raw, kb)]}


def leaning(demo, one, other):
    kb, stories = demo
    a, b = stories[one], stories[other]
    shared = runs(a, b)
    held = sum(passage.a.end - passage.a.start for passage in shared)
    return lean(a, b, Relation.REWORDED, shared, held / len(a.text), held / len(b.text), kb)


@pytest.mark.parametrize(
    ("giver", "taker"),
    [
        ("derrin-meridian.txt", "derrin-radio-stellmouth.html"),
        ("derrin-meridian.txt", "derrin-courier.txt"),
        ("derrin-meridian.txt", "derrin-torchlight.html"),
        ("derrin-torchlight.html", "derrin-clearwater.txt"),
        ("dhow-continental.txt", "dhow-timrud-post.html"),
        ("fv-1190", "dhow-clearwater.txt"),
        ("cps-240410-7", "sale-karvost-herald.html"),
        ("torvan-tna.txt", "cwr-5512"),
        ("depot-meridian.txt", "tp-240423-w2"),
    ],
)
def test_the_copy_leans_on_its_source(demo, giver, taker):
    assert leaning(demo, giver, taker).direction.value == "a>b"
    assert leaning(demo, taker, giver).direction.value == "b>a"


def test_two_clients_of_the_wire_have_it_as_upstream(demo):
    found = leaning(demo, "derrin-radio-stellmouth.html", "derrin-torchlight.html")
    assert (found.direction.value, found.upstream.name) == ("common", "Meridian Wire")


def test_the_planted_false_credit_is_found(demo):
    found = leaning(demo, "derrin-meridian.txt", "derrin-courier.txt")
    assert {credit.newsroom.text for credit in found.false_credits} == {"Continental Press"}


def test_no_other_credit_of_that_family_is_called_false(demo):
    others = ("derrin-radio-stellmouth.html", "derrin-torchlight.html", "derrin-clearwater.txt", "fv-1177")
    assert all(leaning(demo, "derrin-meridian.txt", other).false_credits == () for other in others)
