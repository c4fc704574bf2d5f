"""None of fifty strings that want to be a script runs on any page, wherever one carries it; all are shown as words."""

from urllib.parse import quote, urlencode

import pytest
from hostile_store import fill
from hostile_strings import HOSTILE
from windows import Watch, opened, running

from firsthand.store import Store
from firsthand.web.security.roles import Role
from firsthand.web.security.users import Users

NAME = '"><img src=x onerror=alert(1)>'
PHRASE = "four words of ours"
MARKUP = """() => {
    const never = 'script, iframe, object, embed, img, image, video, audio, source, marquee, math, base, link, style, '
        + 'template, animate, frame, applet, [srcdoc], [style], [http-equiv]'
    const isScript = (name, value) => /^(href|src|action|data|formaction|xlink:href)$/i.test(name)
        && /^[\\s\\x00-\\x20]*(javascript|vbscript|data):/i.test(value.replace(/[\\t\\n\\r]/g, ''))
    return [...document.body.querySelectorAll('*')]
        .filter((one) => one.matches(never)
            || [...one.attributes].some(({ name, value }) => /^on/i.test(name) || isScript(name, value)))
        .map((one) => one.outerHTML.slice(0, 200))
}"""


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """The folder of a store full of the strings, and what carries them. One user of it is named like one, too."""
    folder = tmp_path_factory.mktemp("hostile")
    carriers = fill(folder / "store", folder / "articles.jsonl", NAME)
    Users(folder / "store").add(NAME, Role.ADMIN, PHRASE)
    return folder / "store", carriers


@pytest.fixture(scope="module")
def window(browser, held):
    """A window in which that user has signed in; whatever any of its pages does is watched to the end."""
    watch = Watch()
    with running(held[0]) as home, opened(browser, watch, f"{home}/login") as page:
        sign_in(page, NAME, PHRASE)
        assert NAME in page.locator(".masthead").inner_text()
        yield page, home
    assert watch.strangers == []


@pytest.fixture
def visit(window):
    """Goes to each address of the server; fails where one does not answer, runs something or holds foreign markup."""
    page, home = window
    watch = Watch()
    watch.over(page, home)

    def visited(paths, statuses=(200,)):
        for path in paths:
            answer = page.goto(home + path, wait_until="domcontentloaded")
            assert answer.status in statuses, path
            assert page.evaluate(MARKUP) == [], path
            assert watch.complaints == [], path
        return page

    yield visited
    watch.leave(page)


def sign_in(page, name, password):
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_nothing_runs_on_the_pages_about_one(visit, held):
    _, carriers = held
    for one, other in zip(carriers[::2], carriers[1::2], strict=True):
        visit((f"/article/{one.article}?report={one.report}", f"/article/{other.article}"))
        visit((f"/compare/{one.article}/{other.article}", f"/story/{other.article}", f"/review/{one.report}"))
    visit([f"/article/{carriers[0].article}/original"])


def test_nothing_runs_on_the_page_of_an_outlet(visit, window):
    page, home = window
    outlets = page.request.get(f"{home}/outlets.json").json()["outlets"]
    assert len(outlets) > 30  # names that differ in nothing but signs are one outlet
    visit(one["address"] for one in outlets)


def test_nothing_runs_on_the_page_of_a_transfer(visit, window):
    page, home = window
    page.goto(f"{home}/?size=200")
    links = page.eval_on_selector_all("a[href^='/transfer/']", "found => found.map((one) => one.pathname)")
    assert len(links) >= 25
    visit(f"{one}?all=1" for one in links)


def test_nothing_runs_on_the_pages_about_many(visit):
    for path in ("/?size=200", "/network?most=300", "/map", "/timeline?size=200", "/outlets", "/review/agreement"):
        visit([path]).wait_for_load_state("networkidle")  # until the drawing is there
        visit([])


def test_words_that_are_searched_for_are_shown_as_words(visit):
    views = ("/", "/network", "/map", "/timeline")
    for number in range(10):
        some = HOSTILE[number::10]
        suppliers = [("supplier", f"words:{one.casefold()}") for one in some]
        visit([f"{views[number % 4]}?{urlencode([('q', ' '.join(some)), *suppliers])}"])


@pytest.mark.parametrize("kind", ["transfer", "article", "outlet", "story", "review", "add"])
def test_what_is_not_there_is_named_as_words(visit, kind):
    visit((f"/{kind}/{quote(hostile, safe='')}" for hostile in HOSTILE[:50:20]), statuses=(404,))


def test_a_link_leads_to_the_web_only_by_http(visit, held):
    schemes = set()
    for one in held[1][:8]:
        page = visit([f"/article/{one.article}"])
        schemes |= set(page.eval_on_selector_all("a[href]", "links => links.map((one) => one.protocol)"))
    assert schemes <= {"http:", "https:"}


def test_a_name_that_is_refused_is_shown_as_words(open_page, tmp_path):
    with Store.open(tmp_path):
        pass
    Users(tmp_path).add("ada", Role.READER, PHRASE)
    with running(tmp_path) as home:
        page = open_page(f"{home}/login?{urlencode({'next': NAME})}")
        for hostile in HOSTILE[::5]:
            sign_in(page, hostile, "a wrong pass phrase")
            assert page.locator("[role=alert]").is_visible()
            assert page.evaluate(MARKUP) == []


def test_a_file_whose_name_is_a_script_is_named_as_words_whether_taken_or_not(open_page, tmp_path):
    with Store.open(tmp_path):
        pass
    with running(tmp_path) as home:
        page = open_page(f"{home}/add")
        page.locator("input[type=file]").set_input_files([upload(*one) for one in enumerate(HOSTILE)])
        page.get_by_role("button", name="Add files").click()
        page.get_by_role("heading", name="Done").wait_for(timeout=60_000)
        assert page.locator("main tbody tr").count() == 25
        assert page.evaluate(MARKUP) == []


def upload(number, hostile):
    """A file named like the string; every second one holds nothing and is rejected."""
    story = f"Two officials said on Monday that {hostile} had delivered {number} rockets to {hostile}."
    body = b"" if number % 2 else story.encode()
    return {"name": f"{number} {hostile}.txt", "mimeType": "text/plain", "buffer": body}
