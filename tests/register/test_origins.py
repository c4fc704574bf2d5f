"""Which reports lean on the same thing, and how many origins that leaves."""

import pytest
from derivations import WIRE, derivation, shared
from hypothesis import given
from hypothesis import strategies as st
from world import WORLD, Story, credit

from firsthand.model import CreditKind, Place, Relation
from firsthand.register.derived_text import DerivedText
from firsthand.register.origins import dependences, origins
from firsthand.register.standing import standing_of

LONG = "Arland gave the Hill Brigade forty crates of new missiles on the night of the flood"


def parts(stories, derivations=()):
    """The origins as lists of story names, and the reasons' codes."""
    derived = DerivedText(derivations)
    names, standings = {}, []
    for story in stories:
        article = story.article()
        for report in story.reports:
            names[report.id] = story.name
            standings.append(standing_of(report, article, WORLD, derived))
    found = origins(standings, derived)
    return [[names[report] for report in origin.reports] for origin in found], [
        r.code for o in found for r in o.reasons
    ]


def story(name, outlet, sentence, *, credits=(), **slots):
    made = Story(name, outlet, credits=tuple(credits))
    made.says(sentence, "Arland", "Hill Brigade", **slots)
    return made


def test_reports_that_share_nothing_are_origins_of_their_own():
    told = [story("a", "Gazette", "Missiles came."), story("b", "Herald", "The brigade was armed.")]
    assert parts(told) == ([["a"], ["b"]], [])


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (("Gazette", "Missiles came.", {}), ("Gazette", "The brigade was armed.", {}), "origin.same-outlet"),
        (
            ("Gazette", "Missiles came.", {"credits": [credit("Wire")]}),
            ("Herald", "The brigade was armed.", {"credits": [credit("Wire", CreditKind.TAG)]}),
            "origin.same-newsroom",
        ),
        (
            ("Gazette", "Missiles came.", {"reported_by": "Wire"}),
            ("Wire", "The brigade was armed.", {}),
            "origin.credits-outlet",
        ),
        (
            ("Gazette", "Missiles came.", {"credits": [credit("Wire", CreditKind.CONTRIBUTED)]}),
            ("Herald", "The brigade was armed.", {"reported_by": "Wire"}),
            "origin.same-newsroom",
        ),
        (("Gazette", LONG, {}), ("Herald", f"Last week {LONG}, it is said", {}), "origin.same-words"),
        (("Gazette", "Missiles came.", {}), ("Herald", "Missiles came!", {}), "origin.same-words"),
        (
            ("Gazette", "Rifles came by lorry overnight, said Ana Lund.", {"speaker": "Ana Lund"}),
            ("Herald", "Lund spoke of rifles in a lorry overnight.", {"speaker": "Lund"}),
            "origin.same-statement",
        ),
    ],
)
def test_each_kind_of_dependence_joins_with_its_reason(one, other, code):
    told = [story(name, outlet, words, **rest) for name, (outlet, words, rest) in (("a", one), ("b", other))]
    assert parts(told) == ([["a", "b"]], [code])


def test_unnamed_officials_of_two_newsrooms_are_two_origins():
    told = [
        story("a", "Gazette", "Rifles came by lorry overnight, officials said.", speaker="officials"),
        story("b", "Herald", "Officials spoke of rifles in a lorry overnight.", speaker="Officials"),
    ]
    assert parts(told)[0] == [["a"], ["b"]]


def test_outlets_that_are_not_named_are_not_one_outlet():
    told = [story("a", None, "Missiles came."), story("b", None, "The brigade was armed.")]
    assert parts(told)[0] == [["a"], ["b"]]


def two():
    return [story("a", "Gazette", "Missiles came."), story("b", "Herald", "The brigade was armed.")]


def test_a_derivation_joins_the_sentences_that_lie_in_its_passages():
    told = two()
    assert parts(told, [derivation(*told)]) == ([["a", "b"]], ["origin.derived-text"])


@pytest.mark.parametrize("relation", [Relation.QUOTES, Relation.BOILERPLATE, Relation.UNRELATED])
def test_shared_quotations_or_furniture_are_no_dependence(relation):
    told = two()
    assert parts(told, [derivation(*told, relation=relation)])[0] == [["a"], ["b"]]


