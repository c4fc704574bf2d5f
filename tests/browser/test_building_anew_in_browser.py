"""After a judgement the register says that it is out of date, and is built anew by a button."""

import re

from marking import press
from playwright.sync_api import expect


def test_a_rejected_report_leaves_the_register_when_it_is_built_anew(open_page, own_home):
    page = open_page(own_home)
    before = page.locator("#found").inner_text()
    assert page.get_by_role("button", name="Build it anew").count() == 0
    single = page.locator(".lines tr", has_text="1 article").first.locator(".line-link").get_attribute("href")
    page.goto(own_home + single)
    page.get_by_role("link", name="Review them").click()
    page.wait_for_url(re.compile("/review"))
    press(page, "n")
    expect(page.locator(".rv-line")).to_contain_text("judged to be no transfer")
    page.goto(own_home + single)
    expect(page.locator(".transfer > .notice")).to_contain_text("came in after")
    expect(page.locator(".standing .review")).to_have_text("rejected")
    page.goto(own_home)
    expect(page.locator("#found")).to_have_text(before)
    page.get_by_role("button", name="Build it anew").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Done", timeout=90_000)
    page.get_by_role("link", name="See the register").click()
    expect(page.locator("#found")).to_have_text(f"{int(re.match(r'[0-9]+', before)[0]) - 1} transfers")
    assert page.locator(f".lines a[href='{single}']").count() == 0
    assert page.get_by_role("button", name="Build it anew").count() == 0
