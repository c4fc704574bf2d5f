"""What holds for every page, in the browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from sites import NAMES, addresses

SERIOUS = ("serious", "critical")


@pytest.fixture(scope="module")
def paths(home):
    return addresses(home)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(open_page, home, paths, name, theme):
    page = open_page(home + paths[name], color_scheme=theme)
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    told = [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in SERIOUS
    ]
    assert told == []


@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_wider_than_a_narrow_screen(open_page, home, paths, name):
    page = open_page(home + paths[name], viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("name", NAMES)
def test_on_paper_a_page_has_its_heading_and_no_navigation(open_page, home, paths, name):
    page = open_page(home + paths[name])
    page.emulate_media(media="print")
    assert page.locator("h1").first.is_visible()
    assert not page.locator(".masthead nav").is_visible()


@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_comes_to_the_content_first_and_then_to_every_link(open_page, home, paths, name):
    page = open_page(home + paths[name])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    unreachable = page.evaluate(
        """() => [...document.querySelectorAll('main a, main button, main input, main select, main textarea')]
        .filter((one) => one.tabIndex < 0 && !one.closest('[hidden], [role=radiogroup], [data-roving]')
          && one.type !== 'hidden' && (one.tagName.toLowerCase() !== 'a' || one.hasAttribute('href')))
        .map((one) => one.outerHTML.slice(0, 200))"""
    )
    assert unreachable == []


def test_the_switch_of_theme_holds_on_the_next_page(open_page, home):
    page = open_page(home, color_scheme="light")
    page.get_by_role("button", name="Light or dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto(f"{home}/help")
    assert page.locator("html").get_attribute("data-theme") == "dark"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_the_same_in_dark(open_page, home, paths, name):
    light = open_page(home + paths[name], color_scheme="light")
    dark = open_page(home + paths[name], color_scheme="dark")
    paper = "getComputedStyle(document.body.parentElement).backgroundColor"
    assert light.evaluate(paper) != dark.evaluate(paper)
    assert light.locator("main").inner_text() == dark.locator("main").inner_text()
