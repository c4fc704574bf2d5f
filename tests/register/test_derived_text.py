"""What the derivations say of places in articles."""

import pytest
from derivations import WIRE, derivation, shared
from world import Story, credit, span

from firsthand.model import Direction, Relation, Upstream
from firsthand.register.derived_text import DerivedText, narration

HERALD = Upstream("outlet/herald", "Herald")


def story(name, outlet="Gazette", credits=()):
    made = Story(name, outlet, credits=tuple(credits))
    made.says("Missiles came.", "Arland", "Hill Brigade")
    made.says("They were old.", "Arland", "Hill Brigade")
    return made


ONE, OTHER, THIRD = story("a"), story("b", "Herald"), story("c")
FIRST, SECOND = (report.sentence for report in ONE.reports)


@pytest.mark.parametrize("relation", [Relation.QUOTES, Relation.BOILERPLATE, Relation.UNRELATED])
def test_articles_that_are_not_dependent_derive_nothing(relation):
    derived = DerivedText([derivation(ONE, OTHER, relation=relation, upstream=WIRE)])
    assert list(derived.between({ONE.id, OTHER.id})) == []
    assert derived.upstreams(ONE.id, FIRST) == ()


def test_a_derivation_is_between_its_two_articles_only():
    made = derivation(ONE, OTHER)
    derived = DerivedText([made])
    assert list(derived.between({ONE.id, OTHER.id, THIRD.id})) == [made]
    assert list(derived.between({ONE.id, THIRD.id})) == []


def test_the_upstream_is_that_of_the_sentences_in_the_shared_narration():
    derived = DerivedText([derivation(ONE, OTHER, upstream=WIRE)])
    assert derived.upstreams(ONE.id, FIRST) == derived.upstreams(OTHER.id, FIRST) == (WIRE,)
    assert derived.upstreams(ONE.id, SECOND) == ()
    quoted = DerivedText([derivation(ONE, OTHER, [shared(FIRST, FIRST, "quotation")], upstream=WIRE)])
    assert quoted.upstreams(ONE.id, FIRST) == ()


def test_the_upstream_that_most_derivations_name_comes_first():
    made = [derivation(ONE, OTHER, upstream=HERALD)]
    made += [derivation(ONE, story(name), upstream=WIRE) for name in "de"]
    assert DerivedText(made).upstreams(ONE.id, FIRST) == (WIRE, HERALD)
    assert DerivedText(reversed(made)).upstreams(ONE.id, FIRST) == (WIRE, HERALD)


def test_a_credit_is_false_in_the_article_that_has_it():
    wrong = credit("Herald")
    with_it = story("d", credits=[wrong, credit("Wire")])
    derived = DerivedText([derivation(with_it, OTHER, false_credits=[wrong])])
    assert derived.false_credits(with_it.article()) == {wrong}
    assert derived.false_credits(OTHER.article()) == frozenset()


def test_an_upstream_that_rests_on_a_credit_shown_false_by_another_article_is_none():
    wrong = credit("Herald")
    copier = story("d", credits=[wrong])
    made = [derivation(copier, OTHER, upstream=HERALD), derivation(copier, THIRD, false_credits=[wrong], upstream=WIRE)]
    assert DerivedText(made[:1]).upstreams(OTHER.id, FIRST) == (HERALD,)
    assert DerivedText(made).upstreams(OTHER.id, FIRST) == ()
    assert DerivedText(made).upstreams(copier.id, FIRST) == (WIRE,)


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.A_TO_B, {OTHER.id}),
        (Direction.B_TO_A, {ONE.id}),
        (Direction.COMMON, set()),
        (Direction.UNKNOWN, set()),
    ],
)
def test_the_direction_says_which_article_was_taken_from_the_other(direction, expected):
    assert DerivedText([derivation(ONE, OTHER, direction=direction)]).taken({ONE.id, OTHER.id}) == expected


def test_only_narration_makes_dependent():
    kinds = ["narration", "quotation", "statement", "stock", "furniture"]
    passages = [shared(span("x"), span("x"), kind) for kind in kinds]
    assert list(narration(derivation(ONE, OTHER, passages))) == passages[:1]
