"""The timeline: a year leads into itself, a row to its transfer, and each kind of date has its own shape."""

import re

from playwright.sync_api import expect


def test_a_bar_narrows_the_page_to_its_time(look):
    page = look("/timeline")
    bar = page.locator(".tl-bars a", has_text="2023")
    count = int(bar.locator(".tl-count").inner_text())
    bar.click()
    expect(page).to_have_url(re.compile("since=2023&until=2023"))
    assert page.locator("table.tl tbody tr").count() == count
    page.get_by_role("link", name="all times").click()
    expect(page).to_have_url(re.compile("/timeline$"))


def test_a_row_leads_to_its_transfer(look):
    page = look("/timeline")
    page.locator("table.tl tbody th a").first.click()
    expect(page).to_have_url(re.compile("/transfer/"))


def test_dates_of_the_transfer_and_of_publication_have_shapes_of_their_own(look):
    page = look("/timeline")
    rows = page.locator("table.tl tbody")
    assert rows.locator("svg use[href='#tl-day']").count() > 0
    assert rows.locator("svg use[href='#tl-seen']").count() > 0
    assert rows.locator("svg rect.tl-event").count() > 0
    said = rows.locator("svg[role=img]").first.get_attribute("aria-label")
    assert "publication" in said


def test_a_drawing_stays_within_its_cell_on_a_narrow_screen(open_page, home):
    page = open_page(f"{home}/timeline", viewport={"width": 360, "height": 740})
    cell = page.locator("td.tl-cell").first.bounding_box()
    drawn = page.locator("td.tl-cell svg.tl-drawn").first.bounding_box()
    assert cell["width"] > 100
    assert drawn["x"] >= cell["x"]
    assert drawn["x"] + drawn["width"] <= cell["x"] + cell["width"] + 1
