"""The timeline draws stated dates apart from publication, and its table says the same in words."""

import re

import pytest
from lines import catalogue_of, line, stated

from firsthand.catalogue import Query
from firsthand.web.pages.timeline import timeline_form

OCTOBER = stated("in October 2015", "2015-10", "2015-10-01", "2015-10-31")
THE_TENTH = stated("on 10 October 2015", "2015-10-10", "2015-10-10", "2015-10-10")
SINCE = stated("since 2013", "2013/..", "2013-01-01", None)


@pytest.fixture
def form(tmp_path):
    """The form of a transfer in October 2015 with two dates, one since 2013, and one without a stated time."""
    catalogue = catalogue_of(
        tmp_path,
        line(1, stated=(THE_TENTH, OCTOBER), first="2015-10-12", last="2015-11-20"),
        line(2, stated=(SINCE,), first="2016-03-02", last="2016-03-02"),
        line(3, first="2015-10-20", last="2015-10-20"),
        line(4, first=None, last=None),
    )
    yield lambda **asked: timeline_form(catalogue, Query(**asked))
    catalogue.close()


def row(made, number):
    return next(one for one in made["rows"] if one["id"] == f"{number:032x}")


def test_every_stated_date_has_a_mark_of_its_shape(form):
    assert [mark["shape"] for mark in row(form(), 1)["marks"]] == ["day", "stretch"]


def test_publication_is_drawn_apart_from_the_event(form):
    one = row(form(), 1)
    lanes = [mark["y"] for mark in one["marks"]] + [one["published"]["y"]]
    assert len(set(lanes)) == 3
    assert [sign["shape"] for sign in one["published"]["signs"]] == ["seen", "seen"]
    assert max(lanes) < one["height"]


def test_an_open_end_goes_to_the_end_of_the_axis(form):
    mark = row(form(), 2)["marks"][0]
    assert (mark["opens"], mark["closes"], mark["end"]) == (False, True, 100)


def test_without_a_stated_time_only_publication_is_drawn(form):
    one = row(form(), 3)
    assert (one["stated"], one["marks"], one["drawn"]) == ([], [], "no date of the transfer and publication")
    assert one["published"]


def test_without_any_date_nothing_is_drawn(form):
    one = row(form(), 4)
    assert (one["marks"], one["published"]) == ([], None)


def test_the_axis_is_cut_to_the_time_asked_for_and_marks_point_beyond_it(form):
    made = form(since="2015-10", until="2015-10")
    assert made["axis"]["first"][:7] in ("2015-09", "2015-10")
    assert row(made, 1)["published"]["signs"][-1]["shape"] == "right"


def test_a_few_early_dates_lie_beyond_the_axis_and_that_is_said(tmp_path):
    lines = [line(number, first=f"2016-03-{number:02}", last=f"2016-04-{number:02}") for number in range(1, 16)]
    old = line(
        20, stated=(stated("in 1998", "1998", "1998-01-01", "1998-12-31"),), first="2016-03-02", last="2016-03-02"
    )
    catalogue = catalogue_of(tmp_path, old, *lines)
    made, whole = timeline_form(catalogue, Query()), timeline_form(catalogue, Query(), whole=True)
    catalogue.close()
    assert made["axis"]["first"] > "2016-02"
    assert made["cut"]["said"] == "1 date begins before 1 March 2016"
    assert made["cut"]["address"] == "/timeline?whole=1"
    (mark,) = row(made, 20)["marks"]
    assert (mark["start"], mark["opens"], mark["closes"]) == (0, True, False)
    assert whole["axis"]["first"] < "1998"
    assert whole["cut"] is None


def test_bars_count_transfers_and_narrow_the_time(form):
    made = form(since="2015", until="2015")
    bars = {bar["label"]: bar["transfers"] for bar in made["periods"]["bars"]}
    assert bars["Oct 2015"] == len(form(since="2015-10", until="2015-10")["rows"])
    october = next(bar for bar in made["periods"]["bars"] if bar["label"] == "Oct 2015")
    assert october["address"] == "/timeline?since=2015-10&until=2015-10"


def test_undated_transfers_are_counted_beside_the_bars(form):
    assert form()["periods"]["undated"] == 1


def test_a_part_leads_to_the_next(form):
    part = form(size=2)["part"]
    assert (part["first"], part["last"], part["before"], part["after"]) == (1, 2, None, "/timeline?start=2&size=2")


def test_the_page_holds_every_date_of_its_twin_and_links_every_transfer(client):
    made, page = client.get("/timeline.json").json(), client.get("/timeline").text
    assert len(made["rows"]) > 20
    for one in made["rows"]:
        assert f'href="/transfer/{one["id"]}"' in page
        assert all(date["said"] in page for date in one["stated"])
    assert "time not stated" in page


def test_the_page_is_drawn_without_scripts_styles_or_more_than_sixty_kilobytes(client):
    page = client.get("/timeline")
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", page.text)
    assert page.text.count("<svg") > 20
    assert page.headers["content-encoding"] == "gzip"
    assert page.num_bytes_downloaded < 60_000


def test_bars_and_filters_keep_what_else_is_asked_for(client):
    made = client.get("/timeline.json?status=delivered&sort=-origins").json()
    assert all("status=delivered" in bar["address"] for bar in made["periods"]["bars"])
    assert ["status", "delivered"] in made["asked"]["kept"]
    assert made["asked"]["chosen"] == [{"facet": "status", "label": "delivered", "address": "/timeline?sort=-origins"}]


def test_filters_that_nothing_fits_leave_a_way_back(client):
    page = client.get("/timeline?q=zzzzzz").text
    assert "No transfer fits" in page
    assert 'href="/timeline"' in page
