"""The register page without a browser."""

import gzip
import re

import pytest


def register(client, **params):
    return client.get("/register.json", params=params).json()


def test_every_transfer_has_a_line_with_its_three_figures(client):
    found = register(client, size=200)
    assert found["total"] == found["of"] == len(found["lines"]) > 20
    for line in found["lines"]:
        assert 1 <= line["origins"] <= line["newsrooms"] or line["origins"] <= line["articles"]


def test_each_facet_tells_how_many_lines_its_values_would_leave(client):
    everything = register(client)
    for facet in everything["facets"]:
        for value in facet["values"]:
            narrowed = register(client, **{facet["name"]: value["key"]})
            assert narrowed["total"] == value["count"], (facet["name"], value)


def test_the_link_of_a_value_leads_to_its_lines_and_back(client):
    facet = next(one for one in register(client)["facets"] if one["name"] == "status")
    value = facet["values"][0]
    page = client.get(value["address"])
    assert "chosen" in page.text
    again = client.get(value["address"].replace("/?", "/register.json?")).json()
    (chip,) = again["asked"]["chosen"]
    assert chip["address"] == "/"


def test_words_that_no_line_has_leave_nothing_and_say_so(client):
    assert register(client, q="zzzyx")["total"] == 0
    assert "No transfer fits" in client.get("/?q=zzzyx").text


@pytest.mark.parametrize("sort", ["date", "-date", "origins", "-articles", "supplier", "-recipient", "item"])
def test_sorting_loses_no_line(client, sort):
    ids = {line["id"] for line in register(client, size=200)["lines"]}
    assert {line["id"] for line in register(client, size=200, sort=sort)["lines"]} == ids


def test_the_parts_of_the_list_together_are_the_list(client):
    whole = [line["id"] for line in register(client, size=200)["lines"]]
    parts = [
        line["id"] for start in range(0, len(whole), 10) for line in register(client, size=10, start=start)["lines"]
    ]
    assert parts == whole


def test_the_page_with_all_it_loads_is_small(client):
    page = client.get("/")
    loaded = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)
    assert loaded
    sent = len(gzip.compress(page.content)) + sum(len(gzip.compress(client.get(one).content)) for one in loaded)
    assert sent < 40_000
