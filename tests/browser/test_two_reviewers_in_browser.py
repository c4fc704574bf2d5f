"""Two reviewers judge one report without seeing each other, and what both say is kept."""

import shutil

import pytest
from marking import press
from playwright.sync_api import expect
from windows import running

from firsthand.web.security.roles import Role
from firsthand.web.security.users import Users

PHRASE = "four words of ours"


@pytest.fixture
def desks(open_page, demo_store, tmp_path):
    """A window of the review page for each of two reviewers of one store."""
    store = shutil.copytree(demo_store, tmp_path / "store")
    for name in ("ada", "ben"):
        Users(store).add(name, Role.REVIEWER, PHRASE)
    with running(store) as home:
        yield [signed_in(open_page(f"{home}/review"), name) for name in ("ada", "ben")]


def signed_in(page, name):
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/review")
    page.wait_for_load_state()
    return page


def address_of(page):
    return page.get_by_role("link", name="link to this report").get_attribute("href")


def test_a_reviewer_sees_what_the_other_judged_only_after_judging(desks):
    ada, ben = desks
    address = address_of(ada)
    assert address_of(ben) == address
    press(ada, "n")
    ben.reload()
    assert address_of(ben) == address
    twin = ben.request.get(ben.url.replace("/review", f"{address}.json")).json()
    for told in (ben.locator("main").inner_text(), str(twin["report"])):
        assert "ada" not in told.replace("Canada", "")
        assert "judged to be no transfer" not in told
    press(ben, "a")
    ben.goto(ben.url.partition("/review")[0] + address)
    expect(ben.locator(".rv-mine")).to_contain_text("ada: judged to be no transfer")


def test_where_they_differ_the_page_of_agreement_says_so_and_u_takes_only_ones_own_back(desks):
    ada, ben = desks
    press(ada, "n")
    press(ben, "a")
    ben.get_by_role("link", name="Reviewers and agreement").click()
    expect(ben.locator(".ra-people tbody tr")).to_have_count(2)
    expect(ben.locator(".ra-against")).to_contain_text("not a transfer")
    expect(ben.locator(".ra-disputed > li")).to_have_count(1)
    ben.goto(ben.url.replace("/agreement", ""))
    press(ben, "u")
    expect(ben.locator(".rv-line")).to_contain_text("Taken back: accepted")
    assert ben.locator("[data-key=u]").count() == 0
    assert ada.reload().ok
    assert ada.locator(".rv-progress meter").get_attribute("value") == "1"
