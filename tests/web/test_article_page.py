"""The article page shows the text whole, the evidence in it, and where it comes from."""

import html as markup
import re
from dataclasses import replace
from hashlib import sha256
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from firsthand.read import article_from_text
from firsthand.store import Store
from firsthand.web.app import create_app

ADDRESS, VISITOR = "http://127.0.0.1:8400", ("127.0.0.1", 50_000)
ARTICLE, HEADLINE = "derrin-meridian.txt", "derrin-clearwater.txt"


def plain(html: str) -> str:
    """The words of a page as they are read out."""
    return " ".join(markup.unescape(re.sub(r"<[^>]+>", "", html)).split())


def page(client, name: str = ARTICLE, **params: str) -> str:
    answer = client.get(f"/article/{name}", params=params)
    assert answer.status_code == 200
    return answer.text


def form(client, name: str = ARTICLE, **params: str) -> dict:
    return client.get(f"/article/{name}.json", params=params).json()


def segments(form: dict) -> list[dict]:
    paragraphs = [one for block in form["sheet"]["blocks"] for one in block["paragraphs"]]
    return [segment for paragraph in [form["sheet"]["title"] or [], *paragraphs] for segment in paragraph]


def test_every_span_of_every_report_is_marked_where_it_stands(client):
    found = form(client)
    marks = {(one["start"], mark["slot"]) for one in segments(found) for mark in one["marks"] if mark["starts"]}
    for report in found["reports"]:
        for slot in ("supplier", "recipient", "item", "quantity", "place", "time", "speaker"):
            for words in report.get(slot, []):
                assert (words["start"], slot) in marks
        assert (report["trigger"]["start"], "trigger") in marks


def test_marks_have_letters_and_are_read_out_with_their_reports(client):
    html = page(client)
    assert re.search(r'class="ev ev-supplier[^"]*"><span class="ev-letter" aria-hidden="true">S', html)
    assert re.search(r"\[supplier of report \d+:\] governments hostile to President Anton Merrik", plain(html))


def test_no_word_of_the_article_is_lost(client):
    found = form(client)
    shown = "".join("".join(one["text"].split()) for one in segments(found))
    assert shown == "".join(found["text"].split())


def test_blocks_that_were_cut_are_folded_under_their_kind(client):
    html = page(client, HEADLINE)
    folded = re.findall(r'<details class="sheet-cut"><summary>.*?</span>([^<]+)</summary>', html)
    assert {"disclaimer", "terms of use"} <= set(folded)


def test_a_chosen_report_marks_only_its_own_evidence_strongly(client):
    chosen = form(client)["reports"][1]["id"]
    found = form(client, report=chosen)
    assert found["chosen"] == 2
    assert {2 in mark["reports"] for one in segments(found) for mark in one["marks"] if mark["strong"]} == {True}
    html = page(client, report=chosen)
    assert "ev-weak" in html
    assert "ev-weak" not in page(client)
    assert 'class="statement statement-chosen" id="report-2"' in html


def test_each_report_is_told_in_words_with_its_chain_standing_and_links(client):
    html = page(client, HEADLINE)
    words = plain(html)
    assert "Clearwater Review ran the article ← Torchlight TV passed it on" in words
    assert "A delivery of missiles" in words
    assert "confidence 0." in words
    for report in form(client, HEADLINE)["statements"]:
        assert f'href="/review/{report["id"]}"' in html
        assert report["transfer"] is None or f'href="/transfer/{report["transfer"]}"' in html


def test_a_headline_that_the_body_does_not_bear_out_is_shown_with_both_sides(client):
    words = plain(page(client, HEADLINE))
    assert "They do not agree." in words
    assert "terrorist groups other than the Ashen Covenant" in words


def test_terms_and_credits_stand_in_the_articles_words(client):
    words = plain(page(client, HEADLINE))
    assert "permits" in words
    assert "Articles by: Torchlight TV" in words


def test_custody_names_the_hash_of_the_bytes_and_when_they_came(client):
    custody = form(client)["custody"]
    data = client.get(f"/article/{ARTICLE}/original/bytes").content
    assert custody["sha256"] == sha256(data).hexdigest()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", custody["taken_in"])
    assert custody["earlier_readings"] == 0


