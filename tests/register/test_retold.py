"""Claims that one text tells in two articles."""

from dataclasses import replace

import pytest
from derivations import derivation, edit, shared
from world import WORLD, Story, collected

from firsthand.model import Telling
from firsthand.register.claim import claims
from firsthand.register.derived_text import DerivedText
from firsthand.register.retold import retold

HERE = "Arland sent rifles to the Hill Brigade on Monday."


def pairs(other_text, *edits, supplier="Arland", item="rifles", kind="narration", headline=False):
    """The retold pairs of a story and another one that differs by the edits; an edit is (before, after, its kind)."""
    one, other = Story("a"), Story("b", "Herald")
    one.says(HERE, "Arland", "Hill Brigade", "rifles", trigger="sent")
    other.says(other_text, supplier, "Hill Brigade", item, trigger="sent", headline=headline)
    made = [edit(HERE, before, other_text, after, kind) for before, after, kind in edits]
    spans = one.reports[0].sentence, other.reports[0].sentence
    derived = DerivedText([derivation(one, other, [shared(*spans, kind, made)])])
    return list(retold(claims(*collected([one, other]), WORLD), derived))


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        (HERE, []),
        (HERE.replace("Monday", "Tuesday"), [("Monday", "Tuesday", "other")]),
        (HERE.replace("sent", "openly sent"), [(" ", " openly ", "hedge")]),
        (HERE.replace("Hill Brigade", "Hill Brigade gang"), [(" on", " gang on", "label")]),
    ],
)
def test_corresponding_words_with_the_same_parties_and_goods_tell_one_thing(text, edits):
    assert pairs(text, *edits) == [(0, 1)]


@pytest.mark.parametrize(
    ("before", "after", "slots"),
    [("Arland", "Belmark", {"supplier": "Belmark"}), ("rifles", "radars", {"item": "radars"})],
)
@pytest.mark.parametrize(("kind", "one"), [("name", False), ("other", False), ("label", True)])
def test_an_edit_that_puts_another_party_or_other_goods_leaves_it_to_the_table(before, after, slots, kind, one):
    found = pairs(HERE.replace(before, after), (before, after, kind), **slots)
    assert bool(found) is one


def test_what_is_no_narration_tells_nothing():
    assert pairs(HERE, kind="quotation") == []


def test_a_title_apart_from_the_text_stands_in_no_passage():
    assert pairs(HERE, headline=True) == []


def test_of_two_claims_in_one_sentence_each_answers_to_the_one_with_its_trigger():
    text = "Arland sent rifles and sold radars."
    stories = Story("a"), Story("b", "Herald")
    for story in stories:
        story.text = text
        for trigger, item in (("sent", "rifles"), ("sold", "radars")):
            story.says(text, "Arland", None, item, trigger=trigger)
        start = len(text) + 1
        second = story.reports[1]
        for words in (second.sentence, second.trigger, *(mention.words for mention in second.item + second.supplier)):
            object.__setattr__(words, "start", words.start - start)
            object.__setattr__(words, "end", words.end - start)
    found = claims(*collected(stories), WORLD)
    made = list(retold(found, DerivedText([derivation(*stories)])))
    assert {(found[one].trigger, found[other].trigger) for one, other in made} == {("sent", "sent"), ("sold", "sold")}


def test_it_does_not_matter_which_word_a_report_hangs_on_where_each_sentence_makes_one():
    one, other = Story("a"), Story("b", "Herald")
    for story, trigger in ((one, "sent"), (other, "rifles")):
        story.says(HERE, "Arland", "Hill Brigade", "rifles", trigger=trigger)
    assert list(retold(claims(*collected([one, other]), WORLD), DerivedText([derivation(one, other)]))) == [(0, 1)]


def test_a_further_telling_in_the_text_that_both_carry_tells_the_one_thing():
    one, other = Story("a"), Story("b", "Herald")
    one.says("It was armed.", "Arland", "Hill Brigade", "rifles", trigger="armed")
    for story in (one, other):
        story.says(HERE, "Arland", "Hill Brigade", "rifles", trigger="sent")
    told = one.reports.pop()
    one.text = f"It was armed.\n{HERE}"
    derived = DerivedText([derivation(one, other, [shared(told.sentence, other.reports[0].sentence)])])

    def made():
        return list(retold(claims(*collected([one, other]), WORLD), derived))

    assert made() == []
    one.reports = [replace(one.reports[0], tellings=(Telling(told.sentence, told.trigger),))]
    assert made() == [(0, 1)]