def test_a_sentence_outside_the_shared_passage_stays_independent():
    told = two()
    elsewhere = [shared(told[0].reports[0].sentence, Place(500, 560))]
    assert parts(told, [derivation(*told, elsewhere)])[0] == [["a"], ["b"]]


def test_republishers_of_one_absent_agency_text_are_one_origin():
    told = [*two(), story("c", "Gazeta", "Crates reached the hills."), story("d", "Bugle", "A shipment was seen.")]
    made = [derivation(told[0], told[1], upstream=WIRE), derivation(told[2], told[3], upstream=WIRE)]
    found, codes = parts(told, made)
    assert found == [["a", "b", "c", "d"]]
    assert "origin.same-newsroom" in codes


@pytest.mark.parametrize("third", [("Wire", ()), ("Bugle", [credit("Wire")])])
def test_the_text_of_an_agency_leans_on_it_credited_or_not(third):
    outlet, credits = third
    told = [*two(), story("c", outlet, "Crates reached the hills.", credits=credits)]
    assert parts(told)[0] == [["a"], ["b"], ["c"]]
    assert parts(told, [derivation(*told[:2], upstream=WIRE)])[0] == [["a", "b", "c"]]


def test_a_credit_that_the_text_contradicts_joins_nothing():
    wrong = credit("Bugle")
    told = [
        story("a", "Gazette", "Missiles came.", credits=[wrong]),
        story("b", "Herald", "The brigade was armed."),
        story("c", "Bugle", "Crates reached the hills."),
        story("d", "Post", "A shipment was seen.", credits=[credit("Wire")]),
    ]
    assert parts(told)[0] == [["a", "c"], ["b"], ["d"]]
    made = derivation(*told[:2], upstream=WIRE, false_credits=[wrong])
    assert parts(told, [made])[0] == [["a", "b", "d"], ["c"]]


def test_the_same_quoted_words_are_one_statement():
    quote = "“We were given forty crates of missiles on the night of the flood,” {}."
    told = [story("a", "Gazette", quote.format("it says")), story("b", "Herald", quote.format("they heard"))]
    assert parts(told) == ([["a", "b"]], ["origin.same-quotation"])


def test_dependence_passes_on_through_a_chain():
    told = [
        story("a", "Wire", "Missiles came."),
        story("b", "Gazette", "The brigade was armed.", credits=[credit("Wire")]),
        story("c", "Gazette", "Crates reached the hills."),
        story("d", "Herald", "A shipment was seen."),
    ]
    assert parts(told)[0] == [["a", "b", "c"], ["d"]]


WORDS = ["Missiles came.", "The brigade was armed.", "Crates reached the hills.", LONG, f"{LONG} again"]
made_stories = st.lists(
    st.tuples(
        st.sampled_from(["Gazette", "Herald", "Wire", None]),
        st.sampled_from(WORDS),
        st.sampled_from([None, "Gazette", "Wire"]),
        st.sampled_from([None, "officials", "Ana Lund", "Tavo Berrin"]),
    ),
    max_size=9,
)


@given(made_stories)
def test_origins_are_the_components_of_a_plain_union_find(drawn):
    told = [
        story(str(n), outlet, words, reported_by=by, speaker=voice)
        for n, (outlet, words, by, voice) in enumerate(drawn)
    ]
    standings = [standing_of(made.reports[0], made.article(), WORLD) for made in told]
    group = list(range(len(standings)))
    for join in dependences(standings, DerivedText()):
        old, new = group[join.other], group[join.one]
        group = [new if label == old else label for label in group]
    expected = {frozenset(n for n in range(len(group)) if group[n] == label) for label in group}
    place = {standing.report.id: number for number, standing in enumerate(standings)}
    found = origins(standings, DerivedText())
    assert {frozenset(place[report] for report in origin.reports) for origin in found} == expected
    assert [origin.number for origin in found] == list(range(1, len(found) + 1))
    assert all(len(origin.reasons) > 0 for origin in found if len(origin.reports) > 1)
