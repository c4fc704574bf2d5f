"""What a transfer is reported as, in words."""

import pytest
from formats.told import BOTH, DELIVERIES, claim, told

from firsthand.export.status_words import denial_words, status_words
from firsthand.model import Certainty, Status


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_all_but_a_reported_delivery_say_that_none_is_reported(status, certainty):
    words = status_words(told(claim(status, certainty)).transfer)
    assert ("no delivery is reported" in words) == ((status, certainty) not in DELIVERIES)


@pytest.mark.parametrize(
    ("status", "certainty", "words"),
    [
        (Status.DELIVERED, Certainty.STATED, "Reported as delivered"),
        (Status.ONGOING, Certainty.HEDGED, "Reported as a continuing supply, with reservations"),
        (Status.PLANNED, Certainty.STATED, "Reported as planned; no delivery is reported"),
        (
            Status.DELIVERED,
            Certainty.DENIED,
            "Only denied: it is denied that arms were delivered; no delivery is reported",
        ),
        (Status.DIVERTED, Certainty.HYPOTHETICAL, "Only spoken of as possible (diverted); no delivery is reported"),
    ],
)
def test_the_status_is_said_as_it_is_told(status, certainty, words):
    assert status_words(told(claim(status, certainty)).transfer) == words


@pytest.mark.parametrize(("denials", "words"), [(0, ""), (1, "1 origin only denies it"), (2, "2 origins only deny it")])
def test_origins_that_only_deny_are_counted(denials, words):
    entry = told(claim(), *(claim(certainty=Certainty.DENIED) for _ in range(denials)))
    assert denial_words(entry.transfer) == words
