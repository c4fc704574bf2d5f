"""The story page of the demo's articles: what the tree and the table say, and where they lead."""

import gzip
import re

import pytest


def story(client, name):
    answer = client.get(f"/story/{name}.json")
    assert answer.status_code == 200
    return answer.json()


def test_the_sentence_says_where_the_text_is_from_and_which_number_was_changed(client):
    first = story(client, "fv-1190")["sentences"][0]
    assert first.startswith("4 articles, one text, from Continental Press")
    assert "1 turned “about 50” into “500”" in first


def test_the_chain_of_the_main_story_is_led_back_to_the_newsroom(client):
    rows = {row["key"]: row for row in story(client, "derrin-clearwater.txt")["rows"]}
    (current,) = [row for row in rows.values() if row["asked"]]
    chain = []
    while current:
        chain.append(current["outlet"] or current["name"])
        current = rows.get(current["parent"])
    assert chain == ["Clearwater Review", "Torchlight TV", "Meridian Wire", "Meridian Wire"]


def test_the_false_credit_is_told_apart_from_none_and_from_a_true_one(client):
    rows = story(client, "derrin-meridian.txt")["rows"]
    states = {row["outlet"]: row["taken"]["credit"]["state"] for row in rows if row["taken"]}
    assert states["Aldhaven Courier"] == "false"
    assert states["Free Velkara"] == "removed"
    assert states["Radio Stellmouth"] == "kept"


def test_the_page_draws_every_row_and_lists_it_in_the_table(client):
    form, page = story(client, "derrin-meridian.txt"), client.get("/story/derrin-meridian.txt").text
    assert page.count('class="tree-node"') == len(form["rows"])
    assert len(re.findall(r"<tr[ >]", page)) == len(form["rows"]) + 1
    for row in form["rows"]:
        if row["taken"]:
            assert page.count(f'href="{row["taken"]["compare"]}"') >= 2
            assert page.count(f'href="{row["address"]}"') >= 2


def test_the_json_holds_no_places_of_the_drawing(client):
    form = story(client, "derrin-meridian.txt")
    assert not {"x", "y", "width", "height", "path"} & {name for row in form["rows"] for name in row}


def test_an_article_that_shares_nothing_says_so_and_draws_nothing(client):
    page = client.get("/story/cl-2024-05-02").text
    assert "shares its narration with no other article" in page
    assert "<svg" not in page


def test_an_unknown_article_is_not_found(client):
    assert client.get("/story/nothing").status_code == 404
    assert client.get("/story/nothing.json").json()["status"] == 404


@pytest.mark.parametrize("name", ["fv-1190", "derrin-meridian.txt"])
def test_the_page_is_small_and_has_nothing_that_its_policy_forbids(client, name):
    page = client.get(f"/story/{name}")
    assert len(gzip.compress(page.content)) < 20_000
    assert not re.search(r"\sstyle=|\son\w+=|<script(?![^>]*src=)", page.text)
