"""Joining nodes by edges, strongest average first."""

from world import WORLD, collected, story

from firsthand.register.claim import claims
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.nodes import nodes_of


def clusters(*suppliers):
    """One cluster a supplier, all giving to the same brigade within a day."""
    told = [
        story(f"{n}", (f"Sentence {n}.", supplier, "Hill Brigade", "weapons", {"status": status}))
        for n, (supplier, status) in enumerate(suppliers)
    ]
    found = claims(*collected(told), WORLD)
    place = {told[n].id: n for n in range(len(told))}
    return Clusters(nodes_of(sorted(found, key=lambda claim: place[claim.article])))


def grouping(made):
    return sorted(sorted(members) for members in made.members.values())


def edge(one, other, weight):
    return Edge(one, other, weight, "rule", "a rule")


def test_the_strongest_edge_joins_first_and_shuts_out_what_clashes_with_it():
    made = clusters(("Arland", "delivered"), (None, "delivered"), ("Belmark", "delivered"))
    made.merge([edge(0, 1, 5.0), edge(1, 2, 7.0)])
    assert grouping(made) == [[0], [1, 2]]
    assert [join.weight for join in made.joins] == [7.0]


def test_no_margin_between_two_that_clash_joins_neither():
    made = clusters(("Arland", "delivered"), (None, "delivered"), ("Belmark", "delivered"))
    assert made.apart(0, 2)
    made.merge([edge(0, 1, 7.1), edge(1, 2, 7.0)])
    assert grouping(made) == [[0], [1], [2]]
    assert len(made.unsure) == 2


def test_nodes_that_do_not_clash_all_join():
    made = clusters(("Arland", "delivered"), (None, "planned"), ("Arland Bureau", "delivered"))
    made.merge([edge(0, 1, 5.0), edge(1, 2, 5.0)])
    assert grouping(made) == [[0, 1, 2]]
    assert len(made.joins) == 2


def test_no_edge_joins_two_nodes_that_clash():
    made = clusters(("Arland", "delivered"), ("Belmark", "delivered"))
    made.merge([edge(0, 1, 99.0)])
    assert grouping(made) == [[0], [1]]


def test_a_second_round_goes_on_from_the_first():
    made = clusters(("Arland", "delivered"), (None, "planned"), (None, "ongoing"))
    made.merge([edge(0, 1, 5.0)])
    made.merge([edge(1, 2, 5.0)])
    assert grouping(made) == [[0, 1, 2]]
    assert [made.of[number] for number in range(3)] == [0, 0, 0]


def test_what_people_hold_apart_no_edge_and_no_force_joins_directly_or_through_others():
    made = clusters(("Arland", "delivered"), (None, "planned"), ("Arland Bureau", "delivered"))
    made.hold_apart([(0, 2)])
    made.merge([edge(0, 1, 9.0)])
    refused = edge(1, 2, 9.0)
    assert made.force([refused]) == [refused]
    made.settle([refused])
    made.merge([refused])
    assert grouping(made) == [[0, 1], [2]]
    assert made.held_apart(made.of[1], made.of[2])


def test_force_joins_what_only_the_table_holds_apart():
    made = clusters(("Arland", "delivered"), ("Belmark", "delivered"))
    assert made.apart(0, 1)
    assert made.force([edge(0, 1, 1.0)]) == []
    assert grouping(made) == [[0, 1]]


def test_two_nodes_that_were_joined_before_anybody_looked_are_no_foes_of_themselves():
    made = clusters(("Arland", "delivered"), ("Arland Bureau", "delivered"), ("Belmark", "delivered"))
    made.force([edge(1, 2, 1.0)])
    assert made.compared(1, 2).parts
    made.force([edge(0, 1, 1.0)])
    assert grouping(made) == [[0, 1, 2]]
