"""What the demo's README says of who took text from whom, and of what was changed, is found."""

from pathlib import Path

import pytest

from firsthand.kb import load
from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver
from firsthand.model import Article, Direction
from firsthand.pipeline.reading import articles_of

DEMO = Path(__file__).parents[1] / "demo"


@pytest.fixture(scope="module")
def derived():
    """Derive between two articles of the demo by their given ids."""
    kb = load(DEMO / "kb")
    texts = {one.given_id: Text.of(one) for one in articles_of(DEMO / "stories", kb) if isinstance(one, Article)}
    deriver = Deriver(kb)
    return lambda a, b: deriver.derive(texts[a], texts[b])


@pytest.mark.parametrize(
    ("source", "taker"),
    [
        ("derrin-meridian.txt", "derrin-radio-stellmouth.html"),
        ("derrin-meridian.txt", "derrin-courier.txt"),
        ("derrin-meridian.txt", "derrin-torchlight.html"),
        ("derrin-torchlight.html", "derrin-clearwater.txt"),
        ("derrin-meridian.txt", "fv-1177"),
        ("dhow-continental.txt", "dhow-timrud-post.html"),
        ("dhow-continental.txt", "fv-1190"),
        ("fv-1190", "dhow-clearwater.txt"),
        ("cps-240410-7", "sale-karvost-herald.html"),
        ("mw-240416-05", "torvan-tna.txt"),
        ("torvan-tna.txt", "cwr-5512"),
        ("depot-meridian.txt", "tp-240423-w2"),
    ],
)
def test_who_took_from_whom_is_found(derived, source, taker):
    found = derived(source, taker)
    assert found.is_dependent
    assert found.direction is Direction.A_TO_B


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("derrin-meridian.txt", "cps-240321-3"),
        ("dhow-continental.txt", "mw-240405-02"),
        ("dhow-continental.txt", "dhow-ledger.html"),
        ("sale-courier.txt", "cps-240410-7"),
        ("torvan-tna.txt", "torvan-radio-stellmouth.html"),
    ],
)
def test_independent_reporting_of_the_same_event_leans_on_nobody(derived, a, b):
    found = derived(a, b)
    assert found is None or not found.is_dependent


@pytest.mark.parametrize(
    ("source", "taker", "change"),
    [
        ("dhow-continental.txt", "fv-1190", ("about 50", "500", "number")),
        ("dhow-continental.txt", "fv-1190", ("is believed to have been", "was", "hedge")),
        ("dhow-continental.txt", "fv-1190", ("movement", "terrorists", "label")),
        (
            "derrin-meridian.txt",
            "derrin-torchlight.html",
            ("Rebels", "Armed gangs fighting the Velkaran army", "label"),
        ),
        ("derrin-meridian.txt", "derrin-torchlight.html", ("insurgency", "terrorists", "label")),
        ("derrin-meridian.txt", "derrin-torchlight.html", ("said", "admitted", "attribution")),
        ("derrin-meridian.txt", "fv-1177", ("look like a", "are the", "hedge")),
        ("depot-meridian.txt", "tp-240423-w2", ("Fighters", "Militants", "label")),
    ],
)
def test_what_a_republisher_changed_is_found(derived, source, taker, change):
    edits = (edit for passage in derived(source, taker).passages for edit in passage.edits)
    assert change in [(edit.before.text, edit.after.text, edit.kind.value) for edit in edits]


def test_the_false_credit_of_the_courier_is_found(derived):
    found = derived("derrin-meridian.txt", "derrin-courier.txt")
    assert {credit.newsroom.text for credit in found.false_credits} == {"Continental Press"}


@pytest.mark.parametrize(("source", "taker"), [("derrin-meridian.txt", "fv-1177"), ("dhow-continental.txt", "fv-1190")])
def test_a_removed_credit_is_seen_as_such(derived, source, taker):
    assert derived(source, taker).credit_b == ()


def test_a_kept_credit_is_found(derived):
    found = derived("derrin-meridian.txt", "derrin-torchlight.html")
    assert [credit.words.text for credit in found.credit_b if "Meridian Wire" in credit.newsroom.text]
