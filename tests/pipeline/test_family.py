"""A family holds every article that leans on one text, each under the closest one it was taken from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.family_form import Family, NodeKind
from firsthand.model import Article, Derivation
from firsthand.pipeline.family import family
from kin import article, derivation, named, newsrooms, passage


def tree(found: Family) -> dict[str, str]:
    """Each node with the node that it hangs under."""
    return {edge.target: edge.source for edge in found.edges if edge.in_tree}


def grown(asked: str, articles: list[Article], *derivations: Derivation) -> Family:
    return family(asked, derivations, {one.id: one for one in articles}, newsrooms(articles))


WIRE = article("wire", "Hill Wire", "2024-05-20")
COPY = article("copy", "Valley Gazette", "2024-05-21")
THIRD = article("third", "Ridge Review", "2024-05-22")
FOURTH = article("fourth", "Port Post", "2024-05-23")
ALL = [WIRE, COPY, THIRD, FOURTH]

TREES = [
    ("an article alone hangs under its newsroom", [], {"wire": "newsroom hill wire"}),
    (
        "a copy hangs under its source",
        [derivation("wire", "copy")],
        {"wire": "newsroom hill wire", "copy": "wire"},
    ),
    (
        "the order of the two articles in the derivation does not matter",
        [derivation("copy", "wire", "b>a")],
        {"wire": "newsroom hill wire", "copy": "wire"},
    ),
    (
        "the third link of a chain hangs under the second, with which it shares more",
        [derivation("wire", "copy"), derivation("wire", "third", share=0.6), derivation("copy", "third")],
        {"wire": "newsroom hill wire", "copy": "wire", "third": "copy"},
    ),
    (
        "two copies of one wire hang under the wire",
        [derivation("wire", "copy"), derivation("wire", "third"), derivation("copy", "third", "common", share=0.8)],
        {"wire": "newsroom hill wire", "copy": "wire", "third": "wire"},
    ),
    (
        "an upstream newsroom that has no article here is the root",
        [derivation("wire", "copy", "common", upstream="Reuters")],
        {"wire": "newsroom reuters", "copy": "newsroom reuters"},
    ),
    (
        "the source of others hangs under the newsroom that it credits",
        [derivation("wire", "copy", upstream="Reuters")],
        {"wire": "newsroom reuters", "copy": "wire"},
    ),
    (
        "an upstream that is the source's own newsroom is no other",
        [derivation("wire", "copy", upstream="Hill Wire")],
        {"wire": "newsroom hill wire", "copy": "wire"},
    ),
    (
        "a common text that nobody names is a root too",
        [derivation("wire", "copy", "common")],
        {"wire": "newsroom", "copy": "newsroom"},
    ),
    (
        "two articles in an unknown direction hang under a node that says so",
        [derivation("wire", "copy", "unknown")],
        {"wire": "unknown", "copy": "unknown"},
    ),
    (
        "an article in an unknown direction hangs beside what it shares text with",
        [derivation("wire", "copy"), derivation("third", "copy", "unknown")],
        {"wire": "newsroom hill wire", "copy": "wire", "unknown copy": "copy", "third": "unknown copy"},
    ),
    (
        "what shares text only with such an article stands beside it",
        [derivation("wire", "copy"), derivation("third", "copy", "unknown"), derivation("third", "fourth", "unknown")],
        {
            "wire": "newsroom hill wire",
            "copy": "wire",
            "unknown copy": "copy",
            "third": "unknown copy",
            "fourth": "unknown copy",
        },
    ),
    (
        "of two sources the closer one is the parent and the other has a tree of its own",
        [derivation("wire", "third", "a>b", "partial", share=0.6), derivation("copy", "third", "a>b", share=0.3)],
        {"wire": "newsroom hill wire", "copy": "newsroom valley gazette", "third": "wire"},
    ),
    (
        "quotations alone make no family",
        [derivation("wire", "copy", "none", "quotes")],
        {"wire": "newsroom hill wire"},
    ),
    (
        "a derivation of an article that is not there is left out",
        [derivation("wire", "gone")],
        {"wire": "newsroom hill wire"},
    ),
]


@pytest.mark.parametrize(("derivations", "expected"), [row[1:] for row in TREES], ids=[row[0] for row in TREES])
def test_each_article_hangs_where_it_was_taken_from(derivations, expected):
    assert tree(grown("wire", ALL, *derivations)) == expected


def test_every_member_has_the_same_family():
    derivations = (derivation("wire", "copy"), derivation("copy", "third"), derivation("copy", "fourth", "unknown"))
    assert grown("wire", ALL, *derivations) == grown("fourth", ALL, *derivations)


def test_articles_of_other_families_stay_out():
    found = grown("wire", ALL, derivation("wire", "copy"), derivation("third", "fourth"))
    assert found.articles.keys() == {"wire", "copy"}


def test_a_newsroom_is_absent_where_no_article_of_the_family_is_its_own():
    found = grown("wire", ALL, derivation("wire", "copy", "common", upstream="Reuters"))
    absent = {node.name: node.is_absent for node in found.nodes if node.kind is NodeKind.NEWSROOM}
    assert absent == {"Reuters": True}
    found = grown("wire", ALL, derivation("wire", "copy"), derivation("third", "copy", "unknown", upstream="Hill Wire"))
    assert [node.is_absent for node in found.nodes if node.kind is NodeKind.NEWSROOM] == [False]


def test_fewer_changed_words_make_a_closer_source():
    texts = ("The rebels took it.", "The gangs took it.")
    changed = passage(*texts, *texts, ("rebels", "gangs", "label"))
    same = passage(texts[1], texts[1], texts[1], texts[1])
    found = grown(
        "third",
        ALL,
        derivation("wire", "third", passages=(changed,)),
        derivation("copy", "third", passages=(same,)),
        derivation("wire", "copy", passages=(changed,)),
    )
    assert tree(found) == {"wire": "newsroom hill wire", "copy": "wire", "third": "copy"}


def test_of_equally_close_sources_the_credited_one_is_the_parent():
    credited = named("", "Valley Gazette")
    found = grown(
        "third",
        ALL,
        derivation("wire", "third"),
        derivation("copy", "third", credit=((), (credited,))),
        derivation("wire", "copy"),
    )
    assert tree(found)["third"] == "copy"


def test_of_equally_close_sources_without_credit_the_earlier_one_is_the_parent():
    pairs = (derivation("copy", "third"), derivation("wire", "third"), derivation("wire", "copy"))
    assert tree(grown("third", ALL, *pairs))["third"] == "wire"


def test_a_circle_of_directions_still_makes_a_tree():
    circle = (derivation("wire", "copy"), derivation("copy", "third"), derivation("third", "wire"))
    found = grown("wire", ALL, *circle)
    assert len(tree(found)) == 3
    assert len(found.roots) == 1


def test_what_the_tree_does_not_show_is_an_edge_beside_it():
    found = grown("wire", ALL, derivation("wire", "copy"), derivation("wire", "third"), derivation("copy", "third"))
    assert [(edge.source, edge.target) for edge in found.edges if not edge.in_tree] == [("copy", "third")]


@given(
    st.lists(
        st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(["a>b", "b>a", "common", "unknown", "none"])),
        max_size=14,
    ),
    st.randoms(use_true_random=False),
)
def test_whatever_the_derivations_every_member_hangs_once_below_a_root_and_order_does_not_matter(drawn, random):
    names = "abcdefgh"
    articles = {name: article(name, f"Outlet {name}", f"2024-05-0{1 + i % 5}") for i, name in enumerate(names)}
    pairs = {frozenset(one[:2]): one for one in drawn if one[0] != one[1]}.values()
    some = [derivation(names[i], names[j], way, share=(0.3 + i / 20, 0.3 + j / 20)) for i, j, way in pairs]
    rooms = newsrooms(articles.values())
    found = family("a", some, articles, rooms)
    above = tree(found)
    assert len(above) + len(found.roots) == len(found.nodes)
    places = {node.id: place for place, node in enumerate(found.nodes)}
    assert all(places[source] < places[target] for target, source in above.items())
    shown = [edge.taking.derivation for edge in found.edges if edge.taking]
    assert all(any(one is other for other in shown) for one in some if one.a in found.articles)
    random.shuffle(some)
    assert family("a", some, articles, rooms) == found
