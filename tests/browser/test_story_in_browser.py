"""A story: its boxes lead to articles, its lines to comparisons, and the table says the same."""

import re

import pytest
from playwright.sync_api import expect
from sites import article_of


@pytest.fixture(scope="module")
def address(home):
    return f"/story/{article_of(home, 'derrin-clearwater.txt')}"


def test_a_box_leads_to_its_article(look, address):
    page = look(address)
    page.locator("svg.tree a.tree-node", has_text="Torchlight TV").click()
    expect(page).to_have_url(re.compile("/article/"))
    expect(page.locator(".article-facts")).to_contain_text("Torchlight TV")


def test_by_keyboard_a_line_leads_to_the_comparison_of_its_ends(look, address):
    page = look(address)
    page.locator("svg.tree a.tree-edge").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/compare/"))
    expect(page.locator("table.compare")).to_be_visible()


def test_changed_words_lead_to_the_comparison(look, address):
    page = look(address)
    page.locator("svg.tree a.tree-changes").first.click()
    expect(page.locator("h2#changes")).to_be_attached()


def test_the_table_names_every_article_of_the_drawing(look, address):
    page = look(address)
    rows = page.locator(".story-table tbody tr:has(th a)")
    drawn = page.locator("svg.tree a.tree-node")
    assert drawn.count() == rows.count() >= 6
    paths = "found => found.map((one) => new URL(one.getAttribute('href') ?? '', location).pathname)"
    listed = page.locator(".story-table tbody th > a").evaluate_all(paths)
    assert set(drawn.evaluate_all(paths)) == set(listed)


def test_the_article_that_was_asked_for_is_said_to_be_it(look, address):
    page = look(address)
    expect(page.locator("svg.tree [aria-current=true]")).to_contain_text("this article")
    expect(page.locator("tr.story-asked")).to_contain_text("(this article)")
