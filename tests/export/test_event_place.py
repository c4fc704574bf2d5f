"""Where a transfer is said to have happened."""

from dataclasses import replace

import pytest
from formats.told import claim, told

from firsthand.export.event_place import event_place
from firsthand.model import Link, Reason

LATAKIA = ("Latakia", "place/latakia-173576")
ALEPPO = ("Aleppo", "place/aleppo-170063")
PROVINCE = ("Latakia province", "place/latakia-province")
SYRIA = ("Syria", "state/sy")
TURKEY = ("Turkey", "state/tr")


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ([LATAKIA], ("Latakia", "Syria", "Latakia province", 1)),
        ([PROVINCE], ("Latakia province", "Syria", "Latakia province", 3)),
        ([LATAKIA, PROVINCE, SYRIA], ("Latakia", "Syria", "Latakia province", 1)),
        ([SYRIA], ("", "Syria", "", 3)),
        ([("Bab al-Hawa", "place/bab-al-hawa")], ("Bab al-Hawa", None, "", 1)),
        ([("the Red Sea", "place/red-sea")], ("Red Sea", None, "", 3)),
    ],
    ids=str,
)
def test_the_narrowest_place_that_all_agree_on_is_taken(kb, places, found):
    place = event_place(told(*(claim(place=one) for one in places)), kb)
    assert place is not None
    assert (place.name, place.state and place.state.name, place.division, place.precision) == found


@pytest.mark.parametrize(
    "places", [[LATAKIA, ALEPPO], [SYRIA, TURKEY], [LATAKIA, TURKEY], [("Kelm", None)], []], ids=str
)
def test_where_places_disagree_or_are_unknown_there_is_none(kb, places):
    assert event_place(told(claim(), *(claim(place=one) for one in places)), kb) is None


def test_near_a_town_is_less_precise_than_in_it(kb):
    made = claim(place=LATAKIA)
    link = Link(LATAKIA[1], Reason("link.near", "It is near the place."))
    near = replace(made, place=(replace(made.place[0], link=link),))
    place = event_place(told(near), kb)
    assert place is not None
    assert (place.precision, place.latitude) == (2, 35.53)
