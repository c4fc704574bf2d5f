"""Which nodes are compared."""

import random
from dataclasses import replace
from itertools import combinations

from drawn import drawn_reports, written
from hypothesis import given, settings
from world import WORLD, Story, collected, later, story

from firsthand.register.blocking import candidate_pairs, general_pairs, pairs_in_the_same_words, runs_of
from firsthand.register.claim import claims
from firsthand.register.grouping import grouped
from firsthand.register.nodes import nodes_of
from firsthand.register.same_transfer import Verdict, compare

START = "2015-10-20"
ITEMS = ["TOWs", "anti-tank missiles", "Kornet", "weapons", "rifles", None]
LONG = "the caches were dropped early on Monday to fighters in the town"


def test_a_sentence_shorter_than_a_run_has_none():
    assert runs_of(("a",) * 7) == set()
    assert len(runs_of(tuple("abcdefghij"))) == 3


def called_the_same(nodes):
    """The pairs, by position, that the table calls the same."""
    return {
        (one, other)
        for one, other in combinations(range(len(nodes)), 2)
        if compare(nodes[one].claim, nodes[other].claim).verdict is Verdict.SAME
    }


def test_two_reports_that_the_table_calls_the_same_are_paired_among_others():
    told = [
        story("a", ("Arland gave.", "Arland", "Hill Brigade", "TOWs")),
        story("b", ("Belmark asked.", "Belmark", "North Front", "rifles")),
        story("c", ("Arland sent.", "Arland", "Hill Brigade", "TOWs"), published=later(START, 1)),
    ]
    nodes = nodes_of(claims(*collected(told), WORLD))
    assert len(called_the_same(nodes)) == 1
    assert called_the_same(nodes) <= candidate_pairs(nodes) < set(combinations(range(len(nodes)), 2))


@given(drawn_reports)
@settings(deadline=None)
def test_blocking_loses_no_pair_that_the_table_calls_the_same(drawn):
    nodes = nodes_of(claims(*collected(written(drawn)), WORLD))
    assert called_the_same(nodes) <= candidate_pairs(nodes)


def test_sentences_that_share_words_are_paired():
    told = [story(name, (f"{name} says {LONG}.", None, "rebels", None, {"trigger": "dropped"})) for name in "abc"]
    nodes = nodes_of(claims(*collected(told), WORLD))
    assert pairs_in_the_same_words(nodes) == {(0, 1), (0, 2), (1, 2)}


def paired(*words_and_triggers):
    """The pairs of sentences in the same words, each with its trigger in a story of its own; "+" adds to the last."""
    told = []
    for words, trigger in words_and_triggers:
        made = told.pop() if words.startswith("+") else Story(str(len(told)))
        made.says(words.lstrip("+"), None, "rebels", None, trigger=trigger)
        told.append(made)
    return pairs_in_the_same_words(nodes_of(claims(*collected(told), WORLD)))


def test_it_does_not_matter_which_word_a_report_hangs_on_where_each_sentence_makes_one():
    assert paired((f"They say {LONG}.", "dropped"), (f"He says {LONG}.", "caches")) == {(0, 1)}


def test_two_sentences_of_one_article_with_other_triggers_are_not_paired():
    assert paired((f"They say {LONG}.", "dropped"), (f"+He says {LONG}.", "caches")) == set()


def crowd(size):
    """Claims of one supplier and one recipient, eight a day."""
    chance = random.Random(7)
    told = []
    for number in range(size // 4):
        made = Story(str(number), published=later(START, number // 2))
        for part in range(4):
            made.says(f"Sentence {number} {part}.", "Arland", "Hill Brigade", chance.choice(ITEMS))
        told.append(made)
    return claims(*collected(told), WORLD)


def test_the_pairs_to_compare_grow_with_the_reports_and_not_with_their_square():
    few, many = (len(candidate_pairs(nodes_of(crowd(size)))) for size in (800, 1600))
    assert many < 2.2 * few


def test_a_crowd_of_reports_on_the_same_parties_is_grouped_without_loss():
    told = crowd(2000)
    found, _ = grouped(told)
    assert sum(len(group.claims) for group in found) == len(told)


def test_where_a_sentence_makes_two_reports_each_answers_to_its_trigger():
    told = [Story("a"), Story("b")]
    for made, opening in zip(told, ("They say", "He says"), strict=True):
        for trigger, item in (("dropped", "rifles"), ("caches", "TOWs")):
            made.says(f"{opening} {LONG}.", None, "rebels", item, trigger=trigger)
        made.reports[1] = replace(made.reports[1], sentence=made.reports[0].sentence)
    nodes = nodes_of(claims(*collected(told), WORLD))
    triggers = {(nodes[one].claim.trigger, nodes[other].claim.trigger) for one, other in pairs_in_the_same_words(nodes)}
    assert triggers == {("dropped", "dropped"), ("caches", "caches")}


def test_general_pairs_share_recipient_and_general_word_with_one_of_those_asked_for():
    told = [
        story("a", ("Weapons for Belmark.", None, "Belmark", "weapons")),
        story("b", ("Arland arms Belmark.", "Arland", "Belmark", "weapons")),
        story("c", ("Rifles for Belmark.", None, "Belmark", "rifles")),
        story("d", ("Weapons for Cendria.", None, "Cendria", "weapons")),
    ]
    nodes = nodes_of(claims(*collected(told), WORLD))
    numbers = {node.claim.words: number for number, node in enumerate(nodes)}
    vague = numbers[("weapons", "for", "belmark")]
    pair = tuple(sorted((vague, numbers[("arland", "arms", "belmark")])))
    assert general_pairs(nodes, {vague}) == {pair}
    assert general_pairs(nodes, set()) == set()
