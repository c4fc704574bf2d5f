"""Reviewing in a browser: every key, words marked by mouse and by keys, undo, and all of it without a script."""

import json

import httpx
import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(open_page, own_home):
    return open_page(f"{own_home}/review")


def press(page, *keys):
    """Press keys that stay on the page."""
    for key in keys:
        page.keyboard.press(key)


def go(page, key):
    """Press a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def report(page):
    return page.locator("[data-correct] [name=report]").get_attribute("value")


def line(page):
    return page.locator(".rv-line").inner_text().strip()


def judged(page):
    return int(page.locator(".rv-progress").inner_text().split()[0])


def marked(page):
    return page.evaluate("document.querySelector('review-desk').picker.span")


def twin(page, address):
    path, _, query = address.partition("?")
    return httpx.get(f"{path}.json?{query}").json()


@pytest.mark.parametrize(("key", "said"), [("a", "Kept: accepted."), ("n", "Kept: judged to be no transfer of arms.")])
def test_a_key_judges_and_the_next_report_comes_and_u_brings_it_back(page, key, said):
    first = report(page)
    go(page, key)
    assert line(page).startswith(said)
    assert (report(page) != first, judged(page)) == (True, 1)
    go(page, "u")
    assert line(page).startswith(f"Taken back: {said.removeprefix('Kept: ')}")
    assert (report(page), judged(page)) == (first, 0)


def test_undo_reaches_judgements_of_before_the_last_page(page, own_home):
    first = report(page)
    go(page, "a")
    second = report(page)
    go(page, "a")
    page.goto(f"{own_home}/review?by=importance")
    go(page, "u")
    assert report(page) == second
    go(page, "u")
    assert report(page) == first
    expect(page.locator("[data-key=u]")).to_have_count(0)


def test_r_rejects_with_a_reason_chosen_by_its_number(page):
    press(page, "r", "2")
    go(page, "Enter")
    assert line(page).startswith("Kept: rejected: The same statement is another report of this article.")


def test_own_words_are_kept_as_the_reason_and_their_letters_are_no_keys(page):
    press(page, "r")
    page.locator("[data-reject] [name=note]").fill("")
    page.locator("[data-reject] [name=note]").press_sequentially("nauru")
    go(page, "Enter")
    assert "nauru" in line(page)


def test_j_and_k_go_on_and_back_without_judging(page):
    first = report(page)
    go(page, "j")
    second = report(page)
    go(page, "j")
    assert len({first, second, report(page)}) == 3
    go(page, "k")
    go(page, "k")
    assert (report(page), judged(page)) == (first, 0)


@pytest.mark.parametrize(("key", "said"), [("s", "one transfer"), ("d", "different transfers")])
def test_a_pair_is_judged_and_the_report_waits_for_its_own_judgement(page, key, said):
    while not page.locator("[data-pair]").count():
        go(page, "j")
    asked = report(page)
    go(page, key)
    assert said in line(page)
    assert (report(page), judged(page)) == (asked, 0)


def test_a_question_mark_shows_the_keys_and_escape_hides_them(page):
    press(page, "?")
    expect(page.locator("dialog")).to_be_visible()
    press(page, "a", "Escape")
    expect(page.locator("dialog")).not_to_be_visible()
    assert judged(page) == 0


def test_w_opens_the_whole_article(page):
    press(page, "w")
    assert page.locator("[data-fold]:not([open])").count() == 0


def test_words_marked_with_the_mouse_go_into_the_slot_with_their_places(page, own_home):
    press(page, "e", "3")
    words = page.locator("[data-start].rv-sentence").first
    box = words.bounding_box()
    page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    expect(page.locator(".rv-active [data-marked]")).to_contain_text("Marked")
    span, address = marked(page), page.evaluate("document.querySelector('.rv-go a:last-child').href")
    page.locator(".rv-active [data-pick]").click()
    go(page, "Enter")
    assert line(page).startswith(f"Kept: item put right: “{span['text']}”")
    page.goto(address)
    [found] = [slot for slot in twin(page, address)["report"]["slots"] if slot["name"] == "item"]
    assert [(one["start"], one["end"]) for one in found["words"]] == [(span["start"], span["end"])]
    assert found["machine"] is not None
    expect(page.locator("[data-slot=item] .rv-was")).to_be_visible()


def test_words_are_marked_and_taken_by_keys_alone(page):
    press(page, "e", "2", "ArrowRight")
    one = marked(page)
    press(page, "Shift+ArrowRight", "Shift+ArrowRight")
    three = marked(page)
    assert (three["start"], len(three["text"].split())) == (one["start"], 3)
    press(page, "Shift+ArrowLeft")
    two = marked(page)
    assert one["end"] < two["end"] < three["end"]
    press(page, "Alt+ArrowLeft")
    assert marked(page)["end"] == two["end"] - 1
    press(page, "Alt+ArrowRight", "Enter", "ArrowRight", "Space")
    assert len(json.loads(page.locator("[name=spans-recipient]").input_value())) == 2
    go(page, "Enter")
    assert line(page).startswith(f"Kept: recipient put right: “{two['text']}”, ")


def test_words_marked_before_a_slot_is_open_are_for_the_slot_that_is_opened_next(page):
    page.locator("[data-start].rv-sentence").first.dblclick()
    span = marked(page)
    press(page, "7", "Enter")
    assert json.loads(page.locator("[name=spans-place]").input_value()) == [
        {name: span[name] for name in ("text", "start", "end", "part")}
    ]


def test_several_corrections_are_kept_together_and_escape_drops_them(page):
    press(page, "e", "t", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "ArrowRight", "Enter", "Escape")
    expect(page.locator("[data-state]")).to_have_text("Not kept yet: supplier, trigger")
    press(page, "Escape")
    expect(page.locator("[data-state]")).to_have_text("")
    assert page.locator(".rv-changed").count() == 0


def test_while_corrections_are_not_kept_no_other_judgement_is_made(page):
    press(page, "x", "ArrowDown", "a")
    expect(page.locator("[data-state]")).to_contain_text("not kept yet")
    assert judged(page) == 0
    go(page, "Enter")
    assert line(page).startswith("Kept: status put right")


def test_a_chip_takes_its_words_away_again(page):
    press(page, "e", "1", "ArrowRight", "Enter", "ArrowRight", "Space")
    page.locator(".rv-active .rv-chip").first.click()
    assert page.locator(".rv-active .rv-chip").count() == 1


def test_without_a_script_slots_are_corrected_by_typing_and_taken_back(open_page, own_home):
    page = open_page(f"{own_home}/review", java_script_enabled=False)
    words = page.locator("[data-start].rv-sentence").first.inner_text().split()[0]
    page.locator("[data-slot=place] summary").click()
    page.locator("[data-slot=place] textarea").fill(words)
    page.get_by_role("button", name="Keep corrections").click()
    assert line(page).startswith(f"Kept: place put right: “{words}”")
    page.get_by_role("button", name="Undo").click()
    assert line(page).startswith("Taken back: place put right")
