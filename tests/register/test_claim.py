"""A report as the same-transfer test sees it."""

from dataclasses import replace
from datetime import date

import pytest
from world import WORLD, Story, collected, span

from firsthand.model import Part, PartialDate, Place, Telling
from firsthand.register.claim import claims, folded, is_look_back


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


def test_a_label_only_recipient_has_the_setting_of_the_article():
    story = Story("a", title="War in Cendria")
    story.says("Arland armed the rebels.", "Arland", "rebels")
    party = claim_of(story).profile.recipient[0]
    assert (party.theatre, party.setting) == (frozenset(), {"state/ce"})


@pytest.mark.parametrize(
    ("words", "lasting"),
    [("for two years", True), ("for the last six months", True), ("last week", False), ("two years ago", False)],
)
def test_a_stretch_of_months_or_years_is_no_occasion(words, lasting):
    story = Story("a")
    story.says("Arland armed it.", "Arland", "Hill Brigade")
    object.__setattr__(story.reports[0], "time", (PartialDate(None, words=span(words)),))
    assert claim_of(story).profile.lasting is lasting


def test_places_near_are_those_of_the_sentence_and_of_the_parties():
    story = Story("a")
    story.says("Arms came at Dorn.", "depot at Kelm Ridge", "Hill Brigade")
    assert claim_of(story).profile.near == {"place/dorn", "name:kelm ridge"}


def test_a_report_of_the_title_is_one_of_the_headline():
    story = Story("a", title="Arland armed it")
    story.says("Arland armed it", "Arland", "Hill Brigade", headline=True)
    assert claim_of(story).headline


def test_an_unnamed_government_is_the_giver_that_the_text_names_last():
    story = Story("a")
    for giver in ("Belmark", "Arland", "The administration"):
        story.says(f"{giver} sent arms.", giver, "Hill Brigade")
    found = claims(*collected([story]), WORLD)[-1]
    assert [party.own for party in found.profile.supplier] == [{"state/ar"}]


def test_what_is_told_of_a_leader_who_has_left_is_a_look_back():
    story = Story("a", published="2015-10-20")
    story.says("The Vesk administration armed it.", "Vesk administration", "Hill Brigade")
    assert is_look_back(claim_of(story))


def test_a_claim_knows_whether_its_sentence_makes_no_other_report():
    story = Story("a")
    story.says("Arland armed it.", "Arland", "Hill Brigade")
    assert claim_of(story).alone
    story.reports.append(replace(story.reports[0], id="another", trigger=span("it", 13)))
    assert not claim_of(story).alone


def test_a_claim_whose_further_telling_is_the_headline_leads_its_article():
    story = Story("a", title="Arland Arms It")
    story.says("Arland armed it.", "Arland", "Hill Brigade")
    assert not claim_of(story).leads
    words = span("Arland Arms It", 0, Part.TITLE)
    story.reports = [replace(story.reports[0], tellings=(Telling(words, words),))]
    assert (claim_of(story).leads, claim_of(story).headline) == (True, False)


def test_a_claim_knows_where_its_sentence_trigger_and_values_stand():
    story = Story("a")
    story.says("So it goes.", "Arland")
    story.says("Arland armed the Hill Brigade.", "Arland", "Hill Brigade", "weapons", trigger="armed")
    found = claims(*collected([story]), WORLD)[-1]
    assert (found.told, found.start) == (((Place(12, 42), Place(19, 24)),), 19)
    assert found.values[:2] == (Place(12, 18), Place(29, 41))
