"""An outlet: whose text it takes, how it rewords it, and a way to each article and comparison."""

import re

from playwright.sync_api import expect


def test_from_the_list_to_an_outlet_to_the_words_that_it_changed(look):
    page = look("/outlets")
    page.get_by_role("link", name="Free Velkara").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Free Velkara")
    change = page.locator(".outlet-source td:has(.story-kind) + td a").first
    words = change.inner_text()
    change.click()
    expect(page).to_have_url(re.compile("/compare/"))
    assert any(half.strip(" “”") in page.locator("#content").inner_text() for half in re.split("→|became", words))


def test_a_false_credit_is_said_in_words(look):
    page = look("/outlet/Aldhaven%20Courier")
    expect(page.locator(".story-credit-false").first).to_contain_text("names a newsroom whose text it is not")


def test_a_source_leads_to_its_own_page(look):
    page = look("/outlet/Free%20Velkara")
    source = page.locator(".outlet-source h2 a").first
    name = source.inner_text()
    source.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
