"""The page of one transfer, without a browser: on the sample stories of the demo."""

import gzip
import html
import re

import pytest

from firsthand.model import Verdict
from firsthand.pipeline.current import open_register
from firsthand.pipeline.judging import judge
from firsthand.store import Store


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
    assert f"<strong>{found['origins']}</strong> independent origins" in page
    assert found["why"].startswith("Six articles carry one text, that of Meridian Wire")
    assert html.escape(found["why"], quote=False) in html.unescape(page).replace("&", "&amp;")


def test_a_value_that_one_origin_denies_is_not_claimed_by_it(found):
    suppliers = next(slot for slot in found["slots"] if slot["slot"] == "supplier")["values"]
    ismarra = next(one for one in suppliers if one["linked"] and one["linked"]["name"] == "Ismarra")
    assert (len(ismarra["origins"]), len(ismarra["denied_by"])) == (2, 1)


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
    assert [side["is_headline"] for side in headline["sides"]] == [True, False]
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


def test_the_cited_address_leads_to_the_transfer(client, found, main_story):
    address = found["citation"]["csl"][0]["URL"]
    assert client.get(address).status_code == 200
    assert client.get(address).text.count(main_story) > 0


def test_an_address_whose_transfer_is_gone_leads_to_where_its_article_stands(client, found, main_story):
    gone = found["citation"]["csl"][0]["URL"].replace(main_story, "0" * 32)
    answer = client.get(gone)
    assert answer.status_code == 404
    assert f"/transfer/{main_story}" in answer.text
    assert "Perhaps you look for" not in client.get(f"/transfer/{'0' * 32}").text


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
    assert "Articles or judgements came in" in own_client.get(f"/transfer/{line}").text


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
