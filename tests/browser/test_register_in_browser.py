"""The register page: facets, search, sorting, and all of it in the address."""

import re

from playwright.sync_api import expect


def shown(page):
    return int(re.match(r"[\d,]+", page.locator("#found").inner_text())[0].replace(",", ""))


def test_choosing_a_value_narrows_the_list_to_its_count_and_stands_in_the_address(open_page, home):
    page = open_page(home)
    link = page.locator(".facet", has_text="Status").locator("li a").first
    count = int(link.locator(".count").inner_text())
    link.click()
    expect(page).to_have_url(re.compile(r"\?status="))
    assert shown(page) == count
    page.locator(".chips a").first.click()
    expect(page).to_have_url(f"{home}/")


def test_an_address_with_everything_in_it_gives_the_same_view_again(open_page, home):
    page = open_page(home)
    page.locator(".facet", has_text="Status").locator("li a").first.click()
    expect(page.locator(".chips")).to_be_visible()
    page.locator(".tools a", has_text="independent origins").click()
    expect(page).to_have_url(re.compile("sort="))
    again = open_page(page.url)
    assert again.locator(".lines tbody").inner_text() == page.locator(".lines tbody").inner_text()


def test_going_back_takes_the_filter_away(open_page, home):
    page = open_page(home)
    everything = shown(page)
    page.locator(".facet", has_text="Status").locator("li a").first.click()
    expect(page.locator(".chips")).to_be_visible()
    page.go_back()
    expect(page.locator(".chips")).to_have_count(0)
    assert shown(page) == everything


def test_a_slash_goes_to_the_search_and_enter_finds_words_of_the_evidence(open_page, home):
    page = open_page(home)
    everything = shown(page)
    page.keyboard.press("/")
    page.keyboard.type("missile*")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=missile"))
    assert 0 < shown(page) < everything


def test_filters_are_folded_on_a_narrow_screen_and_open_when_asked(open_page, home):
    page = open_page(home, viewport={"width": 360, "height": 740})
    expect(page.locator(".facet").first).not_to_be_visible()
    page.locator(".facets-fold > summary").click()
    expect(page.locator(".facet").first).to_be_visible()


def test_without_script_the_filters_still_work(open_page, home):
    page = open_page(home, java_script_enabled=False)
    page.locator(".facet", has_text="Status").locator("li a").first.click()
    assert "status=" in page.url
    assert page.locator(".lines tbody tr").count() > 0


def test_each_download_comes_as_a_file(open_page, home):
    page = open_page(home)
    for name, ending in (("CSV", "csv"), ("Excel", "xlsx"), ("JSON Lines", "jsonl")):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=name, exact=True).click()
        assert waiting.value.suggested_filename == f"register.{ending}"
