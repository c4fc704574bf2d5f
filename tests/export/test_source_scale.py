"""From how near newsrooms report."""

from dataclasses import replace

import pytest
from arland import linked
from formats.told import claim, told

from firsthand.export.source_scale import source_scale

NAMES = {"Reuters": "outlet/reuters", "Al Manar": "outlet/al-manar", "Hill Wire": None}


def scale(kb, newsrooms: list[str], state: str | None) -> str:
    entry = told(*(claim() for _ in newsrooms))
    articles = {
        name: replace(one, outlet=outlet, outlet_link=linked(entity) if (entity := NAMES[outlet]) else one.outlet_link)
        for (name, one), outlet in zip(entry.articles.items(), newsrooms, strict=True)
    }
    return source_scale(replace(entry, articles=articles), newsrooms, state, kb)


@pytest.mark.parametrize(
    ("newsrooms", "state", "found"),
    [
        (["Al Manar"], "state/lb", "National"),
        (["Reuters"], "state/lb", "International"),
        (["Al Manar", "Reuters"], "state/lb", "National-International"),
        (["Al Manar", "Hill Wire"], "state/lb", ""),
        (["Hill Wire"], "state/lb", ""),
        (["Reuters"], None, ""),
    ],
)
def test_the_scale_is_told_only_where_every_newsroom_has_a_home(kb, newsrooms, state, found):
    assert scale(kb, newsrooms, state) == found


def test_without_a_newsroom_there_is_no_scale(kb):
    assert source_scale(told(claim()), (), "state/lb", kb) == ""
