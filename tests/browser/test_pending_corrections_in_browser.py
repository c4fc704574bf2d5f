"""Corrections that are not kept yet are lost by no button, key or link without a word."""

import shutil

import pytest
from marking import kept
from playwright.sync_api import expect
from windows import Watch, opened, running

FIRST = "Keep or drop your corrections first: Enter keeps, Esc drops."


@pytest.fixture(scope="module")
def desk(demo_store, tmp_path_factory):
    with running(shutil.copytree(demo_store, tmp_path_factory.mktemp("pending") / "store")) as address:
        yield address


@pytest.fixture(scope="module")
def own_window(browser, desk):
    watch = Watch()
    with opened(browser, watch, desk) as page:
        yield page
    assert watch.complaints == []


@pytest.fixture
def page(own_window, desk):
    """The second report with one correction that is not kept yet, no slot open."""
    own_window.goto(f"{desk}/review")
    own_window.goto(desk + own_window.locator("[rel=next]").get_attribute("href"))  # one with a report before it
    own_window.locator("[data-choice=status] input:not(:checked)").first.check()
    own_window.evaluate("document.activeElement.blur()")
    yield own_window
    assert kept(own_window, desk) == []


def test_the_verdicts_cannot_be_pressed_and_a_line_says_why(page):
    for name in ("Accept", "Not a transfer", "Same transfer", "Different"):
        expect(page.get_by_role("button", name=name).first).to_be_disabled()
    assert set(page.locator("[data-first]").all_inner_texts()) == {FIRST}
    page.locator("[data-reject] summary").click()
    expect(page.locator("[data-reject] fieldset")).not_to_be_visible()


@pytest.mark.parametrize("key", ["a", "n", "r", "s", "d", "j", "k"])
def test_a_key_says_the_line_and_leaves_the_corrections(page, key):
    before = page.url
    page.keyboard.press(key)
    expect(page.locator("[data-state]")).to_have_text(FIRST)
    assert page.url == before


@pytest.mark.parametrize("key", ["a", "n", "s", "j"])
def test_a_key_says_the_line_while_a_slot_is_open_too(page, key):
    page.keyboard.press("3")
    page.keyboard.press(key)
    expect(page.locator("[data-state]")).to_have_text(FIRST)


def test_a_key_with_a_slot_open_and_nothing_changed_says_what_to_do(page):
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    page.keyboard.press("a")
    expect(page.locator("[data-slot=item] [data-marked]")).to_contain_text("Esc leaves the slot")


def test_escape_drops_them_and_the_verdicts_can_be_pressed_again(page):
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Accept")).to_be_enabled()
    assert set(page.locator("[data-first]").all_inner_texts()) == {""}


@pytest.mark.parametrize("link", ["Register", "next, without judging", "link to this report"])
def test_a_link_asks_first_and_staying_leaves_all_as_it_was(page, link):
    before = page.url
    page.get_by_role("link", name=link).click()
    asked = page.get_by_role("dialog", name="Your corrections are not kept yet")
    expect(asked).to_contain_text("Changed: status.")
    page.keyboard.press("Escape")
    expect(asked).not_to_be_visible()
    assert page.url == before
    expect(page.get_by_role("button", name="Accept")).to_be_disabled()


def test_another_form_of_the_page_asks_too(page):
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("dialog", name="Your corrections are not kept yet")).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Leave without them").click()
    assert "outlet=" in page.url


def test_leaving_without_them_follows_the_link(page, desk):
    page.get_by_role("link", name="Register").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Leave without them").click()
    assert page.url == f"{desk}/"


def test_the_question_can_be_answered_by_keeping_them(open_page, own_home):
    page = open_page(f"{own_home}/review")
    page.locator("[data-choice=status] input:not(:checked)").first.check()
    page.get_by_role("link", name="Register").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Keep them").click()
    assert [one["slot"] for one in kept(page, own_home)] == ["status"]
