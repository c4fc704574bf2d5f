"""The outlets of the demo: the list of them, and what one of them republishes."""

import gzip
import re
from dataclasses import replace
from hashlib import sha256
from urllib.parse import quote

import pytest

from firsthand.model import content_id
from firsthand.store import Store
from kin import article


def test_every_outlet_is_listed_and_its_page_is_there(client):
    found = client.get("/outlets.json").json()
    assert found["articles"] == 33
    assert found["total"] == len(found["outlets"]) == 13
    for one in found["outlets"]:
        page = client.get(one["address"])
        assert page.status_code == 200
        assert client.get(f"{one['address']}.json").json()["articles"] == one["articles"]


def test_the_page_says_whose_text_is_taken_with_which_credit_and_how_it_is_reworded(client):
    found = client.get("/outlet/Free%20Velkara.json").json()
    assert [one["name"] for one in found["sources"]] == ["Continental Press", "Meridian Wire"]
    said = [one["said"] for source in found["sources"] for one in source["changes"]]
    assert "“about 50” → “500”" in said
    assert "“movement” → “terrorists”" in said
    page = client.get("/outlet/Free%20Velkara").text
    for source in found["sources"]:
        assert [state["state"] for state in source["credit"]] == ["removed"]
        for one in source["changes"]:
            assert f'href="{one["compare"]}"' in page


def test_one_source_has_a_page_of_its_own(client):
    page = client.get("/outlet/Clearwater%20Review?source=Torchlight%20TV")
    assert page.status_code == 200
    assert "texts of <bdi>Torchlight TV" in page.text
    assert client.get("/outlet/Clearwater%20Review?source=Nobody").status_code == 404


def test_an_unknown_outlet_is_not_found_and_names_near_it_are_offered(client):
    answer = client.get("/outlet/Clerwater%20Revue")
    assert answer.status_code == 404
    assert 'href="/outlet/Clearwater%20Review"' in answer.text
    assert client.get("/outlet/Xyzzy.json").json()["near"] == []


@pytest.mark.parametrize("outlet", ["News / Views 24", "port.example", "A?b#C%d", "صحيفة 24", "<b>Bold</b> Post"])
def test_any_name_of_an_outlet_has_an_address(own_store, own_client, outlet):
    original = outlet.encode()
    made = article("new", outlet, "2024-05-20", "Words of it.")
    made = replace(made, id=content_id("new", made.text), original=sha256(original).hexdigest())
    with Store.open(own_store) as store:
        store.add(made, original, ())
    listed = own_client.get("/outlets.json").json()["outlets"]
    (address,) = [one["address"] for one in listed if one["name"] == outlet]
    assert address == f"/outlet/{quote(outlet, safe='')}"
    page = own_client.get(address)
    assert page.status_code == 200
    assert "<b>Bold" not in page.text
    assert own_client.get(f"{address}.json").json()["outlet"] == outlet


@pytest.mark.parametrize("address", ["/outlets", "/outlet/Free%20Velkara"])
def test_the_pages_are_small_and_have_nothing_that_their_policy_forbids(client, address):
    page = client.get(address)
    assert len(gzip.compress(page.content)) < 20_000
    assert not re.search(r"\sstyle=|\son\w+=|<script(?![^>]*src=)", page.text)
