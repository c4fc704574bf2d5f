"""A selection keeps the transfers that have everything asked for."""

import dataclasses

import pytest

from firsthand.errors import MisuseError
from firsthand.export.register_form import Entry
from firsthand.kb import load
from firsthand.model import Article, Certainty, ClaimedValue, Link, Origin, PartialDate, Reason, Status, Transfer
from firsthand.pipeline.selection import Selection

KB = load()


def entry() -> Entry:
    """Two origins, one article of March 2024: TOW missiles from the US to "rebels near Aleppo"."""
    unknown = Link(None, Reason("link.unknown", "No entry has this name."))
    date = PartialDate("2024-03", "2024-03-01", "2024-03-31")
    article = Article("a" * 32, "", "0" * 64, "x", None, (), None, unknown, date, None, None, (), (), ())
    ids = ("1" * 32,)
    transfer = Transfer(
        id="f" * 32,
        reports=ids,
        supplier=(ClaimedValue("US", "state/us", ids),),
        recipient=(ClaimedValue("rebels near Aleppo", None, ids),),
        item=(ClaimedValue("TOWs", "weapon/bgm-71-tow", ids),),
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        articles=(article.id,),
        newsrooms=("X",),
        origins=(Origin(1, ids, ("X",), ()), Origin(2, (), ("Y",), ())),
    )
    return Entry(transfer, {}, {article.id: article}, {})


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ({}, True),
        ({"supplier": "United States"}, True),
        ({"supplier": "state/us"}, True),
        ({"supplier": "us"}, True),
        ({"supplier": "Russia"}, False),
        ({"recipient": "Aleppo"}, True),
        ({"recipient": "REBELS  near"}, True),
        ({"recipient": "rebel"}, False),
        ({"item": "TOW missile"}, True),
        ({"item": "anti-tank guided missile"}, True),
        ({"item": "term/missile"}, True),
        ({"item": "rifle"}, False),
        ({"item": "(.*"}, False),
        ({"min_origins": 2}, True),
        ({"min_origins": 3}, False),
        ({"since": "2024"}, True),
        ({"since": "2024-03-31"}, True),
        ({"since": "2024-04"}, False),
        ({"until": "2024-03"}, True),
        ({"until": "2024-02-29"}, False),
        ({"supplier": "US", "item": "rifle"}, False),
    ],
)
def test_all_conditions_must_hold(wanted, kept):
    assert bool(Selection(**wanted).keeps(entry(), KB)) is kept


def test_what_has_no_date_is_in_no_period():
    undated = entry()
    article = dataclasses.replace(undated.articles["a" * 32], published=None)
    assert not Selection(since="1900").keeps(dataclasses.replace(undated, articles={article.id: article}), KB)


@pytest.mark.parametrize("day", ["last week", "2024-3", "24", "2024-03-18T00:00", ""])
def test_a_day_that_is_none_is_misuse(day):
    with pytest.raises(MisuseError, match="year, month or day"):
        Selection(until=day)
