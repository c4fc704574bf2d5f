"""Who gathered a statement."""

import pytest
from world import WORLD, Story, credit, mention

from firsthand.model import CreditKind
from firsthand.register.newsrooms import credited, gatherer, newsroom_named, outlet_of


def told(outlet="Gazette", credits=(), reported_by=None):
    story = Story("a", outlet, credits=tuple(credits))
    story.says("Arland armed the Hill Brigade.", "Arland", "Hill Brigade", reported_by=reported_by)
    return story.reports[0], story.article()


@pytest.mark.parametrize(
    ("credits", "reported_by", "expected"),
    [
        ([], None, "Gazette"),
        ([credit("Wire")], None, "Wire"),
        ([credit("Wire", whole=False)], None, "Gazette"),
        ([credit("Wire")], "Herald", "Herald"),
        ([credit("Herald", CreditKind.BYLINE), credit("Wire")], None, "Wire"),
        ([credit("Wire", CreditKind.CONTRIBUTED)], None, "Gazette"),
        ([credit("Herald", CreditKind.CONTRIBUTED), credit("Wire", CreditKind.TAG)], None, "Wire"),
        ([credit("Wire", CreditKind.CONTRIBUTED)], "Wire", "Wire"),
    ],
)
def test_the_innermost_newsroom_credited_gathered_it_else_the_outlet(credits, reported_by, expected):
    report, article = told(credits=credits, reported_by=reported_by)
    assert gatherer(report, article, WORLD).name == expected


def test_the_credit_of_the_statement_comes_before_that_of_the_article():
    report, article = told(credits=[credit("Wire")], reported_by="Herald")
    assert [room.name for room in credited(report, article, WORLD)] == ["Herald", "Wire"]


def test_a_newsroom_credited_twice_is_listed_once():
    report, article = told(credits=[credit("Wire")], reported_by="Wire")
    assert [room.name for room in credited(report, article, WORLD)] == ["Wire"]


def test_an_outlet_that_is_not_named_is_a_newsroom_of_its_own():
    first, second = Story("a", None).article(), Story("b", None).article()
    assert outlet_of(first, WORLD) != outlet_of(second, WORLD)
    assert outlet_of(first, WORLD).name == "(not named: a)"


def test_an_unknown_name_is_one_newsroom_however_it_is_written():
    assert newsroom_named("The  Daily Bugle", None, WORLD).key == newsroom_named("daily bugle", None, WORLD).key
    assert newsroom_named("Wire", None, WORLD).key == mention("Wire").link.entity
