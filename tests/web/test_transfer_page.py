"""The page of one transfer, without a browser: on the sample stories of the demo."""

import csv
import gzip
import html
import io
import re

import pytest
from starlette.requests import Request

from firsthand.model import Verdict
from firsthand.pipeline.current import open_register
from firsthand.pipeline.dossier import Drawn, dossier
from firsthand.pipeline.judging import judge
from firsthand.pipeline.knowledge import knowledge
from firsthand.store import Store
from firsthand.web.cited_transfer import cited


@pytest.fixture(scope="module")
def main_story(client):
    """The id of the transfer that most articles speak of."""
    return client.get("/register.json", params={"sort": "-articles"}).json()["lines"][0]["id"]


@pytest.fixture(scope="module")
def found(client, main_story):
    return client.get(f"/transfer/{main_story}.json").json()


@pytest.fixture(scope="module")
def page(client, main_story):
    return client.get(f"/transfer/{main_story}").text


def every(boxes):
    return [one for box in boxes for one in (box, *every(box["below"]))]


def test_the_figures_and_the_reason_for_them_stand_at_the_top(found, page):
    assert (found["reporting"], found["denying"], found["origins"]) == (2, 1, 3)
    assert "<strong>2</strong> independent origins report it, " in page
    assert "1</strong> only denies it" in page
    assert found["why"].startswith("Six articles carry one text, that of Meridian Wire")
    assert html.escape(found["why"], quote=False) in html.unescape(page).replace("&", "&amp;")


def value_of(found, slot, name):
    values = next(one for one in found["slots"] if one["slot"] == slot)["values"]
    return next(one for one in values if name in (one["value"], one["linked"] and one["linked"]["name"]))


def test_a_value_that_one_origin_denies_and_a_republisher_added_is_claimed_by_neither(found, page):
    ismarra = value_of(found, "supplier", "Ismarra")
    assert (ismarra["origins"], ismarra["added_in"], ismarra["denied_by"]) == ([2], [1], [3])
    assert ismarra["weight"] == "claimed in 1 of 3 origins; added by a republisher in 1; only denied in 1"
    assert ismarra["weight"] in page


def test_what_a_republisher_added_stands_beside_the_words_of_its_source(found, page):
    [added] = [use["addition"] for use in value_of(found, "supplier", "Ismarra")["uses"] if use["addition"]]
    assert added["said"] == "added by Free Velkara; Meridian Wire says:"
    assert [part["text"] for part in added["quote"]["parts"] if part["marked"]] == [
        "governments hostile to President Anton Merrik"
    ]
    assert added["said"] in page


def test_the_words_of_the_source_come_before_those_of_a_copyist(client):
    [seized] = client.get("/register.json", params={"q": '"about 50 tons"'}).json()["lines"]
    form = client.get(f"/transfer/{seized['id']}.json").json()
    amounts = next(slot for slot in form["slots"] if slot["slot"] == "quantity")["values"]
    told = {one["value"]: (one["number"], one["added_in"]) for one in amounts}
    assert told["about 50 tons"][0] < told["500 tons"][0]
    assert (told["about 50 tons"][1], told["500 tons"][1]) == ([], [1])


def test_page_register_and_files_tell_a_transfer_in_one_and_the_same_sentence(client):
    told = {row["id"]: row["statement"] for row in csv.DictReader(io.StringIO(client.get("/export/csv").text))}
    lines = client.get("/register.json", params={"size": 200}).json()["lines"]
    assert {line["id"]: line["statement"] for line in lines} == told
    for name, statement in told.items():
        assert client.get(f"/transfer/{name}.json").json()["statement"] == statement


def test_the_sentence_names_no_party_that_only_a_copyist_or_a_denial_names(client):
    lines = client.get("/register.json", params={"size": 200}).json()["lines"]
    told = {line["id"]: line["statement"] for line in lines}
    assert any("anyone in Velkara" in client.get(f"/transfer/{name}").text for name in told)
    assert not any("anyone in Velkara" in statement for statement in told.values())


def test_every_quotation_leads_to_where_it_is_put_right(found, page):
    for slot in found["slots"]:
        for use in (use for value in slot["values"] for use in value["uses"]):
            assert f'<a href="/review/{use["report"]}">correct this</a>' in page
    assert f"/review?transfer={found['id']}" in page


