"""Claims that say the same are one node."""

from datetime import date

import pytest
from derivations import derivation
from world import WORLD, collected, later, story

from firsthand.register.claim import claims
from firsthand.register.derived_text import DerivedText
from firsthand.register.nodes import nodes_of

START = "2015-10-20"


def nodes(*stories):
    return nodes_of(claims(*collected(stories), WORLD))


def test_a_copy_of_later_date_is_one_node_with_its_original():
    told = [
        story("a", ("Arms came.", "Arland", "rebels", "weapons")),
        story("b", ("Arms came.", "Arland", "rebels", "weapons"), published=later(START, 5)),
    ]
    assert len(nodes(*told)) == 1


def test_equal_but_vague_claims_in_other_words_are_two_nodes():
    told = [story("a", ("Arms came.", None, "rebels", None)), story("b", ("Guns came.", None, "rebels", None))]
    assert len(nodes(*told)) == 2


def test_equal_claims_of_one_day_that_name_both_parties_are_one_node():
    told = [story(name, (f"In {name}'s words.", "Arland", "Hill Brigade", "TOWs")) for name in "abc"]
    (node,) = nodes(*told)
    assert len(node.members) == 3


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Arms came.", [0, 200]),
        ("Arms came to the hills on mules after the flood.", [0, 0]),
        ("Arms came.", [0, 40, 80]),
    ],
)
def test_a_sentence_is_dated_by_its_first_appearance_a_short_one_anew_after_a_pause(words, days):
    published = [0, 40, 80] if len(days) == 3 else [0, 200]
    told = [
        story(str(day), (words, "Arland", "Hill Brigade", "TOWs"), published=later(START, day)) for day in published
    ]
    first = date.fromisoformat(START).toordinal()
    expected = [0] if len(days) == 3 else days
    assert sorted({node.claim.day - first for node in nodes(*told)}) == sorted(set(expected))


def test_claims_that_one_text_tells_are_one_node_and_the_first_to_come_out_stands_for_it():
    told = [
        story("a", ("Arms came by night.", "Arland", "rebels", "weapons"), published=later(START, 4)),
        story("b", ("In the dark guns arrived.", "Belmark", None, "rifles")),
    ]
    made = claims(*collected(told), WORLD)
    assert len(nodes_of(made)) == 2
    (node,) = nodes_of(made, DerivedText([derivation(*told)]))
    assert {claim.article for claim in node.members} == {story.id for story in told}
    assert node.claim.article == told[1].id
    assert node.retold == {told[0].reports[0].id}


def three_that_share_a_node():
    told = [
        story(name, ("Arms came.", "Arland", "rebels", "weapons"), published=later(START, at))
        for at, name in enumerate("abc")
    ]
    return told, [one.reports[0].id for one in told]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], [[0, 1, 2]]),
        ([(0, 1)], [[0, 2], [1]]),
        ([(1, 2)], [[0, 1], [2]]),
        ([(0, 1), (1, 2)], [[0, 2], [1]]),
        ([(0, 1), (0, 2), (1, 2)], [[0], [1], [2]]),
    ],
)
@pytest.mark.parametrize("derived", [False, True])
def test_of_two_that_people_hold_apart_the_later_one_leaves_the_node(pairs, expected, derived):
    told, ids = three_that_share_a_node()
    foes = {}
    for one, other in pairs:
        for here, there in ((one, other), (other, one)):
            foes[ids[here]] = foes.get(ids[here], frozenset()) | {ids[there]}
    texts = DerivedText([derivation(told[0], told[1]), derivation(told[1], told[2])] if derived else [])
    made = nodes_of(claims(*collected(told), WORLD), texts, foes)
    assert sorted(sorted(ids.index(claim.report) for claim in node.members) for node in made) == expected


def test_what_one_text_retells_stays_with_the_first_telling_when_another_leaves():
    told, ids = three_that_share_a_node()
    texts = DerivedText([derivation(told[0], told[1]), derivation(told[1], told[2])])
    foes = {ids[0]: frozenset({ids[1]}), ids[1]: frozenset({ids[0]})}
    made = nodes_of(claims(*collected(told), WORLD), texts, foes)
    assert {node.retold for node in made} == {frozenset(), frozenset({ids[2]})}
