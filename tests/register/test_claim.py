"""A report as the same-transfer test sees it."""

from datetime import date

import pytest
from world import WORLD, Story, collected

from firsthand.model import PartialDate
from firsthand.register.claim import claims, folded, is_look_back, ordinal


def claim_of(story):
    return claims(*collected([story]), WORLD)[0]


def told(time=(), published="2015-10-20"):
    story = Story("a", published=published)
    story.says("Arland armed it.", "Arland", "Hill Brigade", time=time)
    return claim_of(story)


def number(iso):
    return date.fromisoformat(iso).toordinal()


def test_words_are_folded_and_punctuation_dropped():
    assert folded("“TOWs”, he SAID—again.") == ("tows", "he", "said", "again")


@pytest.mark.parametrize("day", [None, "", "2015-10", "2015-02-30", "soon"])
def test_what_is_no_calendar_day_has_no_ordinal(day):
    assert ordinal(day) is None


def test_stated_days_span_from_the_first_to_the_last():
    assert told(time=["2015-10-03", "2015-10-01"]).profile.happened == (number("2015-10-01"), number("2015-10-03"))


def test_an_open_end_reaches_to_the_publication_day():
    story = Story("a")
    story.says("Arland armed it.", "Arland", "Hill Brigade")
    report = story.reports[0]
    since = PartialDate("2015-10-12/..", "2015-10-12", None)
    object.__setattr__(report, "time", (since,))
    assert claim_of(story).profile.happened == (number("2015-10-12"), number("2015-10-20"))


def test_a_time_that_is_not_resolved_says_nothing():
    story = Story("a")
    story.says("Arland armed it.", "Arland", "Hill Brigade")
    object.__setattr__(story.reports[0], "time", (PartialDate(None),))
    assert claim_of(story).profile.happened is None


def test_days_long_before_publication_are_a_look_back():
    assert is_look_back(told(time="2013-01-01"))
    assert not is_look_back(told(time="2015-10-01"))
    assert not is_look_back(told(time="2013-01-01", published=None))


def test_claims_come_by_day_whatever_the_order_of_the_reports():
    late, early = Story("a", published="2015-10-22"), Story("b", published="2015-10-20")
    for story in (late, early):
        story.says(f"Sentence {story.name}.", "Arland", "Hill Brigade")
    reports, articles = collected([late, early])
    assert claims(reports, articles, WORLD) == claims(reports[::-1], articles, WORLD)
    assert [claim.article for claim in claims(reports, articles, WORLD)] == [early.id, late.id]


def test_a_label_only_recipient_takes_the_theatre_of_the_article():
    story = Story("a", title="War in Cendria")
    story.says("Arland armed the rebels.", "Arland", "rebels")
    assert claim_of(story).profile.recipient[0].theatre == {"state/ce"}