def test_no_name_on_the_page_is_an_id_of_the_knowledge_base(page):
    assert not re.findall(r">[^<]*\b(?:state|group|term|weapon)/[a-z]", page)


def test_every_use_links_to_its_report_in_its_article(found, page):
    uses = [use for slot in found["slots"] for value in slot["values"] for use in value["uses"]]
    assert len(uses) > 10
    for use in uses:
        assert re.fullmatch(r"/article/[0-9a-f]{32}\?report=[0-9a-f]{32}", use["address"])
        assert use["address"] in page


def test_what_no_report_states_says_so(found, page):
    silent = [slot for slot in found["slots"] if not slot["values"]]
    assert page.count("not stated by any report") == len(silent) > 0


def test_a_lane_leads_from_the_wire_to_the_third_hand(found):
    [wire] = found["lanes"]["lanes"][0]["trees"]
    assert wire["name"] == "Meridian Wire"
    torchlight = next(box for box in wire["below"] if box["name"] == "Torchlight TV")
    assert [box["name"] for box in torchlight["below"]] == ["Clearwater Review"]
    assert torchlight["below"][0]["step"]["text"].endswith("of its text is Torchlight TV’s")


def test_a_lane_tells_false_and_missing_credits(found):
    states = {
        box["name"]: box["step"]["credit"]["state"] for box in every(found["lanes"]["lanes"][0]["trees"][0]["below"])
    }
    assert (states["Aldhaven Courier"], states["Free Velkara"]) == ("false", "removed")


def test_every_article_of_the_transfer_is_in_a_lane(found):
    boxes = [box for lane in found["lanes"]["lanes"] for box in every(lane["trees"])]
    assert len({box["address"] for box in boxes if box["address"]}) == found["articles"]


def test_a_headline_against_its_body_is_told_as_such(found, page):
    headline = next(one for one in found["opposed"]["shown"] if one["kind"] == "headline")
    assert headline["same_article"]
    assert [[one["is_headline"] for one in side["statements"]] for side in headline["sides"]] == [[True], [False]]
    assert "A headline says other than its own article" in page


def test_the_grade_is_told_in_words_with_its_reason(found, page):
    assert found["grade"]["reason"] in html.unescape(page)
    assert found["grade"]["information_meaning"] in page


def test_labels_stand_in_quotation_marks(found, page):
    assert found["labels"]
    for one in found["labels"]:
        assert f'<q dir="auto">{html.escape(one["label"])}</q>' in page


def test_the_citation_of_the_page_is_the_one_in_the_files(client, found, main_story):
    bib = client.get(f"/transfer/{main_story}/citation.bib")
    csl = client.get(f"/transfer/{main_story}/citation.json")
    assert bib.text == found["citation"]["bibtex"]
    assert csl.json() == found["citation"]["csl"]
    assert csl.headers["content-type"].startswith("application/vnd.citationstyles.csl+json")
    assert "attachment" in bib.headers["content-disposition"]


def test_the_citation_names_a_hash_that_the_store_knows(found, demo_store):
    sealed = found["citation"]["csl"][0]["custom"]["audit_hash"]
    with Store.open(demo_store, read_only=True) as store:
        assert not store.verify(sealed)
        assert store.verify("0" * 64)


def address_for(host, demo_store, main_story):
    """The address that a citation gives to a reader of the page under this host."""
    asked = {"type": "http", "scheme": "https", "path": "/", "query_string": b"", "headers": [(b"host", host.encode())]}
    with Store.open(demo_store, read_only=True) as store:
        transfer = store.transfer(main_story)
        assert transfer
        return cited(Request(asked), dossier(store, knowledge(demo_store), transfer, Drawn())).address


@pytest.mark.parametrize("host", ["localhost:8400", "127.0.0.1", "[::1]:80"])
def test_an_address_that_only_this_machine_knows_is_not_cited(demo_store, main_story, host):
    assert address_for(host, demo_store, main_story) is None


