"""The network of the demo: flows weighed by origins, the register's filters, and the way to the transfers."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from firsthand.catalogue.told import told

ENDS = ("supplier", "via", "recipient")


def network(client, **params):
    answer = client.get("/network.json", params=params)
    assert answer.status_code == 200
    return answer.json()


def lines_at(client, address):
    return client.get(f"{address.replace('/?', '/register.json?')}&size=500").json()["lines"]


def test_every_transfer_and_every_origin_is_in_one_flow(client):
    form = network(client, most=300)
    lines = client.get("/register.json?size=200").json()["lines"]
    assert sum(flow["transfers"] for flow in form["flows"]) == form["total"] == len(lines)
    assert sum(flow["origins"] for flow in form["flows"]) == sum(line["origins"] for line in lines)


def test_flows_of_most_origins_come_first(client):
    origins = [flow["origins"] for flow in network(client)["flows"]]
    assert origins == sorted(origins, reverse=True)


def test_the_address_of_a_flow_leads_to_transfers_between_its_parties(client):
    for flow in network(client)["flows"]:
        keys = {end: flow[end]["key"] if flow[end] else "none" for end in ENDS}
        asked = parse_qs(urlsplit(flow["address"]).query)
        assert {end: asked[end] for end in ENDS} == {end: [key] for end, key in keys.items()}
        for line in lines_at(client, flow["address"]):
            assert all(key in ([one["key"] for one in line[end]] or ["none"]) for end, key in keys.items())


def test_what_was_refused_planned_or_denied_is_no_flow_of_what_went(client):
    flows = network(client, most=300)["flows"]
    assert {flow["told"] for flow in flows} == {"done", "announced", "stopped", "denied"}
    for flow in flows:
        for line in lines_at(client, flow["address"]):
            assert told(line["status"], line["certainty"]) == flow["told"]


def test_the_legend_counts_every_transfer_by_how_it_is_told_and_leads_to_it(client):
    form = network(client)
    assert sum(one["transfers"] for one in form["told"]) == form["total"]
    for one in form["told"]:
        assert len(lines_at(client, one["address"])) == one["transfers"]


def test_the_table_says_how_each_flow_is_told(client):
    page = client.get("/network").text
    said = re.findall(r'class="network-told">([^<]+)<', page)
    assert said == [flow["told_words"] for flow in network(client)["flows"]]
    assert "supplied" not in page


def test_the_address_of_a_flow_leads_to_its_transfers_and_to_others_only_where_these_name_several(client):
    several = 0
    for flow in network(client, most=300)["flows"]:
        lines = lines_at(client, flow["address"])
        assert len(lines) >= flow["transfers"]
        if len(lines) > flow["transfers"]:
            several += 1
            assert any(len(line[end]) > 1 for line in lines for end in ENDS)
    assert several < len(network(client, most=300)["flows"])


def test_a_party_that_is_not_stated_is_there_as_such(client):
    flows = network(client)["flows"]
    assert any(flow["supplier"] is None for flow in flows)
    page = client.get("/network").text
    nulls = sum(flow[end] is None for flow in flows for end in ENDS)
    assert page.count('<span class="muted">not stated</span>') == nulls


def test_a_name_that_the_knowledge_base_does_not_have_stands_in_quotation_marks(client):
    parties = [flow[end] for flow in network(client)["flows"] for end in ENDS if flow[end]]
    assert {one["quoted"] for one in parties} == {True, False}
    page = client.get("/network").text
    for one in parties:
        if one["label"].isalpha():
            tag = 'q dir="auto"' if one["quoted"] else "bdi"
            assert f"<{tag}>{one['label']}<" in page


def test_the_registers_filters_are_the_networks(client):
    for params in ({"supplier": "state/xc"}, {"since": "2024-04"}, {"q": "missiles"}, {"status": "refused"}):
        expected = client.get("/register.json", params={**params, "size": 200}).json()
        form = network(client, most=300, **params)
        assert form["total"] == expected["total"]
        assert sum(flow["origins"] for flow in form["flows"]) == sum(line["origins"] for line in expected["lines"])
    flow = network(client, since="2024-04")["flows"][0]
    assert "since=2024-04" in flow["address"]


def test_what_is_left_out_is_said_and_can_be_shown(client):
    whole, few = network(client, most=300), network(client, most=5)
    assert few["flows"] == whole["flows"][:5]
    assert few["flows_left_out"] == len(whole["flows"]) - 5
    assert f"{few['flows_left_out']} are left out" in few["said"][0]
    assert few["more"]["address"] == "/network?most=10"
    assert whole["more"] is None


def test_the_table_has_a_row_a_flow(client):
    flows = network(client)["flows"]
    page = client.get("/network").text
    assert len(re.findall(r"<tr>", page.partition("<tbody>")[2])) == len(flows)
    assert 'data-form="/network.json"' in page


def test_where_nothing_fits_that_is_said(client):
    assert network(client, q="zzzyx")["flows"] == []
    assert "No transfer fits" in client.get("/network?q=zzzyx").text


@pytest.mark.parametrize("params", ["most=0", "most=301", "most=x", "since=2024-13"])
def test_what_cannot_be_asked_is_refused(client, params):
    assert client.get(f"/network.json?{params}").status_code == 400


def test_the_page_has_nothing_that_its_policy_forbids(client):
    assert not re.search(r"\sstyle=|\son\w+=|<script(?![^>]*src=)", client.get("/network").text)
