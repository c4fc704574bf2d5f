"""Which newsroom gathered what several articles carry in the same words."""

from derivations import WIRE, derivation
from world import WORLD, Story, credit, later

from firsthand.register.derived_text import DerivedText
from firsthand.register.gatherers import gatherers
from firsthand.register.standing import standing_of

TEXT = "the caches were dropped early on Monday to fighters in the town"


def gathered(*stories, derivations=()):
    derived = DerivedText(derivations)
    standings = [standing_of(report, story.article(), WORLD, derived) for story in stories for report in story.reports]
    return [newsroom.name for newsroom in gatherers(standings, derived)]


def told(name, outlet, sentence=TEXT, *, after=0, credits=(), dated=True, **rest):
    story = Story(name, outlet, later("2015-10-20", after) if dated else None, credits=tuple(credits))
    story.says(sentence, "Arland", "Hill Brigade", **rest)
    return story


def test_the_outlet_that_had_the_words_first_gathered_them():
    assert gathered(told("a", "Herald", after=1), told("b", "Gazette")) == ["Gazette", "Gazette"]


def test_words_of_one_day_stay_with_each_outlet():
    assert gathered(told("a", "Herald"), told("b", "Gazette")) == ["Herald", "Gazette"]


def test_a_newsroom_that_is_credited_had_them_before_who_credits_it():
    stories = [told("a", "Herald", credits=[credit("Wire")]), told("b", "Gazette")]
    assert gathered(*stories) == ["Wire", "Wire"]


def test_a_false_credit_does_not_outweigh_who_ran_them_earlier():
    stories = [told("a", "Wire"), told("b", "Gazette", after=3, credits=[credit("Herald")])]
    assert gathered(*stories) == ["Wire", "Wire"]


def test_without_dates_the_newsroom_most_credited_counts():
    stories = [told("a", "Herald", dated=False, credits=[credit("Wire")]), told("b", "Gazette", dated=False)]
    assert gathered(*stories) == ["Wire", "Wire"]


def test_a_speech_quoted_by_two_was_heard_by_both():
    quote = f"“{TEXT},” she said"
    assert gathered(told("a", "Herald", quote, after=1), told("b", "Gazette", quote)) == ["Herald", "Gazette"]


def test_the_rest_of_an_article_goes_with_its_better_half():
    copied = told("a", "Herald", after=1)
    copied.says("Short.", "Arland", "Hill Brigade")
    assert gathered(copied, told("b", "Gazette")) == ["Gazette", "Gazette", "Gazette"]


def test_what_half_of_the_reports_under_one_credit_were_shown_to_be_the_others_are_too():
    copied = told("a", "Herald", after=1, credits=[credit("Post")])
    copied.says("Short.", "Arland", "Hill Brigade")
    assert gathered(copied, told("b", "Gazette", after=-1)) == ["Gazette", "Gazette", "Gazette"]


def test_own_words_stay_with_the_outlet():
    assert gathered(told("a", "Herald", "Arms came."), told("b", "Gazette")) == ["Herald", "Gazette"]


def reworded(direction="unknown", **rest):
    """Two tellings of one text in other words, the later one first."""
    stories = told("a", "Herald", "Arms came.", after=1), told("b", "Gazette", "Guns were brought.")
    return gathered(*stories, derivations=[derivation(*stories, direction=direction, **rest)])


def test_a_derived_text_was_gathered_by_the_outlet_that_had_it_first():
    assert reworded() == ["Gazette", "Gazette"]


def test_the_direction_of_a_derivation_outranks_the_dates():
    assert reworded("a>b") == ["Herald", "Herald"]


def test_the_newsroom_whose_text_it_is_gathered_it_and_no_republisher_did():
    assert reworded(upstream=WIRE) == ["Wire", "Wire"]


def test_the_text_outranks_a_credit_that_it_contradicts():
    wrong = credit("Herald")
    stories = told("a", "Post", "Arms came.", credits=[wrong]), told("b", "Gazette", "Guns were brought.")
    assert gathered(*stories) == ["Herald", "Gazette"]
    made = derivation(*stories, upstream=WIRE, false_credits=[wrong])
    assert gathered(*stories, derivations=[made]) == ["Wire", "Wire"]


def test_own_sentences_beside_a_derived_one_stay_with_the_outlet():
    mixed = told("a", "Herald", "Arms came.")
    for words in ("Two more loads are due.", "A third may follow."):
        mixed.says(words, "Arland", "Hill Brigade")
    other = told("b", "Gazette", "Guns were brought.")
    made = derivation(mixed, other, upstream=WIRE)
    assert gathered(mixed, other, derivations=[made]) == ["Wire", "Herald", "Herald", "Wire"]
