"""A subject of nothing makes of its verb what did not happen."""

import pytest

from firsthand.reports.negation import negative_subject


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("No rockets were ", "past"),
        ("By June no vehicle had been ", None),  # without a pause "no vehicle" may belong to what comes before
        ("By June, no vehicle had been ", "past"),
        ("No vehicle had yet been ", "past"),
        ("None of the rockets that Iran promised were ", "past"),
        ("Not one of the tanks was ", "past"),
        ("The minister said that not a single crate has been ", "past"),
        ("Neither tanks nor jets have been ", "past"),
        ("There is no confirmation the missiles have been ", "past"),
        ("No Patriot battery will be ", "to come"),
        ("No country ", "past"),
        ("No country has ", "past"),
        ("Nobody has ", "past"),
        ("None of the states has ", "past"),
        ("Not one of the Stingers ", None),  # "issued last year was given back"
        ("Nothing stopped Iran from ", None),
        ("No fewer than forty tanks were ", None),
        ("No more than forty tanks were ", None),
        ("There is no doubt that the missiles were ", None),
        ("No one denies that the missiles were ", None),
        ("Rockets were ", None),
        ("With no word from the ministry, the rockets were ", None),
        ("The rockets, no longer new, were ", None),
    ],
)
def test_only_a_subject_of_nothing_counts(before, expected):
    assert negative_subject(before) == expected
