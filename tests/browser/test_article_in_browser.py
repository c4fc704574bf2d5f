"""The page of an article: evidence in place, chosen by report, what was cut folded away, the original as text only."""

import re

import httpx
import pytest
from playwright.sync_api import expect

STRONG = ".sheet-paper .ev:not(.ev-weak)"


@pytest.fixture(scope="module")
def address(home):
    """An article with several reports, of which the second is chosen in these tests."""
    return f"/article/{httpx.get(f'{home}/article/derrin-clearwater.txt.json').json()['article']}"


def marked(page):
    """The numbers of the reports whose evidence is marked strongly."""
    numbers = page.locator(f"{STRONG} .ev-number").all_inner_texts()
    return {number for one in numbers for number in re.findall(r"\d+", one)}


def test_choosing_a_report_marks_only_its_evidence(look, address):
    page = look(address)
    assert marked(page) > {"2"}
    page.locator("#choose-2").click()
    expect(page.locator("#report-2.statement-chosen")).to_be_visible()
    expect(page).to_have_url(re.compile(r"report=\w+#report-2"))
    assert page.locator(STRONG).count() > 0
    assert "2" in marked(page)
    page.locator("#choose-2").click()
    expect(page.locator(".ev-weak")).to_have_count(0)


def test_without_script_choosing_a_report_does_the_same(open_page, home, address, look):
    page = look(address)
    page.locator("#choose-2").click()
    expect(page.locator("#report-2.statement-chosen")).to_be_visible()
    plain = open_page(home + address, java_script_enabled=False)
    plain.locator("#choose-2").click()
    assert plain.locator(".sheet-paper").inner_html() == page.locator(".sheet-paper").inner_html()


def test_the_keyboard_stays_where_a_report_was_chosen(look, address):
    page = look(address)
    page.locator("#choose-2").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#report-2.statement-chosen")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "choose-2"


def test_a_report_leads_to_its_sentence_and_back(look, address):
    page = look(address)
    page.locator("#report-1 h3 a.opens").click()
    expect(page.locator("#sentence-1")).to_be_in_viewport()
    page.locator("#sentence-1").click()
    expect(page.locator("#report-1")).to_be_in_viewport()


def test_what_was_cut_is_named_and_opens(look, address):
    page = look(address)
    fold = page.locator("details.sheet-cut", has_text="disclaimer").first
    expect(fold.locator("p").first).not_to_be_visible()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator("p").first).to_be_visible()


def test_evidence_is_told_apart_without_colour(look, address):
    page = look(address)
    page.locator("#choose-2").click()
    expect(page.locator(".ev-weak").first).to_be_attached()
    for mark in page.locator(STRONG).all()[:6]:
        shown = mark.evaluate(
            "one => getComputedStyle(one).textDecorationLine + getComputedStyle(one).borderBottomStyle"
        )
        assert "underline" in shown or not shown.endswith("none")
    assert page.locator(f"{STRONG} > .ev-letter").count() > 2


def test_the_original_is_text_in_which_nothing_runs(look, home):
    page = look("/article/derrin-torchlight.html/original")
    original = page.locator("pre.original")
    assert re.search(r"<html|<!doctype|<p>", original.inner_text(), re.IGNORECASE)
    assert original.locator("*").count() == 0
    page.get_by_role("link", name="Text and evidence").click()
    expect(page.locator(".sheet")).to_be_visible()


def test_the_bytes_come_as_a_file_and_are_never_shown(look):
    page = look("/article/derrin-torchlight.html/original")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download the bytes").click()
    assert waiting.value.suggested_filename.endswith(".bin")


def test_another_article_named_by_its_id_is_compared(look, address):
    page = look(address)
    page.get_by_label("Compare with another article").fill("derrin-meridian.txt")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("table.compare")).to_be_visible()
