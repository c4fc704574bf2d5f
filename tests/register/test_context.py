"""Vague reports and what else their article says."""

import pytest
from world import WORLD, collected, story

from firsthand.register.claim import claims
from firsthand.register.context import is_vague
from firsthand.register.grouping import grouped


def groups(*stories):
    """The sentences of each group, in order."""
    reports, articles = collected(stories)
    sentence = {report.id: report.sentence.text for report in reports}
    found, _ = grouped(claims(reports, articles, WORLD))
    return sorted([sentence[claim.report] for claim in group.claims] for group in found)


def test_a_vague_report_joins_the_one_transfer_of_its_article_that_fits():
    told = story(
        "a", ("Arms came.", "Arland", "Hill Brigade", "TOWs"), ("The supplies were inadequate.", None, None, None)
    )
    assert groups(told) == [["Arms came.", "The supplies were inadequate."]]


def test_a_vague_report_joins_the_transfer_spoken_of_nearest_to_it():
    told = story(
        "a",
        ("Arland gave.", "Arland", "Hill Brigade", "weapons"),
        ("Then much else was told at length.", None, None, None, {"status": "intercepted"}),
        ("Belmark gave.", "Belmark", "Lake Brigade", "weapons"),
        ("It was not enough.", None, None, None),
    )
    assert ["Belmark gave.", "It was not enough."] in groups(told)


def test_a_vague_report_joins_the_transfer_at_the_place_that_it_names():
    told = story(
        "a",
        ("Arland gave at Dorn.", "Arland", "Hill Brigade", "weapons"),
        ("Arland sold.", "Arland", "Lake Brigade", "weapons"),
        ("Arland began at Dorn.", "Arland", None, "weapons"),
    )
    assert ["Arland gave at Dorn.", "Arland began at Dorn."] in groups(told)


def test_vague_reports_of_one_article_that_share_a_party_are_one_transfer():
    told = story("a", ("Arms came.", None, "Hill Brigade", "weapons"), ("More arms.", None, "North Front", "weapons"))
    assert len(groups(told)) == 1


def test_a_vague_report_does_not_join_what_is_told_of_as_caught_on_the_way():
    told = story(
        "a",
        ("Arland gave.", "Arland", "Hill Brigade", "weapons"),
        ("Seized.", None, None, None, {"status": "intercepted"}),
    )
    assert len(groups(told)) == 2


@pytest.mark.parametrize(
    ("supplier", "recipient", "vague"),
    [
        ("Arland", "Hill Brigade", False),
        ("Arland", "rebels", True),
        (None, "Hill Brigade", True),
        ("Arland", "Hillfolk", False),
    ],
)
def test_a_report_is_vague_where_a_party_is_not_named(supplier, recipient, vague):
    told = story("a", ("Arms came.", supplier, recipient, None))
    assert is_vague(claims(*collected([told]), WORLD)[0].profile) is vague
