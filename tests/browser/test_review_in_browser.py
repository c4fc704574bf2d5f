"""The review page: each key does what the page says it does, and nothing else."""

import shutil

import pytest
from marking import kept, press
from playwright.sync_api import expect
from windows import Watch, opened, running


@pytest.fixture(scope="module")
def desk(demo_store, tmp_path_factory):
    """The address of pages over a copy of the sample stories, to be judged by the tests of this file."""
    with running(shutil.copytree(demo_store, tmp_path_factory.mktemp("review") / "store")) as address:
        yield address


@pytest.fixture(scope="module")
def own_window(browser, desk):
    watch = Watch()
    with opened(browser, watch, desk) as page:
        yield page
    assert watch.complaints == []


@pytest.fixture
def page(own_window, desk):
    """The next report that is not judged yet; what a test judged is taken back after it."""
    before = len(kept(own_window, desk))
    own_window.goto(f"{desk}/review")
    yield own_window
    for one in kept(own_window, desk)[before:]:
        if one["verdict"] != "withdrawn" and one["stands"]:
            own_window.goto(f"{desk}/review")
            press(own_window, "u")


def report(page):
    return page.locator("form[data-correct] input[name=report]").get_attribute("value")


def judged(page):
    return int(page.locator(".rv-progress meter").get_attribute("value"))


@pytest.mark.parametrize(("key", "verdict"), [("a", "accepted"), ("n", "not-a-transfer")])
def test_a_key_judges_the_report_and_the_next_one_comes(page, desk, key, verdict):
    first = report(page)
    press(page, key)
    assert report(page) != first
    assert judged(page) == 1
    newest = kept(page, desk)[-1]
    assert (newest["subject"], newest["verdict"]) == (first, verdict)


def test_r_asks_for_the_reason_and_keeps_it_with_the_own_words(page, desk):
    first = report(page)
    page.keyboard.press("r")
    page.keyboard.press("2")
    expect(page.locator("[data-reject] input[type=radio]").nth(1)).to_be_checked()
    page.get_by_label("In your words").fill("told twice")
    press(page, "Enter")
    newest = kept(page, desk)[-1]
    assert (newest["subject"], newest["verdict"]) == (first, "rejected")
    assert newest["note"] == "The same statement is another report of this article. told twice"


def test_escape_leaves_the_reasons_and_nothing_is_kept(page, desk):
    before = kept(page, desk)
    page.keyboard.press("r")
    page.keyboard.press("Escape")
    expect(page.locator("[data-reject] fieldset")).not_to_be_visible()
    assert kept(page, desk) == before


@pytest.mark.parametrize(("key", "verdict"), [("s", "same-transfer"), ("d", "different-transfer")])
def test_a_pair_is_judged_by_its_key_and_the_report_itself_is_still_to_be_judged(page, desk, key, verdict):
    first = report(page)
    expect(page.locator("[data-pair]").first).to_be_visible()
    press(page, key)
    assert (report(page), judged(page)) == (first, 0)
    newest = kept(page, desk)[-1]
    assert newest["verdict"] == verdict
    assert first in (newest["subject"], newest["other"])


def test_u_takes_the_last_judgement_back_and_shows_its_report_again(page):
    first = report(page)
    press(page, "a")
    press(page, "u")
    assert (report(page), judged(page)) == (first, 0)
    expect(page.locator(".rv-line")).to_contain_text("Taken back: accepted")


def test_u_works_after_a_reload_and_again_for_the_judgement_before(page, desk):
    first = report(page)
    press(page, "a")
    second = report(page)
    press(page, "n")
    page.goto(f"{desk}/review")
    page.reload()
    press(page, "u")
    assert report(page) == second
    press(page, "u")
    assert (report(page), judged(page)) == (first, 0)
    assert page.locator("[data-key=u]").count() == 0


def test_j_and_k_go_on_and_back_and_judge_nothing(page, desk):
    before, first = kept(page, desk), report(page)
    press(page, "j")
    assert report(page) != first
    press(page, "k")
    assert report(page) == first
    assert kept(page, desk) == before


def test_the_question_mark_shows_the_keys_and_while_they_stand_none_judges(page, desk):
    before = kept(page, desk)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog")
    expect(keys).to_be_visible()
    assert {"a", "e", "r", "n", "s, d", "u", "j, k", "?"} <= set(keys.locator("kbd").all_inner_texts())
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    expect(keys).not_to_be_visible()
    assert kept(page, desk) == before


def test_no_key_judges_while_a_field_is_typed_in_or_with_control(page, desk):
    before = kept(page, desk)
    page.keyboard.press("3")
    page.locator("[data-slot=item] textarea").fill("")
    page.keyboard.type("anu")
    page.keyboard.press("Control+a")
    assert page.locator("[data-slot=item] textarea").input_value() == "anu"
    assert kept(page, desk) == before


def test_a_second_press_before_the_next_page_is_there_judges_nothing(page, desk):
    before = len(kept(page, desk))
    with page.expect_navigation():
        page.evaluate("for (let i = 0; i < 3; i += 1) document.querySelector('[data-key=a]').click()")
    assert len(kept(page, desk)) == before + 1


def test_a_click_does_the_same_as_the_key(page, desk):
    first = report(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Accept").click()
    assert (kept(page, desk)[-1]["subject"], judged(page)) == (first, 1)
