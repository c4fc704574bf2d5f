"""What holds for every page, in the browser. Each page is loaded once and looked at in several ways."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from sites import NAMES, addresses
from windows import Watch, opened

SERIOUS = ("serious", "critical")
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}  # what may differ from light to dark
UNREACHABLE = """() => [...document.querySelectorAll('main a, main button, main input, main select, main textarea')]
    .filter((one) => one.tabIndex < 0 && !one.closest('[hidden], [role=radiogroup], [data-roving]')
      && one.type !== 'hidden' && (one.tagName.toLowerCase() !== 'a' || one.hasAttribute('href')))
    .map((one) => one.outerHTML.slice(0, 200))"""
PAPER = "getComputedStyle(document.body.parentElement).backgroundColor"


@pytest.fixture(scope="module")
def paths(home):
    return addresses(home)


@pytest.fixture(scope="module", params=NAMES)
def shown(request, browser, home, paths):
    """A page, light and wide; each test leaves it so. It complains of nothing and asks no other machine.

    Nothing on it moves: half-way from light to dark its colours cannot be told apart.
    """
    watch = Watch()
    with opened(browser, watch, home + paths[request.param], color_scheme="light", reduced_motion="reduce") as page:
        page.wait_for_load_state("networkidle")
        yield page
    assert watch.complaints == []
    assert watch.strangers == []


def serious(page, options=None):
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in SERIOUS]


def test_axe_finds_nothing_serious(shown):
    assert serious(shown) == []


def test_in_dark_a_page_says_the_same_in_colours_that_can_be_told_apart(shown):
    light, words = shown.evaluate(PAPER), shown.locator("main").inner_text()
    shown.emulate_media(color_scheme="dark")
    try:
        assert shown.evaluate(PAPER) != light
        assert shown.locator("main").inner_text() == words
        assert serious(shown, COLOURS) == []
    finally:
        shown.emulate_media(color_scheme="light")


def test_on_paper_a_page_has_its_heading_and_no_navigation(shown):
    shown.emulate_media(media="print")
    try:
        assert shown.locator("h1").first.is_visible()
        assert not shown.locator(".masthead nav").is_visible()
    finally:
        shown.emulate_media(media="screen")


def test_the_keyboard_comes_to_the_content_first_and_then_to_every_link(shown):
    shown.evaluate("document.activeElement.blur()")
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.className") == "skip"
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.id") == "content"
    assert shown.evaluate(UNREACHABLE) == []


def test_no_page_is_wider_than_a_narrow_screen(shown):
    shown.set_viewport_size({"width": 360, "height": 740})
    shown.reload()
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_switch_of_theme_holds_on_the_next_page(open_page, home):
    page = open_page(f"{home}/help", color_scheme="light")
    page.get_by_role("button", name="Light or dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto(f"{home}/help")
    assert page.locator("html").get_attribute("data-theme") == "dark"
