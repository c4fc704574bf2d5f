"""A correction of one copy is brought over to the others by one key, and taken back by one."""

import httpx
from marking import kept, press
from playwright.sync_api import expect

SENTENCE = "The separatists, who left the so-called Liberation Front"  # stands in two articles of the sample stories


def copied_report(home):
    form = httpx.get(f"{home}/review.json").json()
    while not form["report"]["this"]["sentence"]["text"].startswith(SENTENCE):
        form = httpx.get(f"{home}{form['next']}.json").json()
    return form["report"]


def test_what_was_put_right_is_offered_for_the_copy_brought_over_and_taken_back(open_page, own_home):
    page = open_page(own_home + copied_report(own_home)["address"])
    page.keyboard.press("1")
    page.locator("[data-slot=supplier] textarea").fill("Liberation Front")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    press(page, "Enter")
    offer = page.get_by_role("region", name="Copies of the report that was put right")
    expect(offer).to_contain_text("1 copy says the same; put right there too?")
    press(page, "y")
    first, second = kept(page, own_home)
    assert (first["slot"], second["slot"]) == ("supplier", "supplier")
    assert first["subject"] != second["subject"]
    expect(page.locator(".rv-line")).to_contain_text("Kept in 1 copy too: supplier put right: “Liberation Front”")
    press(page, "u")
    expect(page.locator(".rv-line")).to_contain_text("Taken back: supplier put right: “Liberation Front”")
    assert [one["stands"] for one in kept(page, own_home)[:2]] == [True, False]
