"""The map draws what is known, says what is not, and its tables hold all of it."""

import re

import pytest
from lines import catalogue_of, line

from firsthand.catalogue import Facet, Query
from firsthand.web.drawing.atlas import Atlas
from firsthand.web.pages.map import map_form

ALL = Query()


@pytest.fixture
def form(kb, tmp_path):
    """The form of four transfers: two in Aleppo, one somewhere in Syria, one at an unknown hill."""
    catalogue = catalogue_of(
        tmp_path,
        line(1, supplier=["state/sa"], place=["place/aleppo-170063"], origins=2),
        line(2, supplier=["state/sa"], place=["place/aleppo-170063"], recipient=["group/ahrar-al-sham"]),
        line(3, supplier=["state/us"], place=["state/sy"], certainty="denied"),
        line(4, supplier=["state/us"], place=["a hill"]),
        line(5, supplier=["state/tr"], recipient=["state/iq"]),
    )
    yield lambda query=ALL: map_form(catalogue, Atlas(kb), query)
    catalogue.close()


@pytest.fixture
def real_page(client, form, monkeypatch):
    """The page of those transfers."""
    made = form()
    monkeypatch.setattr("firsthand.web.pages.map.map_form", lambda *_: made)
    return client.get("/map").text


def test_each_place_stands_with_its_precision_and_counts(form):
    places = {one["label"]: (one["precision"], one["transfers"], one["origins"]) for one in form()["places"]}
    assert places == {"Aleppo": ("town", 2, 3), "Syria": ("state", 1, 1), "a hill": ("none", 1, 1)}


def test_what_is_not_drawn_is_counted_in_words(form):
    assert form()["said"] == [
        "2 of 3 places named in the reports can be drawn.",
        "Of 1 no position is known; the table below lists it as “not on the map”.",
        "1 transfer of 5 has no place stated at all.",
    ]


def test_the_legend_counts_the_places_of_each_precision(form):
    assert {one["title"]: one["places"] for one in form()["precisions"]} == {
        "Town": 1,
        "Region": 0,
        "State only": 1,
        "Not on the map": 1,
    }


def test_a_state_has_an_area_and_no_point(form):
    syria = next(one for one in form()["places"] if one["label"] == "Syria")
    assert syria["areas"] == [{"shape": "760", "name": "Syria"}]
    assert (syria["latitude"], syria["longitude"]) == (None, None)


def test_lines_are_weighed_by_origins_and_lead_to_their_transfers(form):
    first = form()["routes"][0]
    assert [stop["label"] for stop in first["stops"]] == ["Saudi Arabia", "Aleppo"]
    assert (first["transfers"], first["origins"], first["ends"]) == (2, 3, "state → town")
    assert first["address"].startswith("/?supplier=state%2Fsa&status=delivered")
    assert first["address"].endswith("&place=place%2Faleppo-170063")


def test_how_the_transfers_of_a_line_are_told_stands_with_it(form):
    made = form()
    assert {one["told_words"] for one in made["routes"]} == {"gone or going"}
    assert {one["key"]: one["routes"] for one in made["told"]} == {"done": 2, "announced": 0, "stopped": 0}
    assert {one["why"] for one in made["undrawn"]} >= {"only denied or hypothetical"}


def test_every_transfer_has_a_line_or_a_reason(form):
    made = form()
    assert sum(one["transfers"] for one in made["routes"]) + sum(one["transfers"] for one in made["undrawn"]) == 5


def test_only_what_the_filters_keep_is_drawn(form):
    made = form(Query().with_choice(Facet.CERTAINTY, "denied"))
    assert (made["total"], made["of"]) == (1, 5)
    assert [one["label"] for one in made["places"]] == ["Syria"]
    assert made["places"][0]["address"] == "/?certainty=denied&place=state%2Fsy"


def test_of_too_many_transfers_to_read_lines_run_from_party_to_party(form, monkeypatch):
    monkeypatch.setattr("firsthand.web.pages.map.MOST_READ", 2)
    made = form()
    assert made["from_party_to_party"]
    assert [[stop["label"] for stop in one["stops"]] for one in made["routes"]] == [["Turkey", "Iraq"]]
    assert [one["label"] for one in made["places"]] == ["Aleppo", "Syria", "a hill"]
    assert not any("no place stated" in sentence for sentence in made["said"])


def test_a_register_without_places_is_told_so(kb, tmp_path):
    made = map_form(catalogue_of(tmp_path, line(1)), Atlas(kb), Query())
    assert made["said"] == ["None of 1 transfer has a stated place."]


def test_the_page_holds_every_place_and_route_of_its_twin(client):
    made, page = client.get("/map.json").json(), client.get("/map").text
    assert made["places"]
    for one in made["places"]:
        assert f'href="{one["address"].replace("&", "&amp;")}"' in page


def test_invented_states_are_not_put_on_the_map(client):
    assert {one["precision"] for one in client.get("/map.json").json()["places"]} == {"none"}
    assert "None of" in client.get("/map").text


def test_where_nothing_can_be_drawn_no_borders_are_drawn_either(client):
    page = client.get("/map").text
    assert not client.get("/map.json").json()["drawn"]
    assert "No map is drawn" in page
    assert "<transfer-map" not in page
    assert "Natural Earth" not in page


def test_the_page_says_whose_borders_are_drawn_and_that_lines_are_no_routes(real_page):
    assert "Borders: Natural Earth" in real_page
    assert "no statement on any border or name" in real_page
    assert "not the route flown" in real_page


def test_the_page_carries_no_inline_style_or_script(client):
    page = client.get("/map").text
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_borders_and_script_are_served_by_the_program_itself(client, real_page):
    addresses = re.findall(r'(?:src|data-borders)="([^"]+)"', real_page)
    assert any("borders" in address for address in addresses)
    for address in addresses:
        assert address.startswith("/static/")
        assert client.get(address).status_code == 200


def test_filters_that_cannot_be_are_refused_in_one_line(client):
    answer = client.get("/map.json?since=yesterday")
    assert answer.status_code == 400
    assert "give a year" in answer.json()["error"]
