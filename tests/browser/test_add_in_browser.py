"""Adding documents: dropped, chosen or pasted, followed until it is done, and what was rejected named with why."""

import re

import httpx
import pytest
from playwright.sync_api import expect
from windows import running

from firsthand.store import Store

STORY = (
    "KARVOST, 3 May - The Ministry of Defence of Correnda delivered 40 anti-tank missiles to the Velkaran Liberation "
    "Front on Tuesday, two officials said."
)
DROP = """(field, files) => {
    const carried = new DataTransfer()
    for (const [name, text] of files) carried.items.add(new File([text], name))
    for (const kind of ['dragover', 'drop'])
        field.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }))
}"""


@pytest.fixture(scope="module")
def empty_home(tmp_path_factory):
    """The address of the pages of a store that begins empty and to which the tests of this file add."""
    folder = tmp_path_factory.mktemp("adding")
    with Store.open(folder):
        pass
    with running(folder) as address:
        yield address


def done(page):
    """Waits, without touching the page, until it says that the work is done."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Done", timeout=90_000)


def test_dropped_files_are_added_and_the_page_follows_by_itself_to_the_end(open_page, empty_home):
    page = open_page(f"{empty_home}/add")
    page.locator("drop-field").evaluate(DROP, [["good.txt", STORY], ["empty.txt", ""], ["torn.jsonl", "{broken"]])
    expect(page.locator("[data-chosen]")).to_contain_text("good.txt, empty.txt, torn.jsonl")
    page.get_by_role("button", name="Add files").click()
    expect(page).to_have_url(re.compile(r"/add/\w+$"))
    done(page)
    expect(page.get_by_role("status")).to_contain_text("1 article added")
    rejected = page.locator("main tbody tr")
    assert [row.locator("td").first.inner_text() for row in rejected.all()] == ["empty.txt", "torn.jsonl:1"]
    assert all(row.locator("td").nth(1).inner_text() for row in rejected.all())
    page.get_by_role("link", name="See the register").click()
    expect(page.locator(".lines")).to_be_visible()


def test_a_pasted_text_becomes_an_article_under_its_headline(open_page, empty_home):
    page = open_page(f"{empty_home}/add")
    page.get_by_label("Headline").fill("Missiles handed over")
    page.get_by_label("Outlet").fill("Karvost Herald")
    page.get_by_label("Name in this store").fill("pasted-1")
    page.get_by_label("Text, with everything").fill(STORY.replace("40", "60"))
    page.get_by_role("button", name="Add the text").click()
    done(page)
    page.goto(f"{empty_home}/article/pasted-1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Missiles handed over")


def test_a_list_of_addresses_is_held_against_the_store_and_nothing_is_fetched(open_page, home):
    held = next(url for url in urls(home) if url)
    page = open_page(f"{home}/add")
    page.get_by_label("Addresses, one a line").fill(f"{held}\nhttps://nowhere.example/x")
    page.get_by_role("button", name="Look which are held").click()
    expect(page.get_by_text("1 of 2 addresses held")).to_be_visible()
    page.get_by_role("link", name="yes, see the article").click()
    expect(page).to_have_url(re.compile("/article/"))


def urls(home):
    for name in ("derrin-torchlight.html", "dhow-ledger.html", "cps-240321-3", "fv-1177", "mw-240325-11"):
        yield httpx.get(f"{home}/article/{name}.json").json().get("url")


def test_nothing_is_sent_before_a_file_is_chosen(look):
    page = look("/add")
    page.get_by_role("button", name="Add files").click()
    assert page.url.endswith("/add")
    assert page.locator("input[type=file]").evaluate("field => field.matches(':invalid')")
