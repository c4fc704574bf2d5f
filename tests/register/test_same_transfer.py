"""The table of rules, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from world import WORLD, Story, collected, later, pieces, span

from firsthand.model import PartialDate, Status
from firsthand.register.claim import claims
from firsthand.register.fit import Fit
from firsthand.register.same_transfer import DISPUTED, FAR, NEAR, RULES, Verdict, compare, fit_stages

HILL_TOWS = {"supplier": "Arland", "recipient": "Hill Brigade", "item": "TOWs"}
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


CASES = [
    ("the same parties within days", HILL_TOWS, HILL_TOWS, 1, Verdict.SAME, "same.parties"),
    (
        "a branch for its whole, a designation for its term",
        HILL_TOWS,
        {"supplier": "Arland Bureau", "recipient": "North Front", "item": "anti-tank missiles"},
        3,
        Verdict.SAME,
        "same.parties",
    ),
    ("the same parties and goods within weeks", HILL_TOWS, HILL_TOWS, 30, Verdict.SAME, "same.parties-and-goods"),
    (
        "the same parties without goods are not enough after weeks",
        {"supplier": "Arland", "recipient": "Hill Brigade"},
        HILL_TOWS,
        30,
        Verdict.REVIEW,
        "review.partly",
    ),
    ("another phase", HILL_TOWS, HILL_TOWS, 90, Verdict.APART, "apart.time"),
    (
        "a party and the other's theatre",
        {"supplier": "Arland", "recipient": "Cendrian rebels"},
        {"supplier": "Arland", "recipient": "Hill Brigade"},
        1,
        Verdict.SAME,
        "same.party-and-theatre",
    ),
    (
        "a theatre alone tells nothing apart",
        {"recipient": "Cendrian rebels", "item": "weapons"},
        {"recipient": "Cendrian rebels", "item": "weapons"},
        1,
        Verdict.OPEN,
        "open",
    ),
    (
        "a theatre and the weapon by name",
        {"recipient": "Cendrian rebels", "item": "TOWs"},
        {"recipient": "rebels near Dorn", "item": "TOW missiles"},
        1,
        Verdict.SAME,
        "same.theatre-and-designation",
    ),
    (
        "states that are not named fit a named one but prove nothing",
        {"supplier": "states opposed to Vesk", "recipient": "Hill Brigade", "item": "weapons"},
        {"supplier": "Belmark", "recipient": "Hill Brigade", "item": "weapons"},
        1,
        Verdict.REVIEW,
        "review.partly",
    ),
    (
        "states that are not named and the weapon by name",
        {"supplier": "states opposed to Vesk", "recipient": "Hill Brigade", "item": "TOWs"},
        {"supplier": "Belmark", "recipient": "Hill Brigade", "item": "TOWs"},
        1,
        Verdict.SAME,
        "same.party-and-goods",
    ),
    (
        "one party and the stated day",
        {"recipient": "Hill Brigade", "item": "weapons", "time": "2015-10-18"},
        {"supplier": "Arland", "recipient": "Hill Brigade", "time": "2015-10-18"},
        1,
        Verdict.SAME,
        "same.party-and-event",
    ),
    (
        "one party alone, told once as fact and once as a fear",
        {"recipient": "Hill Brigade", "item": "TOWs"},
        {"recipient": "Hill Brigade", "item": "TOWs", "certainty": "hypothetical"},
        1,
        Verdict.REVIEW,
        "review.partly",
    ),
    (
        "part of a group that is named",
        {"supplier": "Arland", "recipient": "fighters of the Hill Brigade", "item": "weapons"},
        {"supplier": "Arland", "recipient": "Hill Brigade", "item": "weapons"},
        1,
        Verdict.SAME,
        "same.parties",
    ),
    (
        "another supplier",
        HILL_TOWS,
        {"supplier": "Belmark", "recipient": "Hill Brigade", "item": "TOWs"},
        1,
        Verdict.APART,
        "apart.supplier",
    ),
    (
        "another recipient",
        HILL_TOWS,
        {"supplier": "Arland", "recipient": "Black Oath", "item": "TOWs"},
        1,
        Verdict.APART,
        "apart.recipient",
    ),
    (
        "supplier and recipient the other way round",
        {"supplier": "Arland", "recipient": "Belmark", "item": "TOWs"},
        {"supplier": "Belmark", "recipient": "Arland", "item": "TOWs"},
        1,
        Verdict.APART,
        "apart.supplier",
    ),
    (
        "other goods",
        HILL_TOWS,
        {"supplier": "Arland", "recipient": "Hill Brigade", "item": "rifles"},
        1,
        Verdict.APART,
        "apart.goods",
    ),
    (
        "claim and denial",
        HILL_TOWS,
        HILL_TOWS | {"certainty": "denied"},
        2,
        Verdict.SAME,
        "same.parties",
    ),
    ("planned and delivered", HILL_TOWS, HILL_TOWS | {"status": "planned"}, 2, Verdict.SAME, "same.parties"),
    (
        "refused and planned",
        HILL_TOWS | {"status": "refused"},
        HILL_TOWS | {"status": "planned"},
        2,
        Verdict.SAME,
        None,
    ),
    (
        "asked for and delivered, without a weapon by name",
        {"supplier": "Arland", "recipient": "Hill Brigade", "item": "weapons", "status": "requested"},
        {"supplier": "Arland", "recipient": "Hill Brigade", "item": "weapons"},
        2,
        Verdict.REVIEW,
        "review.stage",
    ),
    (
        "delivered to one and in the hands of another",
        {"supplier": "Arland", "item": "TOWs"},
        {"supplier": "Arland", "item": "TOWs", "status": "diverted"},
        2,
        Verdict.APART,
        "apart.stage",
    ),
    (
        "asked for and caught on the way",
        HILL_TOWS | {"status": "requested"},
        HILL_TOWS | {"status": "intercepted"},
        2,
        Verdict.APART,
        "apart.stage",
    ),
]


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


@given(st.sampled_from(Status), st.sampled_from(Status))
def test_stages_fit_the_same_both_ways_and_each_with_itself(one, other):
    assert fit_stages(one, other) is fit_stages(other, one)
    assert fit_stages(one, one) is Fit.SAME


def test_every_row_asks_for_something_specific():
    for rule in RULES:
        assert rule.better >= Fit.AKIN or rule.goods is Fit.SAME
        assert rule.days is None or rule.days in (NEAR, FAR)
