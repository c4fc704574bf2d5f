"""A corrected slot on its way to the register, also where the browser runs no script."""

import httpx
from marking import corrected, kept
from playwright.sync_api import expect

WORDS = "Northern Shield Brigade"


def report_of_a_recipient(home):
    """The first report in the queue whose sentence names the brigade and which the machine reads otherwise."""
    form = httpx.get(f"{home}/review.json").json()
    while True:
        report = form["report"]
        read = next(one["words"] for one in report["slots"] if one["name"] == "recipient")
        is_text = report["this"]["sentence"].get("part", "text") == "text"
        if is_text and report["transfer"] and WORDS in report["this"]["sentence"]["text"] and WORDS not in str(read):
            return report
        form = httpx.get(f"{home}{form['next']}.json").json()


def test_once_built_anew_the_transfer_shows_the_corrected_words_and_those_of_the_machine(open_page, own_home):
    report = report_of_a_recipient(own_home)
    page = open_page(own_home + report["address"], java_script_enabled=False)
    slot = page.locator("[data-slot=recipient]")
    slot.get_by_text("change").click()
    slot.locator("textarea").fill(WORDS)
    page.get_by_role("button", name="Keep corrections").click()
    expect(page.locator(".rv-line")).to_contain_text("Kept: ")
    [judgement] = kept(page, own_home)
    [(words, start, end)] = corrected(judgement)
    text = httpx.get(f"{own_home}/article/{report['article']['id']}.json").json()["text"]
    assert words == text[start:end] == WORDS
    page.goto(own_home)
    page.get_by_role("button", name="Build it anew").click()
    while page.get_by_role("heading", level=1).inner_text() != "Done":
        page.reload()
    page.goto(own_home + report["address"])
    transfer = page.locator(".rv-standing a[href^='/transfer/']").get_attribute("href")
    page.goto(f"{own_home}{transfer}?all=1")
    use = page.locator("tbody", has=page.get_by_role("rowheader", name="Recipient", exact=True)).locator("figure.said")
    ours = use.filter(has=page.locator("mark", has_text=WORDS)).filter(has=page.locator(f"a[href*='{report['id']}']"))
    expect(ours).to_have_count(1)
    [row] = page.locator("table.put-right tbody tr").all()
    cells = row.locator("td").all_inner_texts()
    read = next(one["words"] for one in report["slots"] if one["name"] == "recipient")
    assert cells[0] == WORDS
    assert cells[1] == (", ".join(one["text"] for one in read) or "nothing")
