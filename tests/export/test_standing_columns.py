"""On what a line rests."""

from formats.told import claim, told

from firsthand.export.standing_columns import STANDING, standing
from firsthand.model import Certainty


def cells(entry) -> dict[str, str | int]:
    return dict(zip(STANDING, standing(entry), strict=True))


def test_origins_are_counted_and_never_articles():
    row = cells(told(claim(), claim(), claim(), origins=[1, 1, 2]))
    assert (row["Origins reporting"], row["Origins only denying"]) == (2, 0)


def test_who_only_denies_is_counted_apart():
    row = cells(told(claim(), claim(certainty=Certainty.DENIED)))
    assert (row["Origins reporting"], row["Origins only denying"]) == (1, 1)


def test_what_everybody_denies_is_reported_by_no_origin():
    row = cells(told(claim(certainty=Certainty.DENIED)))
    assert (row["Origins reporting"], row["Origins only denying"]) == (0, 1)


def test_it_says_that_nothing_is_verified_and_when_it_was_published():
    row = cells(told(claim(), claim()))
    assert (row["Basis"], row["First published"], row["Last published"]) == (
        "reported, not verified",
        "2015-11-01",
        "2015-11-02",
    )
