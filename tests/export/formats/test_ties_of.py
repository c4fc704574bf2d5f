"""What ties the articles of a transfer, as far as an export can tell."""

from firsthand.export.ties_of import drawn, taken_from, ties_of
from firsthand.model import Direction

from .traced import DENIAL_ID, PAPER_ID, WIRE_ID, traced, tracing
from .weighing import only


def test_a_text_is_taken_from_the_newsroom_that_it_is_known_to_come_from(holdings):
    found = only(tracing(holdings))
    assert taken_from(PAPER_ID, found.ties) == "Meridian Wire"
    assert taken_from(WIRE_ID, found.ties) is None and taken_from(DENIAL_ID, found.ties) is None


def test_without_a_direction_nobody_took_anything(holdings):
    ties = ties_of(traced(), tracing(holdings, direction=Direction.UNKNOWN))
    assert taken_from(PAPER_ID, ties) is None and not ties.takings[PAPER_ID].is_directed


def test_what_articles_of_different_origins_share_ties_them_to_nothing(holdings):
    from dataclasses import replace

    entry = traced()
    one, other = entry.transfer.origins
    parts = [(one.reports[0],), one.reports[1:]]
    split = [replace(one, number=number, reports=part) for number, part in enumerate(parts, 1)]
    apart = replace(entry, transfer=replace(entry.transfer, origins=(*split, replace(other, number=3))))
    assert ties_of(apart, tracing(holdings)).takings == {}


def test_no_more_articles_of_an_origin_are_drawn_than_asked(holdings):
    ties = drawn(traced(), ties_of(traced(), tracing(holdings)), 1)
    assert set(ties.houses) == {WIRE_ID, DENIAL_ID} and ties.takings == {}


def test_the_sample_stories_have_the_takings_that_they_were_written_with(holdings):
    names = {}
    for entry in holdings.entries():
        ties = ties_of(entry, holdings)
        names |= {entry.article_name(one): taken_from(one, ties) for one in entry.articles if taken_from(one, ties)}
    assert names["derrin-radio-stellmouth.html"] == names["derrin-courier.txt"] == "Meridian Wire"
    assert (names["derrin-clearwater.txt"], names["fv-1190"]) == ("Torchlight TV", "Continental Press")
    assert not {"derrin-meridian.txt", "it-88213", "cps-240321-3", "mw-240405-02"} & set(names)
