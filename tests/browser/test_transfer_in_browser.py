"""The page of a transfer: every value leads to its words, and the citation can be taken along."""

import re

import pytest
from playwright.sync_api import expect
from sites import main_transfer


@pytest.fixture(scope="module")
def address(home):
    return main_transfer(home)


def test_every_value_has_words_that_lead_to_their_article(look, address):
    page = look(address)
    values = page.locator("table.slots tr:has(.slot-value):not(:has([colspan]))")
    assert values.count() > 10
    for value in values.all():
        assert value.locator("blockquote mark").count() >= 1
        links = value.locator("figcaption > a[href^='/article/']")
        assert links.count() >= 1
        assert all("?report=" in link.get_attribute("href") for link in links.all())


def test_a_quotation_leads_to_its_words_marked_in_the_article(look, address):
    page = look(address)
    use = page.locator("tr", has=page.get_by_role("rowheader", name="Supplier")).locator("figure.said").first
    words, report = (
        use.locator("mark").inner_text(),
        re.search("report=(.+)", use.locator("a").first.get_attribute("href")),
    )
    use.locator("a[href^='/article/']").first.click()
    expect(page).to_have_url(re.compile(f"report={report[1]}"))
    strong = page.locator(".sheet .ev-supplier:not(.ev-weak)")
    assert any(words in one for one in strong.all_text_contents())
    assert page.locator(".statement-chosen").count() == 1


def test_a_place_on_the_page_is_gone_to_from_its_contents(look, address):
    page = look(address)
    page.locator(".contents a", has_text="Origins").click()
    expect(page.locator("#origins")).to_be_in_viewport()


def test_the_button_puts_the_citation_on_the_clipboard(open_page, home, address):
    page = open_page(home + address, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#cite-bibtex").input_value()


def test_where_the_browser_gives_no_clipboard_the_citation_is_selected(open_page, home, address):
    page = open_page(f"{home}/help")
    page.add_init_script("delete Navigator.prototype.clipboard; document.execCommand = () => false")
    page.goto(home + address)
    page.get_by_role("button", name="Copy Footnote").click()
    expect(page.get_by_text("Selected; copy it with your keyboard.")).to_be_visible()
    field = page.locator("#cite-footnote")
    assert field.evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)") == field.input_value()


def test_each_citation_comes_as_a_file(look, address):
    page = look(address)
    for name, ending in (("BibTeX", "bib"), ("CSL-JSON", "json")):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=f"Download {name}").click()
        assert waiting.value.suggested_filename == f"firsthand-citation.{ending}"


def test_all_is_shown_where_it_is_asked_for(look, address):
    page = look(address)
    short = page.locator("table.slots figure.said").count()
    fold = page.locator("table.slots .slot-uses details", has=page.locator("a[href^='?all=1']")).first
    fold.locator("summary").first.click()
    fold.locator("a[href^='?all=1']").click()
    expect(page).to_have_url(re.compile("all=1"))
    assert page.locator("table.slots figure.said").count() > short
    assert page.locator("table.slots a[href^='?all=1']").count() == 0


def test_what_a_republisher_added_is_hatched_and_leads_to_the_comparison(look, address):
    page = look(address)
    value = page.locator("table.slots > tbody > tr", has=page.locator(".value-name", has_text="Ismarra")).first
    assert value.locator("rect.share-added").count() == 1
    added = value.locator(".added").first
    expect(added).to_contain_text("added by Free Velkara; Meridian Wire says:")
    added.get_by_role("link", name="compare").click()
    expect(page).to_have_url(re.compile("/compare/[0-9a-f]{32}/[0-9a-f]{32}"))


def test_values_of_little_weight_are_folded_and_open_by_keyboard(look, address):
    page = look(address)
    fold = page.locator("td.slot-folded details").first
    expect(fold.locator(".folded-value").first).to_be_hidden()
    fold.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(fold.locator(".folded-value").first).to_be_visible()


def test_a_wrong_value_leads_to_the_review_of_its_report(look, address):
    page = look(address)
    page.locator("figure.said").get_by_role("link", name="correct this").first.click()
    expect(page).to_have_url(re.compile("/review/[0-9a-f]{32}"))


def test_folded_reasons_open_by_keyboard(look, address):
    page = look(address)
    fold = page.locator("#origin-1 details").last
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator("li").first).to_be_visible()
