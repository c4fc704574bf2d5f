"""Two articles compared: what was changed is told by more than colour, and the list leads to the words."""

import re

import pytest
from playwright.sync_api import expect
from sites import article_of


@pytest.fixture(scope="module")
def address(home):
    """A wire story and the rewording of it."""
    return f"/compare/{article_of(home, 'derrin-meridian.txt')}/{article_of(home, 'derrin-torchlight.html')}"


def test_changed_words_are_told_apart_by_element_sign_and_line(look, address):
    page = look(address)
    for letter, element in (("A", "DEL"), ("B", "INS")):
        marks = page.locator(f"table.compare .changed-{letter}")
        assert marks.count() > 3
        assert set(marks.evaluate_all("found => found.map((one) => one.tagName)")) == {element}
        lines = marks.evaluate_all("found => found.map((one) => getComputedStyle(one).textDecorationLine)")
        borders = marks.evaluate_all("found => found.map((one) => getComputedStyle(one).borderBottomStyle)")
        assert all(line != "none" or border != "none" for line, border in zip(lines, borders, strict=True))
        assert all(re.search(r"\S\d+$", mark) for mark in marks.locator(".changed-mark").all_inner_texts())


def test_a_row_says_in_words_whether_it_was_copied_changed_moved_or_is_new(look, address):
    rows = look(address).locator("tr.compare-row > th")
    said = " ".join(rows.all_inner_texts())
    assert rows.count() > 4
    assert all(word in said for word in ("changed", "only in"))
    assert all(re.search(r"[a-z]{4}", one) for one in rows.all_inner_texts())


def test_the_rewording_of_rebels_is_listed_as_a_label(look, address):
    page = look(address)
    kind = page.locator(".compare-changes > dt", has_text="label")
    told = kind.locator("xpath=following-sibling::dd[1]").locator("li", has=page.locator("del", has_text="Rebels"))
    assert told.first.locator("ins").inner_text()


def test_by_keyboard_an_entry_of_the_list_leads_to_its_words(look, address):
    page = look(address)
    link = page.locator(".compare-changes a").first
    link.focus()
    page.keyboard.press("Enter")
    target = page.locator(link.get_attribute("href"))
    expect(target).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == link.get_attribute("href")[1:]


def test_turned_round_the_other_article_stands_first(look, address):
    page = look(address)
    first = page.locator(".compare-title a").first.inner_text()
    page.get_by_role("link", name="Put B first").click()
    expect(page.locator(".compare-title a").nth(1)).to_have_text(first)


def test_the_third_hand_shows_the_words_of_the_newsroom_they_came_from(look, home):
    page = look(f"/compare/{article_of(home, 'derrin-clearwater.txt')}/{article_of(home, 'derrin-torchlight.html')}")
    said = page.locator("table.compare-upstream")
    expect(said).to_be_visible()
    assert "Meridian Wire" in said.locator("thead").inner_text()
    assert said.locator("tbody tr").count() > 1


def test_on_a_narrow_screen_both_texts_are_there(open_page, home, address):
    page = open_page(home + address, viewport={"width": 360, "height": 740})
    cells = page.locator("tr.compare-changed td[data-side]")
    assert all(cell.is_visible() for cell in cells.all()[:4])