def test_the_download_is_never_opened_by_the_browser(client):
    answer = client.get("/article/derrin-torchlight.html/original/bytes")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_original_is_shown_as_text_and_not_as_a_page(client):
    html = page(client, "derrin-torchlight.html/original")
    source = client.get("/article/derrin-torchlight.html/original/bytes").content.decode()
    pre = re.search(r"<pre[^>]*>(.*?)</pre>", html, re.DOTALL)
    assert pre is not None
    assert "<" not in pre[1]
    assert markup.unescape(pre[1]).split() == source.split()


def test_the_twin_of_the_original_tab_holds_the_original_and_that_of_the_text_does_not(client):
    assert form(client)["original_text"] is None
    assert client.get(f"/article/{ARTICLE}/original.json").json()["original_text"]["text"]


def test_articles_that_share_its_text_are_linked_to_compare_and_story(client):
    html = page(client)
    (first, *_) = form(client)["relatives"]
    assert f'href="/compare/{first["compare"][0]}/{first["compare"][1]}"' in html
    assert f'href="/story/{form(client)["article"]}"' in html


def test_an_article_is_found_by_its_own_id_too(client):
    by_name = form(client)
    assert form(client, by_name["article"])["id"] == ARTICLE


@pytest.mark.parametrize("path", ["/article/nope", "/article/nope.json", "/article/nope/original", "/article/"])
def test_an_article_that_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_report_of_another_article_is_not_found_here(client):
    other = form(client, HEADLINE)["reports"][0]["id"]
    assert client.get(f"/article/{ARTICLE}", params={"report": other}).status_code == 404


def test_an_article_without_reports_says_so(client):
    assert "No report was found in this article." in plain(page(client, "market-continental.txt"))


def test_the_page_has_no_inline_script_or_style_and_no_repeated_id(client):
    html = page(client)
    assert " style=" not in html
    assert not re.search(r"<script(?![^>]*src=)", html)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def test_what_an_article_says_of_itself_is_never_markup_and_only_web_addresses_are_links(tmp_path, kb):
    text = f"{HOSTILE}\n\nRebels took the depot.\u202e"
    article = article_from_text(
        text, kb=kb, given_id=f"a/{HOSTILE}", title=HOSTILE, outlet=HOSTILE, url="javascript:x()"
    )
    with Store.open(tmp_path) as store:
        store.add(replace(article, authors=(HOSTILE,)), text.encode(), ())
    with TestClient(create_app(tmp_path), base_url=ADDRESS, client=VISITOR) as client:
        for path in (article.id, f"{article.id}/original", quote(f"a/{HOSTILE}")):
            html = page(client, path)
            assert "<script>alert" not in html
            assert "<img" not in html
            assert 'href="javascript' not in html
        assert "(not a web address)" in plain(html)
        assert "⟦U+202E⟧" in page(client, f"{article.id}/original")


def test_an_article_in_a_language_that_is_not_read_says_so(own_store, kb):
    text = "وصلت الشاحنات الأولى إلى المستودع قبل الفجر وكان من المقرر أن تعود قريبا إلى المدينة بعد أن سلمت حمولتها"
    with Store.open(own_store) as store:
        store.add(article_from_text(text, kb=kb, given_id="ar-1"), text.encode(), ())
    with TestClient(create_app(own_store), base_url=ADDRESS, client=VISITOR) as client:
        assert "Not read: language ar." in plain(page(client, "ar-1"))
        assert form(client, "ar-1")["not_read"] == "ar"


def test_an_excerpt_says_that_it_is_one_and_has_no_original(own_store, kb):
    text = "Forty crates reached the depot. Nobody said from whom."
    excerpt = replace(article_from_text(text, kb=kb, given_id="cut-1"), is_excerpt=True)
    with Store.open(own_store) as store:
        store.add(excerpt, None, ())
    with TestClient(create_app(own_store), base_url=ADDRESS, client=VISITOR) as client:
        assert "An excerpt was imported" in plain(page(client, "cut-1"))
        answer = client.get("/article/cut-1/original")
        assert answer.status_code == 404 and "without the original" in plain(answer.text)
