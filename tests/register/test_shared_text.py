"""Reports whose sentences stand in one text."""

from dataclasses import replace

import pytest
from derivations import WIRE, derivation, shared
from world import WORLD, Story, span

from firsthand.model import Place, Relation, Telling
from firsthand.register.derived_text import DerivedText
from firsthand.register.shared_text import by_derivation, by_quotation, by_words, narration_joins
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


def test_the_words_of_a_further_telling_count():
    story = Story("0")
    story.says("Arms came.", "Arland", "Hill Brigade")
    again = span(f"{TEXT}.", 11)
    kept = replace(story.reports[0], tellings=(Telling(again, span("dropped", 27)),))
    retold = standing_of(kept, story.article(), WORLD)
    assert pairs(by_words([retold, *standings(f"They say {TEXT}.")])) == {(0, 1)}


def test_words_in_quotation_marks_are_no_narration():
    quoted = standings(f"“{TEXT},” she said.", f'He heard: "{TEXT}".')
    assert pairs(by_quotation(quoted)) == {(0, 1)}
    assert pairs(by_words(quoted)) == pairs(narration_joins(quoted, DerivedText())) == set()


def test_words_outside_quotation_marks_are_no_quotation():
    assert pairs(by_quotation(standings(f"{TEXT}, “so it was.”", f"{TEXT}, “so they say.”"))) == set()


NIGHT, RANGE = "Arms came over the hills at night.", "In the dark weapons crossed the range."


def told(outlets=("Gazette", "Herald"), sentences=(NIGHT, RANGE)):
    stories = [Story(str(number), outlet) for number, outlet in enumerate(outlets)]
    for story, sentence in zip(stories, sentences, strict=True):
        story.says(sentence, "Arland", "Hill Brigade")
    return stories


def joins(stories, *derivations):
    derived = DerivedText(derivations)
    made = [standing_of(story.reports[0], story.article(), WORLD, derived) for story in stories]
    return list(by_derivation(made, derived))


@pytest.mark.parametrize(("covered", "joined"), [(1.0, True), (0.6, True), (0.4, False)])
def test_a_sentence_is_derived_where_half_of_it_lies_in_the_passage(covered, joined):
    one, other = told()
    parts = [Place(0, int(covered * len(sentence))) for sentence in (NIGHT, RANGE)]
    assert bool(joins([one, other], derivation(one, other, [shared(*parts)]))) is joined


def test_different_sentences_of_one_passage_stand_in_one_text():
    one, _ = told()
    passage = shared(Place(0, 500), Place(0, 500))
    far = Story("2", "Herald", text="x" * 400 + RANGE)
    far.says(RANGE, "Arland", "Hill Brigade")
    moved = far.reports[0].sentence
    object.__setattr__(moved, "start", 400)
    object.__setattr__(moved, "end", 400 + len(RANGE))
    assert len(joins([one, far], derivation(one, far, [passage]))) == 1


@pytest.mark.parametrize("kind", ["quotation", "statement", "stock", "furniture"])
def test_what_is_no_narration_makes_nothing_dependent(kind):
    one, other = told()
    passage = shared(one.reports[0].sentence, other.reports[0].sentence, kind)
    assert joins([one, other], derivation(one, other, [passage])) == []


def test_sentences_of_two_passages_are_not_joined():
    one, other = told()
    here, there = one.reports[0].sentence, other.reports[0].sentence
    passages = [shared(here, Place(500, 540)), shared(Place(600, 640), there)]
    assert joins([one, other], derivation(one, other, passages)) == []


@pytest.mark.parametrize(
    ("relation", "outlets", "upstream", "says"),
    [
        (Relation.COPY, ("Gazette", "Herald"), None, "Gazette and Herald carry the same text."),
        (Relation.REWORDED, ("Gazette", "Herald"), None, "Gazette and Herald carry one text, reworded."),
        (Relation.PARTIAL, ("Gazette", "Herald"), None, "Gazette and Herald share sentences of one text."),
        (Relation.COPY, ("Gazette", "Herald"), WIRE, "Gazette and Herald carry the same text; both carry Wire text."),
        (Relation.COPY, ("Wire", "Herald"), WIRE, "Wire and Herald carry the same text; Herald carries Wire text."),
    ],
)
def test_the_reason_names_outlets_relation_and_upstream(relation, outlets, upstream, says):
    stories = told(outlets)
    (join,) = joins(stories, derivation(*stories, relation=relation, upstream=upstream))
    assert join.reason.text == says
    assert [words.text for words in join.reason.spans] == [NIGHT, RANGE]
