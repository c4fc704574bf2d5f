"""Signing in, and what a reader, a reviewer and an admin may do once they have."""

import re
import shutil

import pytest
from marking import press
from playwright.sync_api import expect
from windows import running

from firsthand.web.security.roles import Role
from firsthand.web.security.users import Users

PHRASE = "four words of ours"


@pytest.fixture(scope="module")
def guarded(demo_store, tmp_path_factory):
    """The address of pages that ask for a password; their users are named after their roles."""
    store = shutil.copytree(demo_store, tmp_path_factory.mktemp("guarded") / "store")
    for role in Role:
        Users(store).add(role.value, role, PHRASE)
    with running(store) as address:
        yield address


@pytest.fixture
def signed_in(open_page, guarded):
    """Opens a path as the user of a role."""

    def entered(role, path="/"):
        page = open_page(guarded + path)
        page.get_by_label("Name").fill(role)
        page.get_by_label("Password").fill(PHRASE)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("button", name=f"Sign out {role}")).to_be_visible()
        page.wait_for_load_state()
        return page

    return entered


def test_without_signing_in_there_is_the_sign_in_and_the_help_alone(open_page, guarded):
    page = open_page(f"{guarded}/timeline?since=2024")
    expect(page).to_have_url(re.compile("/login"))
    assert page.locator("main").inner_text().count("Velkara") == 0
    page.goto(f"{guarded}/help")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_wrong_password_is_told_and_the_name_is_kept(open_page, guarded):
    page = open_page(f"{guarded}/login")
    page.get_by_label("Name").fill("reader")
    page.get_by_label("Password").fill("four other words")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("No user has this name and password")
    assert page.get_by_label("Name").input_value() == "reader"
    assert page.get_by_label("Password").input_value() == ""


def test_a_reader_reads_and_can_neither_judge_nor_add(signed_in):
    page = signed_in("reader", "/review")
    expect(page).to_have_url(re.compile("/review$"))
    expect(page.get_by_text("You may read this page; judging is for reviewers.")).to_be_visible()
    assert page.locator("main form[method=post] button").count() == 0
    before = page.url
    for key in "anu":
        page.keyboard.press(key)
    assert page.url == before
    page.goto(page.url.replace("/review", "/add"))
    assert page.locator("main form[method=post]").count() == 0
    form = {"text": "x", "csrf": page.locator("meta[name=csrf]").get_attribute("content")}
    home = page.url.removesuffix("/add")
    for path in ("/add/text", "/build", "/review/undo"):
        assert page.request.post(home + path, form=form).status == 403


def test_a_reviewer_judges_and_cannot_add(signed_in):
    page = signed_in("reviewer", "/review")
    press(page, "a")
    expect(page.locator(".rv-line")).to_contain_text("accepted")
    press(page, "u")
    expect(page.locator(".rv-line")).to_contain_text("Taken back")
    page.get_by_role("link", name="Add", exact=True).click()
    expect(page.get_by_text("adding is for admins")).to_be_visible()
    assert page.locator("main form[method=post]").count() == 0


def test_an_admin_may_add(signed_in):
    page = signed_in("admin", "/add")
    expect(page.get_by_role("button", name="Add files")).to_be_visible()


def test_signing_in_leads_where_one_wanted_to_go_and_signing_out_ends_it(signed_in):
    page = signed_in("reader", "/timeline?since=2024")
    expect(page).to_have_url(re.compile(r"/timeline\?since=2024"))
    page.get_by_role("button", name="Sign out reader").click()
    expect(page).to_have_url(re.compile("/login"))
    page.go_back()
    page.reload()
    expect(page).to_have_url(re.compile("/login"))