def test_the_cited_address_names_the_transfer_and_its_earliest_article(client, demo_store, main_story):
    address = address_for("register.example", demo_store, main_story)
    start, _, article = address.partition("?article=")
    assert start == f"https://register.example/transfer/{main_story}"
    assert client.get("/article/derrin-meridian.txt.json").json()["article"] == article


def test_an_address_whose_transfer_is_gone_leads_to_where_its_article_stands(client, demo_store, main_story):
    address = address_for("register.example", demo_store, main_story)
    answer = client.get(address.removeprefix("https://register.example").replace(main_story, "0" * 32))
    assert answer.status_code == 404
    assert f"/transfer/{main_story}" in answer.text
    assert "Perhaps you look for" not in client.get(f"/transfer/{'0' * 32}").text


def test_the_footnote_tells_denials_newsrooms_grade_and_review(found):
    assert (
        "2 independent origins report it, 1 only denies it (newsrooms: Meridian Wire, Continental Press; denied: "
        f"Ismarra Today), 8 articles; grade {found['grade']['grade']} proposed by machine, 0 of "
        f"{found['reports']} reports reviewed; Firsthand register of "
    ) in found["citation"]["footnote"]
    assert "127.0.0.1" not in found["citation"]["footnote"]


def test_the_id_of_a_report_leads_to_its_transfer(client, found, main_story):
    report = found["slots"][0]["values"][0]["uses"][0]["report"]
    near = client.get(f"/transfer/{report}.json").json()["near"]
    assert [one["address"] for one in near] == [f"/transfer/{main_story}"]


def test_every_transfer_has_a_page_of_less_than_60_kb(client):
    lines = client.get("/register.json", params={"size": 200}).json()["lines"]
    for line in lines:
        answer = client.get(f"/transfer/{line['id']}")
        assert answer.status_code == 200, line["statement"]
        assert len(gzip.compress(answer.content)) < 60_000
        assert " style=" not in answer.text


def test_all_of_a_long_list_is_given_where_it_is_asked_for(client, main_story, found):
    whole = client.get(f"/transfer/{main_story}.json", params={"all": "1"}).json()
    short = {slot["slot"]: slot for slot in found["slots"]}
    for slot in whole["slots"]:
        assert slot["left_out"] == 0
        assert len(slot["values"]) == len(short[slot["slot"]]["values"]) + short[slot["slot"]]["left_out"]


def test_judgements_and_a_set_grade_show_on_the_page(own_client, own_store):
    line = own_client.get("/register.json", params={"sort": "-articles"}).json()["lines"][0]["id"]
    before = own_client.get(f"/transfer/{line}.json").json()
    report = before["slots"][0]["values"][0]["uses"][0]["report"]
    with Store.open(own_store) as store:
        judge(store, report, Verdict.ACCEPTED, by="ada", note="as it stands")
        judge(store, line, Verdict.GRADED, by="ada", value="B2", note="seen the crates")
    after = own_client.get(f"/transfer/{line}.json").json()
    assert after["stale"]
    assert (after["review"]["state"], after["review"]["judged"]) == ("partly", 1)
    assert (after["grade"]["grade"], after["grade"]["set_by"]) == ("B2", "ada")
    assert [(row["who"], row["note"]) for row in after["history"] if row["who"]] == [
        ("ada", "as it stands"),
        ("ada", "seen the crates"),
    ]
    page = own_client.get(f"/transfer/{line}").text
    assert "Articles or judgements came in" in page
    assert '<form method="post" action="/build">' in page


def test_a_corrected_slot_shows_as_corrected(own_client, own_store):
    line = own_client.get("/register.json", params={"sort": "-articles"}).json()["lines"][0]["id"]
    form = own_client.get(f"/transfer/{line}.json").json()
    use = next(slot for slot in form["slots"] if slot["slot"] == "supplier")["values"][0]["uses"][0]
    with Store.open(own_store) as store:
        judge(store, use["report"], Verdict.CORRECTED, by="ada", slot="supplier", value="[]")
    with open_register(own_store):
        pass
    again = own_client.get(f"/transfer/{line}.json", params={"all": "1"}).json()
    told = next(slot for slot in again["slots"] if slot["slot"] == "supplier")
    assert use["report"] not in {one["report"] for value in told["values"] for one in value["uses"]}
    assert not again["stale"]
