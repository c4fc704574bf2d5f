"""Of an outlet it is told whose text it republishes, how it treats the credit, and which words it changes."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import MisuseError
from firsthand.export.outlet_form import OutletLineage
from firsthand.lineage.houses import newsroom_of
from firsthand.lineage.taking import CreditState
from firsthand.model import Article, Derivation, Upstream
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.outlets import Outlets
from firsthand.pipeline.republications import outlet_named, republications, republications_in, republications_of
from firsthand.store import Store
from kin import article, derivation, named, newsrooms, wire_and_gazette

ARTICLES = {
    one.id: one
    for one in (
        article("wire", "Hill Wire", "2024-05-20"),
        article("wire-2", "Hill Wire", "2024-05-21"),
        article("gazette", "Valley Gazette", "2024-05-21"),
        article("gazette-2", "Valley Gazette", "2024-05-22"),
        article("review", "Ridge Review", "2024-05-23"),
    )
}


def summed(name: str, articles: Iterable[Article], *derivations: Derivation) -> OutletLineage:
    rooms = newsrooms(articles)
    outlet = next(room for room in rooms.values() if room.name == name)
    return republications(outlet, derivations, {one.id: one for one in articles}, rooms)


def of_gazette(*derivations: Derivation) -> OutletLineage:
    return summed("Valley Gazette", ARTICLES.values(), *derivations)


def short(found: OutletLineage) -> dict[str, list[tuple[str, str]]]:
    """Each newsroom with the articles taken from it, and from which article."""
    return {one.name: [(two.article.id, two.other.id) for two in one.republications] for one in found.sources}


SUMS = [
    ("nothing", [], {}),
    ("what it takes", [derivation("wire", "gazette")], {"Hill Wire": [("gazette", "wire")]}),
    ("what others take from it does not count", [derivation("gazette", "review")], {}),
    ("quotations do not count", [derivation("wire", "gazette", "a>b", "quotes")], {}),
    ("what it takes from itself does not count", [derivation("gazette", "gazette-2")], {}),
    (
        "an article counts once, for its closest source",
        [derivation("wire", "gazette", share=0.5), derivation("wire-2", "gazette", share=0.8)],
        {"Hill Wire": [("gazette", "wire-2")]},
    ),
    (
        "the newsroom that the text is credited to, however it came",
        [derivation("review", "gazette", upstream="Reuters")],
        {"Reuters": [("gazette", "review")]},
    ),
    (
        "an upstream that is not here, where another took the same",
        [derivation("gazette", "review", "common", upstream="Reuters")],
        {"Reuters": [("gazette", "review")]},
    ),
    ("a common text that nobody names has no newsroom", [derivation("gazette", "review", "common")], {}),
    ("an unknown direction does not count", [derivation("gazette", "review", "unknown")], {}),
    (
        "its own text that came back through another does not count",
        [derivation("review", "gazette", upstream="Valley Gazette")],
        {},
    ),
    (
        "two newsrooms are told apart",
        [derivation("review", "gazette"), derivation("wire", "gazette-2")],
        {"Ridge Review": [("gazette", "review")], "Hill Wire": [("gazette-2", "wire")]},
    ),
]


@pytest.mark.parametrize(("derivations", "expected"), [row[1:] for row in SUMS], ids=[row[0] for row in SUMS])
def test_each_article_counts_for_the_newsroom_it_was_taken_from(derivations, expected):
    assert short(of_gazette(*derivations)) == expected


def test_the_newsroom_of_most_articles_is_first():
    articles = {**ARTICLES, "extra": article("extra", "A Wire"), "review": article("review", "Valley Gazette")}
    pairs = (derivation("wire", "gazette-2"), derivation("wire", "review"), derivation("extra", "gazette"))
    assert list(short(summed("Valley Gazette", articles.values(), *pairs))) == ["Hill Wire", "A Wire"]


def test_changed_words_are_counted_with_an_article_for_example():
    wire, gazette, found = wire_and_gazette()
    lineage = summed("Valley Gazette", [wire, gazette], found)
    (source,) = lineage.sources
    assert {(one.before, one.after, one.kind.value, one.count) for one in source.changes} == {
        ("rebels", "armed gangs", "label", 1),
        ("said", "claimed", "attribution", 1),
        ("40", "400", "number", 1),
    }
    assert {source.example(one).id for one in source.changes} == {"gazette"}
    assert (lineage.articles, lineage.republished) == (1, 1)


def test_what_another_taker_of_the_text_says_otherwise_is_nobodys_rewording():
    wire, gazette, found = wire_and_gazette("common")
    found = replace(found, upstream=Upstream("reuters", "Reuters"))
    (source,) = summed("Valley Gazette", [wire, gazette], found).sources
    assert (source.name, source.changes) == ("Reuters", ())


def test_credits_are_counted_by_what_became_of_them():
    credited = named("", "Hill Wire")
    (source,) = of_gazette(
        derivation("wire", "gazette", credit=((), (credited,))), derivation("wire-2", "gazette-2")
    ).sources
    assert {state.value: len(source.with_credit(state)) for state in CreditState} == {
        "kept": 1,
        "removed": 1,
        "false": 0,
    }


def test_the_outlets_between_are_told():
    (source,) = of_gazette(derivation("review", "gazette", upstream="Hill Wire")).sources
    assert source.name == "Hill Wire"
    assert source.through == ("Ridge Review",)


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_derivations_does_not_matter(random):
    some = [
        derivation("wire", "gazette"),
        derivation("wire-2", "gazette"),
        derivation("gazette-2", "review", "common", upstream="Reuters"),
        derivation("gazette-2", "wire", "b>a"),
    ]
    first = of_gazette(*some)
    random.shuffle(some)
    assert of_gazette(*some) == first


def test_every_outlet_of_the_demo_is_summed_up_as_from_all_articles_and_derivations(demo_store):
    kb = knowledge(demo_store)
    with Store.open(demo_store, read_only=True) as store:
        articles = {one.id: one for one in store.articles()}
        rooms = {name: newsroom_of(one, kb) for name, one in articles.items()}
        everything = list(store.derivations())
        outlets = Outlets(kb)
        for room, _ in outlets.newsrooms(store).values():
            assert republications_of(room, outlets, store) == republications(room, everything, articles, rooms)


@pytest.mark.parametrize("name", ["Free Velkara", "free VELKARA", "the Free Velkara"])
def test_an_outlet_is_found_by_its_name_in_whatever_case(demo_store, name):
    assert republications_in(demo_store, name).name == "Free Velkara"


def test_an_outlet_is_found_by_the_key_of_its_newsroom(demo_store):
    with Store.open(demo_store, read_only=True) as store:
        outlets = Outlets(knowledge(demo_store))
        for key, (room, _) in outlets.newsrooms(store).items():
            assert outlet_named(key, outlets, store) == room


@pytest.mark.parametrize(
    ("name", "told"),
    [("Fre Velkara", "near it: Free Velkara"), ("Xyzzy", "none has a name near it"), ("", "none has a name near it")],
)
def test_of_an_unknown_outlet_the_names_near_it_are_told(demo_store, name, told):
    with pytest.raises(MisuseError, match=told):
        republications_in(demo_store, name)
