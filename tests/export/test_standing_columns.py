"""On what a line rests."""

from dataclasses import replace

from formats.told import claim, told

from firsthand.export.standing_columns import STANDING, standing
from firsthand.model import Certainty


def cells(kb, entry) -> dict[str, str | int]:
    return dict(zip(STANDING, standing(entry, kb), strict=True))


def test_origins_are_counted_and_never_articles(kb):
    row = cells(kb, told(claim(), claim(), claim(), origins=[1, 1, 2]))
    assert (row["Origins reporting"], row["Origins only denying"]) == (2, 0)


def test_who_only_denies_is_counted_apart(kb):
    row = cells(kb, told(claim(), claim(certainty=Certainty.DENIED)))
    assert (row["Origins reporting"], row["Origins only denying"]) == (1, 1)


def test_what_everybody_denies_is_reported_by_no_origin(kb):
    row = cells(kb, told(claim(certainty=Certainty.DENIED)))
    assert (row["Origins reporting"], row["Origins only denying"]) == (0, 1)


def test_it_says_that_nothing_is_verified_and_when_it_was_published(kb):
    row = cells(kb, told(claim(), claim()))
    assert (row["Basis"], row["First published"], row["Last published"]) == (
        "reported, not verified",
        "2015-11-01",
        "2015-11-02",
    )


def test_a_newsroom_that_ran_none_of_the_articles_is_only_credited(kb):
    found = told(claim(), claim())
    passed_on = replace(found.transfer.origins[0], newsrooms=("Reuters",))
    row = cells(kb, replace(found, transfer=replace(found.transfer, origins=(passed_on, found.transfer.origins[1]))))
    assert row["Credited only"] == "Reuters"


def test_every_article_can_be_found(kb):
    found = told(claim(), claim())
    first, second = found.transfer.articles
    articles = {**found.articles, first: replace(found.articles[first], url="https://vale.example/1")}
    assert cells(kb, replace(found, articles=articles))["Articles"] == f"https://vale.example/1; {second}"
