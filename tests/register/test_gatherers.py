"""Which newsroom gathered what several articles carry in the same words."""

from world import WORLD, Story, credit, later

from firsthand.register.gatherers import gatherers
from firsthand.register.standing import standing_of

TEXT = "the caches were dropped early on Monday to fighters in the town"


def gathered(*stories):
    standings = [standing_of(report, story.article(), WORLD) for story in stories for report in story.reports]
    return [newsroom.name for newsroom in gatherers(standings)]


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


def test_own_words_stay_with_the_outlet():
    assert gathered(told("a", "Herald", "Arms came."), told("b", "Gazette")) == ["Herald", "Gazette"]
