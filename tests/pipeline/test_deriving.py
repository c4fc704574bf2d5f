"""Derivations of a store follow from its articles alone: not from their order, the jobs, or how often a run stopped."""

import shutil
import sqlite3
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from firsthand.lineage import METHOD
from firsthand.model import Article, Derivation, Direction
from firsthand.pipeline import comparer, deriving, placing
from firsthand.pipeline.deriving import Comparing, derive_all
from firsthand.pipeline.pairing import Pairing
from firsthand.store import Store
from kin import article

DEPOT = (
    "Rebels took the ammunition depot at Kelm Ridge on Monday after a night of shelling, two army officers said.",
    "They found 40 rifles and nine crates of mortar bombs in a cellar below the western gate, the officers added.",
    "Trucks without number plates carried the crates towards the harbour of Velmora before the sun had risen.",
    "The governor of the province dismissed the commander of the garrison within hours of the last truck leaving.",
    "Nobody has yet explained why the gate stood open when the first fighters came down from the upper quarry.",
)
FERRY = (
    "A ferry with six covered lorries on its deck left the island of Istra for the mainland late on Thursday.",
    "Harbour clerks wrote down farm machinery, yet the crane lifted every lorry off with two slings instead of one.",
    "By noon the lorries stood in a guarded yard behind the old cannery, and the drivers had been sent home.",
    "The customs office answered none of the eleven questions that were put to it in writing over the week.",
)
ALONE = (
    "The orchestra of North Harbour opened its season with a march that nobody had played since the bridge fell.",
    "Tickets for the second evening went on sale at nine and were gone before the queue had reached the corner.",
)


def story(name: str, outlet: str, day: int, *parts: str) -> Article:
    text = "\n\n".join(parts)
    return replace(article(name, outlet, f"2031-03-{day:02}", text), original=sha256(text.encode()).hexdigest())


STORIES = (
    story("a", "Hill Wire", 1, *DEPOT),
    story("b", "Valley Gazette", 2, *DEPOT[:4], "The town was calm by the evening."),
    story("c", "Port Post", 3, "From our own staff.", *DEPOT[1:]),
    story("d", "Radio Istra", 4, *FERRY),
    story("e", "Ridge Review", 5, *FERRY[:3], ALONE[1]),
    story("f", "North Harbour Post", 6, *ALONE[:1]),
)
PAIRS = [("a", "b"), ("a", "c"), ("b", "c"), ("d", "e")]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    """As many batches and tasks as a large store has, with a few articles."""
    monkeypatch.setattr(deriving, "_SAVED_TOGETHER", 2)
    monkeypatch.setattr(deriving, "_HANDED_OUT", 1)


def ignored(_: Comparing) -> None:
    pass


def keep(store: Store, *stories: Article) -> None:
    for one in stories:
        store.add(one, one.text.encode(), ())


def derived(folder: Path, *steps: tuple[Article, ...], jobs: int = 1) -> list[Derivation]:
    """Keep some articles, derive, keep more, derive again, and so on; what there is in the end."""
    with Store.open(folder) as store:
        for stories in steps:
            keep(store, *stories)
            derive_all(store, folder, None, jobs, ignored)
        assert store.verify() == ()
        return list(store.derivations())


def audit(folder: Path) -> list[tuple[object, ...]]:
    """The audit log without its times."""
    with sqlite3.connect(folder / "register.db") as connection:
        rows = connection.execute("SELECT sequence, action, subject, digest FROM audit ORDER BY 1").fetchall()
    connection.close()
    return rows


@pytest.fixture(scope="module")
def expected(tmp_path_factory) -> list[Derivation]:
    return derived(tmp_path_factory.mktemp("once") / "store", STORIES)


def test_articles_that_lean_on_one_text_have_a_derivation_and_no_others(expected):
    assert [(one.a, one.b) for one in expected] == PAIRS
    assert all(one.is_dependent and one.passages for one in expected)
    assert expected[0].direction is Direction.A_TO_B


@pytest.mark.parametrize("seed", range(4))
def test_one_by_one_in_any_order_is_the_same_as_all_at_once(tmp_path, expected, seed):
    shuffled = list(STORIES)
    Random(seed).shuffle(shuffled)
    assert derived(tmp_path / "store", *((one,) for one in shuffled)) == expected


def test_the_number_of_jobs_makes_no_difference(tmp_path, expected, monkeypatch):
    monkeypatch.setattr(placing, "_FEW", 2)
    assert derived(tmp_path / "one", STORIES) == derived(tmp_path / "two", STORIES, jobs=2) == expected
    assert audit(tmp_path / "one") == audit(tmp_path / "two")


class StoppedError(Exception):
    """As if the process had been killed."""


