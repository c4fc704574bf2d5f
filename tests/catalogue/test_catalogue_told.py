"""How a transfer is told follows from its status and certainty, and can be asked for by them."""

from itertools import product

import pytest

from firsthand.catalogue.told import Told, certainties, statuses, told
from firsthand.model import Certainty, Status

EVERY = [(status.value, certainty.value) for status, certainty in product(Status, Certainty)]


@pytest.mark.parametrize(
    ("status", "certainty", "expected"),
    [
        ("delivered", "stated", "done"),
        ("ongoing", "hedged", "done"),
        ("diverted", "stated", "done"),
        ("agreed", "stated", "announced"),
        ("planned", "hedged", "announced"),
        ("requested", "stated", "announced"),
        ("refused", "stated", "stopped"),
        ("intercepted", "hedged", "stopped"),
        ("delivered", "denied", "denied"),
        ("refused", "denied", "denied"),
        ("planned", "hypothetical", "denied"),
    ],
)
def test_a_denied_or_supposed_transfer_is_told_as_that_whatever_its_status(status, certainty, expected):
    assert told(status, certainty) == expected


@pytest.mark.parametrize(("status", "certainty"), EVERY)
def test_statuses_and_certainties_together_ask_for_just_what_is_told_so(status, certainty):
    for how in Told:
        asked = (not statuses(how) or status in statuses(how)) and certainty in certainties(how)
        assert asked == (told(status, certainty) is how)


@pytest.mark.parametrize(("status", "certainty"), [("lost", "stated"), ("delivered", "sure")])
def test_words_that_are_no_status_or_certainty_are_refused(status, certainty):
    with pytest.raises(ValueError, match="is not a valid"):
        told(status, certainty)
