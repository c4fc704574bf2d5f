from itertools import permutations

import pytest

from firsthand.lineage.rewording import rewordings
from firsthand.model import (
    Article,
    Credit,
    CreditKind,
    Derivation,
    Direction,
    Edit,
    EditKind,
    Link,
    PassageKind,
    Place,
    Reason,
    Relation,
    SharedPassage,
    Span,
    Upstream,
)

WHY = Reason("test", "test")
WIRE, TORCH, CLEAR = "Meridian Wire", "Torchlight TV", "Clearwater Review"


def article(name, outlet, text="reportedly said claimed may"):
    return Article(name, name, "", text, None, (), outlet, Link(None, WHY), None, "en", None, (), (), ())


def edit(before, after, kind=EditKind.LABEL):
    return Edit(Span(0, len(before), before), Span(0, len(after), after), kind)


def credit(newsroom):
    words = Span(0, len(newsroom), newsroom)
    return Credit(CreditKind.TAG, words, words, Link(None, WHY), True)


def derived(
    a,
    b,
    *edits,
    direction=Direction.A_TO_B,
    credits=(),
    share=0.9,
    upstream=None,
    kind=PassageKind.NARRATION,
    relation=Relation.REWORDED,
):
    passage = SharedPassage(Place(0, 9), Place(0, 9), kind, edits)
    sides = ((), credits) if direction is not Direction.B_TO_A else (credits, ())
    return Derivation(a, b, relation, direction, share, share, *sides, upstream, (), (passage,), ())


ARTICLES = {
    one.id: one
    for one in (
        article("w1", WIRE),
        article("w2", WIRE),
        article("t1", TORCH),
        article("t2", TORCH),
        article("c1", CLEAR),
    )
}
REBELS = edit("Rebels", "takfiri groups")


def summed(*derivations):
    return rewordings(derivations, ARTICLES, lambda one: one.outlet)


def test_changes_are_counted_over_all_articles_of_an_upstream():
    said = edit("said", "claimed", EditKind.ATTRIBUTION)
    (found,) = summed(derived("w1", "t1", REBELS, said, edit("rebels", "Takfiri groups")), derived("w2", "t2", REBELS))
    assert (found.outlet, found.upstream, found.republications) == (TORCH, WIRE, 2)
    assert [(one.before, one.after, one.kind, one.count) for one in found.changes] == [
        ("rebels", "takfiri groups", EditKind.LABEL, 3),
        ("said", "claimed", EditKind.ATTRIBUTION, 1),
    ]


def test_an_example_names_both_articles_and_the_words_as_they_stand():
    (found,) = summed(derived("w1", "t1", REBELS))
    example = found.changes[0].example
    assert (example.source, example.article) == ("w1", "t1")
    assert (example.before.text, example.after.text) == ("Rebels", "takfiri groups")


def test_who_was_taken_from_did_not_reword():
    turned = Edit(REBELS.after, REBELS.before, REBELS.kind)
    assert summed(derived("t1", "w1", turned, direction=Direction.B_TO_A)) == summed(derived("w1", "t1", REBELS))


@pytest.mark.parametrize("direction", [Direction.COMMON, Direction.UNKNOWN, Direction.NONE])
def test_without_a_direction_nobody_reworded(direction):
    assert summed(derived("w1", "t1", REBELS, direction=direction)) == ()


def test_articles_that_do_not_depend_on_each_other_are_left_out():
    assert summed(derived("w1", "t1", REBELS, relation=Relation.QUOTES)) == ()


def test_an_outlet_does_not_reword_itself():
    assert summed(derived("w1", "w2", REBELS)) == ()


def test_furniture_is_not_reworded():
    (found,) = summed(derived("w1", "t1", REBELS, kind=PassageKind.FURNITURE))
    assert found.changes == ()


@pytest.mark.parametrize(
    ("credits", "kept"), [((), 0), ((credit("MERIDIAN WIRE"),), 1), ((credit("Continental Press"),), 0)]
)
def test_a_credit_is_kept_where_it_names_the_upstream(credits, kept):
    (found,) = summed(derived("w1", "t1", credits=credits))
    assert (found.credits_kept, found.credits_removed) == (kept, 1 - kept)


def test_the_credit_of_a_source_without_a_name_is_neither_kept_nor_removed():
    unnamed = {**ARTICLES, "n1": article("n1", None)}
    (found,) = rewordings([derived("n1", "t1")], unnamed, lambda one: one.outlet or one.id)
    assert (found.upstream, found.credits_kept, found.credits_removed) == ("n1", 0, 0)


def test_the_newsroom_of_the_text_is_the_upstream_be_the_source_another():
    (found,) = summed(derived("t1", "c1", credits=(credit(WIRE),), upstream=Upstream("outlet/mw", WIRE)))
    assert (found.upstream, found.credits_kept) == ("outlet/mw", 1)


def test_what_came_through_a_third_counts_for_the_third_alone():
    chain = (derived("w1", "t1", REBELS), derived("t1", "c1"), derived("w1", "c1", REBELS))
    assert [(one.outlet, one.upstream, len(one.changes)) for one in summed(*chain)] == [
        (CLEAR, TORCH, 0),
        (TORCH, WIRE, 1),
    ]


def test_of_two_articles_of_one_upstream_the_closer_counts():
    far, near = derived("w1", "t1", REBELS, REBELS, share=0.5), derived("w2", "t1", REBELS, share=0.8)
    (found,) = summed(far, near)
    assert (found.republications, found.changes[0].count) == (1, 1)


def test_hedges_are_counted_whichever_kind_the_edit_is():
    hedge = edit("reportedly", "", EditKind.HEDGE)
    (found,) = summed(derived("w1", "t1", hedge), derived("w2", "t2", Edit(hedge.after, hedge.before, EditKind.NUMBER)))
    assert (found.hedges_dropped, found.hedges_added) == (1, 1)


def test_a_verb_of_speech_that_marks_a_claim_is_no_added_hedge():
    said = Edit(Span(11, 15, "said"), Span(16, 23, "claimed"), EditKind.ATTRIBUTION)
    (found,) = summed(derived("w1", "t1", said))
    assert found.hedges_added == 0


def test_the_order_of_derivations_does_not_matter():
    three = (
        derived("w1", "t1", REBELS, edit("said", "claimed", EditKind.ATTRIBUTION)),
        derived("w2", "t2", REBELS),
        derived("t1", "c1", edit("may", "will", EditKind.HEDGE)),
    )
    assert len({summed(*order) for order in permutations(three)}) == 1


def test_an_article_that_is_not_there_is_misuse():
    with pytest.raises(KeyError):
        summed(derived("w1", "nowhere"))
