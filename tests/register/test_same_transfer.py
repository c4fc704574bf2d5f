"""The table of rules, row by row."""

import pytest
from pairs import CASES, HILL_TOWS
from world import WORLD, Story, collected, later, pieces, span

from firsthand.model import PartialDate
from firsthand.register.claim import claims
from firsthand.register.fit import Fit
from firsthand.register.same_transfer import DISPUTED, FAR, NEAR, RULES, Verdict, compare

START = "2015-10-20"


def compared(one, other, days=1, dated=True):
    """The comparison of two reports by their slots, published so many days apart."""
    stories = []
    for name, slots, published in (("a", one, START), ("b", other, later(START, days))):
        story = Story(name, published=published if dated else None)
        story.says(f"Sentence {name}.", **slots)
        stories.append(story)
    first, second = claims(*collected(stories), WORLD)
    forward, backward = compare(first, second), compare(second, first)
    assert (forward.verdict, forward.code, forward.weight) == (backward.verdict, backward.code, backward.weight)
    return forward


@pytest.mark.parametrize(
    ("one", "other", "days", "verdict", "code"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_two_reports_are_judged_by_the_table(one, other, days, verdict, code):
    found = compared(one, other, days)
    assert found.verdict is verdict
    assert code in (None, found.code)


EVENT = {"item": "Kornet", "status": "intercepted", "place": "Dorn", "quantity": [pieces("120", 120)]}


@pytest.mark.parametrize(("slot", "value"), [("recipient", "Black Oath"), ("supplier", "Belmark"), ("item", "rifles")])
def test_one_event_may_be_told_with_another_party_or_other_goods(slot, value):
    one = EVENT | {"supplier": "Arland Army", "recipient": "Hill Brigade"}
    other = one | {slot: value}
    assert compared(one, other, 1).code == DISPUTED + ("goods" if slot == "item" else slot)
    assert compared(one, other, 9).verdict is Verdict.APART
    assert compared(one, other | {"place": None, "quantity": []}, 1).verdict is Verdict.APART


def test_no_event_makes_swapped_parties_one_transfer():
    one = EVENT | {"supplier": "Arland", "recipient": "Belmark"}
    other = EVENT | {"supplier": "Belmark", "recipient": "Arland"}
    assert compared(one, other, 0).verdict is Verdict.APART


def test_stated_days_count_before_publication_days():
    near = compared(HILL_TOWS | {"time": "2015-10-01"}, HILL_TOWS | {"time": "2015-10-03"}, 40)
    far = compared(HILL_TOWS | {"time": "2015-06-01"}, HILL_TOWS | {"time": "2015-10-01"}, 1)
    assert (near.days, near.verdict) == (2, Verdict.SAME)
    assert (far.days, far.verdict) == (122, Verdict.APART)


def test_a_look_back_has_no_day_in_common_with_today_s_news():
    found = compared(HILL_TOWS | {"time": "2013-01-01", "item": None}, HILL_TOWS | {"item": None}, 1)
    assert found.days is None
    assert found.verdict is Verdict.REVIEW


def test_a_supply_of_years_and_one_delivery_are_left_for_review():
    one, other = Story("a"), Story("b")
    for made in (one, other):
        made.says(f"Sentence {made.name}.", **HILL_TOWS | {"item": "weapons"})
    object.__setattr__(one.reports[0], "time", (PartialDate(None, words=span("for two years")),))
    found = compare(*claims(*collected([one, other]), WORLD))
    assert (found.verdict, found.code) == (Verdict.REVIEW, "review.stage")


def test_without_dates_parties_and_goods_or_place_are_asked_for():
    bare = {"supplier": "Arland", "recipient": "Hill Brigade"}
    assert compared(bare, bare, dated=False).verdict is Verdict.REVIEW
    assert compared(HILL_TOWS, HILL_TOWS, dated=False).code == "same.undated-goods"
    assert compared(bare | {"place": "Dorn"}, bare | {"place": "Dorn"}, dated=False).code == "same.undated-place"


def test_every_row_asks_for_something_specific():
    for rule in RULES:
        assert rule.better >= Fit.AKIN or rule.goods is Fit.SAME
        assert rule.days is None or rule.days in (NEAR, FAR)


@pytest.mark.parametrize("status", ["delivered", "intercepted", "diverted"])
def test_a_denial_answers_to_whatever_became_of_the_arms(status):
    denial = HILL_TOWS | {"certainty": "denied"}
    assert compared(denial, HILL_TOWS | {"status": status}, 1).verdict is Verdict.SAME
    assert compared(denial | {"status": "diverted"}, HILL_TOWS | {"status": status}, 1).verdict is Verdict.SAME


def test_a_denial_that_arms_passed_does_not_answer_to_a_request():
    one, other = HILL_TOWS | {"certainty": "denied", "status": "diverted"}, HILL_TOWS | {"status": "requested"}
    assert compared(one, other, 1).code == "apart.stage"


def test_a_hold_of_months_is_the_hold():
    one, other = Story("a"), Story("b")
    for made in (one, other):
        made.says(f"Sentence {made.name}.", **HILL_TOWS | {"item": "weapons", "status": "refused"})
    object.__setattr__(one.reports[0], "time", (PartialDate(None, words=span("for two months")),))
    assert compare(*claims(*collected([one, other]), WORLD)).verdict is Verdict.SAME


TAKEN = {"item": "TOWs", "status": "diverted", "place": "Dorn"}


def test_a_weapon_by_name_taken_at_one_place_within_days_is_one_event_whoever_took_it():
    one, other = TAKEN | {"recipient": "Hill Brigade"}, TAKEN | {"recipient": "Black Oath"}
    assert compared(one, other, 1).code == "same.disputed-recipient"
    assert compared(one, other, 9).code == "apart.recipient"
    assert compared(one, other | {"item": "missiles"}, 1).code == "apart.recipient"
    assert compared(one | {"place": "Cendria"}, other | {"place": "Cendria"}, 1).code == "apart.recipient"
    came = {"status": "delivered"}
    assert compared(one | came, other | came, 1).code == "apart.recipient"


def test_what_one_undated_article_tells_is_of_one_day():
    story = Story("a", published=None)
    for words in ("Arms came.", "Guns came."):
        story.says(words, "Arland", "Hill Brigade")
    assert compare(*claims(*collected([story]), WORLD)).days == 0
    assert compared({"supplier": "Arland"}, {"supplier": "Arland"}, dated=False).days is None
