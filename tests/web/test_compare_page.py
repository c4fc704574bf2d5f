"""The compare page shows what was copied, moved and changed, in words and marks that need no colour."""

import html as markup
import re

import pytest
from starlette.testclient import TestClient

WIRE, REWORDED, COPY, OTHER = "derrin-meridian.txt", "derrin-torchlight.html", "derrin-clearwater.txt", "it-89041"


def plain(html: str) -> str:
    """The words of a page as they are read out."""
    return " ".join(markup.unescape(re.sub(r"<[^>]+>", "", html)).split())


def page(client: TestClient, a: str = WIRE, b: str = REWORDED) -> str:
    answer = client.get(f"/compare/{a}/{b}")
    assert answer.status_code == 200
    return answer.text


def test_changed_words_are_marked_in_both_texts_and_say_what_the_other_has(client):
    html = page(client)
    assert re.search(r"<del [^>]*>Rebels<sup", html)
    assert re.search(r"<ins [^>]*>Armed gangs fighting the Velkaran army<sup", html)
    assert "(changed label; A has “Rebels”)" in plain(html)


def test_the_verdict_comes_with_its_reasons_shares_and_credits(client):
    words = plain(page(client))
    for part in (
        "Reworded; its headline is its own. B (Torchlight TV) was taken from A (Meridian Wire)",
        "of B's are shared",
        "They share 116 words of narration",
        "Meridian Wire agency reported",
    ):
        assert part in words, part


def test_a_copy_under_a_headline_of_its_own_is_told_as_that_first(client):
    html = page(client, REWORDED, COPY)
    words = plain(html)
    assert "A copy; its headline is its own." in words
    assert re.search(r"<del class=.changed changed-A.>Armed gangs near</del>", html)
    assert re.search(r"<ins class=.changed changed-B.>Ashen Covenant Terrorists at</ins>", html)
    changed = words.partition("Changed words")[2]
    assert changed.strip().startswith("headline")
    assert "Ashen Covenant Terrorists" in changed.partition("No words were changed")[0]


def test_a_title_apart_from_the_text_stands_beside_the_other_headline(client):
    table = plain(page(client).partition('<table class="compare">')[2])
    first = table.partition("1 changed")[0]
    assert "Velkaran rebels say new anti-tank missiles" in first
    assert "Armed gangs near Derrin admit receiving" in first


def test_what_is_not_listed_as_changed_is_said(client):
    words = plain(page(client))
    assert "Not listed here: what only one of the two has" in words
    assert "is decided by the knowledge base" in words


def test_a_false_credit_is_named_as_one(client):
    assert "False credits" in plain(page(client, WIRE, "derrin-courier.txt"))


def test_rows_say_in_words_whether_they_are_copied_changed_or_own(client):
    words = plain(page(client, REWORDED, COPY))
    for part in ("= 1 copied", "only in B", "each has its own words"):
        assert part in words, part


def test_the_words_of_the_upstream_stand_beside_both(client):
    words = plain(page(client, REWORDED, COPY))
    assert "What the upstream said" in words
    assert "Both A and B were taken from this article" in words


def test_where_one_is_the_source_of_the_other_the_page_says_so(client):
    assert "the upstream's words are those in column A" in plain(page(client))


def test_articles_that_share_nothing_are_told_so(client):
    assert "They share no passage" in plain(page(client, WIRE, OTHER))


def test_the_twin_says_the_same(client):
    form = client.get(f"/compare/{WIRE}/{REWORDED}.json").json()
    html = page(client)
    assert form["kind"] == "comparison"
    assert html.count('<tr class="compare-row') == len(form["rows"])
    assert plain(html).count("(changed ") == sum(
        1 for row in form["rows"] for side in "ab" for piece in row[side] if piece.get("change")
    )


def test_every_link_to_a_changed_word_leads_to_one(client):
    html = page(client)
    assert set(re.findall(r'href="#([abrow]+-\d+)"', html)) <= set(re.findall(r'id="([abrow]+-\d+)"', html))


def test_two_ids_in_a_form_lead_to_the_page(client):
    answer = client.get("/compare", params={"a": WIRE, "b": f" {REWORDED} "}, follow_redirects=False)
    assert answer.status_code == 303
    assert re.fullmatch(r"/compare/[0-9a-f]{32}/[0-9a-f]{32}", answer.headers["location"])


@pytest.mark.parametrize(
    ("path", "status"),
    [("/compare/nope/it-89041", 404), (f"/compare/{WIRE}/{WIRE}", 400), ("/compare?a=x", 404), ("/compare", 404)],
)
def test_names_that_fit_no_two_articles_are_answered_in_a_line(client, path, status):
    assert client.get(path).status_code == status


def test_the_page_has_no_inline_script_or_style(client):
    html = page(client)
    assert " style=" not in html
    assert not re.search(r"<script(?![^>]*src=)", html)