@pytest.mark.parametrize("last", range(1, 5))
def test_a_run_cut_short_goes_on_where_it_was(tmp_path, expected, last):
    def stop(comparing: Comparing) -> None:
        if comparing.done == last:
            raise StoppedError

    told: list[Comparing] = []
    derived(tmp_path / "calm", STORIES)
    with Store.open(tmp_path / "cut") as store:
        keep(store, *STORIES)
        with pytest.raises(StoppedError):
            derive_all(store, tmp_path / "cut", None, 1, stop)
        derive_all(store, tmp_path / "cut", None, 1, told.append)
        assert list(store.derivations()) == expected
    assert audit(tmp_path / "cut") == audit(tmp_path / "calm")
    assert told[-1].pairs == len(PAIRS) - (last - 1) // 2 * 2


@pytest.mark.parametrize("lost", ["the last step", "the cache", "what the cache holds"])
def test_without_its_cache_the_store_goes_on_from_its_articles(tmp_path, expected, monkeypatch, lost):
    folder = tmp_path / "store"
    with monkeypatch.context() as patched:
        if lost == "the last step":
            patched.setattr(Pairing, "keep", lambda _: None)
        derived(folder, STORIES[:1], STORIES[1:4])
    if lost == "the cache":
        shutil.rmtree(folder / "lineage")
    if lost == "what the cache holds":
        for file in (folder / "lineage").rglob("*"):
            if file.is_file():
                file.write_bytes(b"")
    assert derived(folder, STORIES[4:]) == expected


def test_a_cut_run_whose_batches_the_store_lost_begins_anew(tmp_path, expected):
    folder = tmp_path / "store"

    def stop(comparing: Comparing) -> None:
        if comparing.done == 3:
            raise StoppedError

    with Store.open(folder) as store:
        keep(store, *STORIES)
    earlier = (folder / "register.db").read_bytes()
    with Store.open(folder) as store, pytest.raises(StoppedError):
        derive_all(store, folder, None, 1, stop)
    (folder / "register.db").write_bytes(earlier)
    assert derived(folder) == []
    assert derived(folder, ()) == expected


def test_an_article_that_reads_otherwise_is_compared_anew(tmp_path, expected):
    folder = tmp_path / "store"
    derived(folder, STORIES)
    dated_first = story("b", "Valley Gazette", 1, *STORIES[1].text.split("\n\n"))
    stories = (dated_first, replace(STORIES[0], published=STORIES[2].published))
    anew = derived(folder, stories)
    assert [(one.a, one.b) for one in anew] == PAIRS
    assert anew == derived(tmp_path / "fresh", (*stories, *STORIES[2:]))
    assert anew != expected


def test_derivations_that_an_article_no_longer_has_go(tmp_path):
    folder = tmp_path / "store"
    derived(folder, STORIES)
    no_story = replace(STORIES[1], blocks=())
    assert [(one.a, one.b) for one in derived(folder, (no_story,))] == [("a", "c"), ("d", "e")]


def test_nothing_is_done_where_all_is_compared(tmp_path):
    folder, told = tmp_path / "store", list[Comparing]()
    derived(folder, STORIES)
    before = audit(folder)
    with Store.open(folder) as store:
        assert derive_all(store, folder, None, 1, told.append) == 0
    assert told == []
    assert audit(folder) == before


def test_one_article_more_is_compared_with_its_candidates_alone(tmp_path, monkeypatch):
    folder, read = tmp_path / "store", set[str]()
    derived(folder, STORIES[:3], STORIES[4:])
    fetch = Store.articles

    def noting(store, ids=None):
        for one in fetch(store, ids):
            read.add(one.id)
            yield one

    monkeypatch.setattr(Store, "articles", noting)
    with Store.open(folder) as store:
        keep(store, STORIES[3])
        assert derive_all(store, folder, None, 1, ignored) == 1
    assert read == {"d", "e"}


@pytest.mark.parametrize(
    ("method", "own"), [(f"{METHOD} more", None), (METHOD, Path(__file__).parents[2] / "demo" / "kb")]
)
def test_another_method_or_knowledge_base_compares_all_anew(tmp_path, expected, monkeypatch, method, own):
    folder = tmp_path / "store"
    derived(folder, STORIES)
    before = audit(folder)
    monkeypatch.setattr(deriving, "METHOD", method)
    with Store.open(folder) as store:
        assert derive_all(store, folder, own, 1, ignored) == len(PAIRS)
        assert list(store.derivations()) == expected
    assert [row[1] for row in audit(folder)[len(before) :]] == ["comparison"]


def test_a_pair_that_cannot_be_compared_is_told_and_the_others_go_on(tmp_path, monkeypatch, expected):
    folder, told = tmp_path / "store", list[Comparing]()
    derive = comparer.Comparer.derive

    def failing(self, a, b):
        if (a, b) == ("a", "c"):
            raise ZeroDivisionError("no words")
        return derive(self, a, b)

    monkeypatch.setattr(comparer.Comparer, "derive", failing)
    with Store.open(folder) as store:
        keep(store, *STORIES)
        assert derive_all(store, folder, None, 1, told.append) == len(PAIRS)
        assert list(store.derivations()) == [one for one in expected if (one.a, one.b) != ("a", "c")]
    assert [(one.document, one.reason) for step in told for one in step.failed] == [
        ("a and c", "unexpected ZeroDivisionError, please report this: no words")
    ]
