"""Reports whose sentences stand in one text."""

import pytest
from world import WORLD, Story

from firsthand.model import Derivation, Direction, Relation, SharedPassage, Span
from firsthand.register.shared_text import by_derivation, by_words, narration_joins
from firsthand.register.standing import standing_of

TEXT = "the caches were dropped early on Monday to fighters in the town"


def standings(*sentences):
    made = []
    for number, sentence in enumerate(sentences):
        story = Story(str(number))
        story.says(sentence, "Arland", "Hill Brigade")
        made.append(standing_of(story.reports[0], story.article(), WORLD))
    return made


def pairs(joins):
    return {(join.one, join.other) for join in joins}


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (f"{TEXT}.", f"They say {TEXT} again.", True),
        ("Arms came.", "ARMS came!", True),
        ("the caches were dropped early on Monday", "the caches were dropped early on Tuesday", False),
        ("Arms came.", "Arms went.", False),
    ],
)
def test_eight_words_in_a_row_or_the_same_sentence_are_the_same_words(one, other, joined):
    assert bool(pairs(by_words(standings(one, other)))) is joined


def test_words_in_quotation_marks_are_no_narration():
    quoted = standings(f"“{TEXT},” she said.", f'He heard: "{TEXT}".')
    assert pairs(by_words(quoted)) == {(0, 1)}
    assert pairs(narration_joins(quoted, ())) == set()


@pytest.mark.parametrize(("covered", "joined"), [(1.0, True), (0.6, True), (0.4, False)])
def test_a_sentence_is_derived_where_half_of_it_lies_in_the_passage(covered, joined):
    told = standings("Arms came over the hills at night.", "In the dark weapons crossed the range.")
    first, second = (standing.report.sentence for standing in told)
    end = first.start + int(covered * len(first.text))
    shared = SharedPassage(Span(first.start, end, first.text[: end - first.start]), second)
    derivation = Derivation(
        told[0].article.id, told[1].article.id, Relation.PARTIAL, Direction.UNKNOWN, 0.1, 0.1, (shared,), ()
    )
    assert bool(pairs(by_derivation(told, [derivation]))) is joined
