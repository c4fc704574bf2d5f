"""Which stages can be of one transfer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from world import WORLD, Story, collected, span

from firsthand.model import PartialDate, Status
from firsthand.register.claim import claims
from firsthand.register.fit import Fit
from firsthand.register.stages import are_steps, fit_stages, fit_statuses


@given(st.sampled_from(Status), st.sampled_from(Status))
def test_stages_fit_the_same_both_ways_and_each_with_itself(one, other):
    assert fit_statuses(one, other) is fit_statuses(other, one)
    assert fit_statuses(one, one) is Fit.SAME


def profile(status, certainty="stated", lasting=False):
    story = Story("a")
    story.says("Arms came.", status=status, certainty=certainty)
    if lasting:
        object.__setattr__(story.reports[0], "time", (PartialDate(None, words=span("for two years")),))
    (claim,) = claims(*collected([story]), WORLD)
    return claim.profile


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("delivered",), ("diverted",), Fit.APART),
        (("delivered", "denied"), ("diverted",), Fit.LOOSE),
        (("diverted", "denied"), ("delivered", "denied"), Fit.LOOSE),
        (("intercepted",), ("delivered", "denied"), Fit.LOOSE),
        (("diverted", "denied"), ("requested",), Fit.APART),
        (("delivered",), ("delivered", "stated", True), Fit.OPEN),
        (("refused",), ("refused", "stated", True), Fit.SAME),
        (("requested", "stated", True), ("planned",), Fit.LOOSE),
        (("refused", "stated", True), ("delivered",), Fit.LOOSE),
    ],
)
def test_a_denial_answers_to_what_became_of_the_arms_and_only_a_lasting_supply_is_no_occasion(one, other, expected):
    assert fit_stages(profile(*one), profile(*other)) is expected
    assert fit_stages(profile(*other), profile(*one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        (("requested",), ("delivered",), True),
        (("planned",), ("delivered",), True),
        (("delivered",), ("intercepted",), False),
        (("requested",), ("diverted",), False),
        (("requested",), ("delivered", "stated", True), False),
    ],
)
def test_asking_deciding_and_delivering_are_steps_of_one_transfer(one, other, steps):
    assert are_steps(profile(*one), profile(*other)) is steps
