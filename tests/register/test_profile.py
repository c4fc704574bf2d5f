"""What of a report is compared."""

import pytest
from world import WORLD, collected, story

from firsthand.register.claim import claims
from firsthand.register.profile import fingerprint


def profile(*slots):
    (claim,) = claims(*collected([story("a", ("Arms came.", *slots))]), WORLD)
    return claim.profile


@pytest.mark.parametrize(
    ("slots", "bare", "general"),
    [
        (("Arland", None, "rifles"), False, False),
        ((None, "rebels", "weapons"), False, True),
        ((None, None, None), True, True),
    ],
)
def test_a_profile_is_bare_without_parties_and_general_without_narrow_goods(slots, bare, general):
    assert (profile(*slots).bare, profile(*slots).general) == (bare, general)


@pytest.mark.parametrize(
    "other", [("Belmark", None, "rifles"), ("Arland", "rebels", "rifles"), ("Arland", None, "TOWs")]
)
def test_profiles_that_differ_have_another_fingerprint(other):
    assert fingerprint(profile("Arland", None, "rifles")) == fingerprint(profile("Arland", None, "rifles"))
    assert fingerprint(profile("Arland", None, "rifles")) != fingerprint(profile(*other))
