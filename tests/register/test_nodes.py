"""Claims that say the same are one node."""

from world import WORLD, collected, later, story

from firsthand.register.claim import claims
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


def test_the_same_words_in_another_phase_are_dated_anew():
    told = [
        story("a", ("Arms came.", "Arland", "Hill Brigade", "TOWs")),
        story("b", ("Arms came.", "Arland", "Hill Brigade", "TOWs"), published=later(START, 200)),
    ]
    assert [node.claim.day for node in nodes(*told)] == [node.members[0].day for node in nodes(*told)]
