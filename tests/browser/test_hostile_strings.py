"""None of fifty strings that want to be a script runs on any page, wherever an article carries it."""

import json

import pytest
from hostile_strings import HOSTILE

from firsthand.kb import load
from firsthand.model import Certainty, Link, Mention, Reason, Report, Span, Status, content_id
from firsthand.pipeline.queue_file import build_with_queue
from firsthand.pipeline.reading import articles_of
from firsthand.store import Store

LINK = Link(None, Reason("link.none", "A test links nothing."))


def line(number, hostile):
    """An article that carries the string in each of its fields, and in its text as supplier, recipient and more."""
    story = f"Port {number}. {hostile} gave {hostile} rockets to {hostile} at {hostile}, {hostile} said on Monday."
    return {
        "id": f"{number}-{hostile}",
        "title": f"{hostile} {number}",
        "outlet": f"{hostile} Post",
        "date": "2024-03-18",
        "url": hostile if number % 2 else f"https://example.org/{hostile}",
        "text": f"By {hostile}\n\n{story}\n\n{'More of it follows here. ' * 8}\n\n{hostile} All rights reserved.",
    }


def mention(text, at, words):
    start = text.index(words, at)
    return Mention(Span(start, start + len(words), words), words, LINK)


def report_of(article, hostile):
    """A report all of whose values are the string."""
    start = article.text.index("Port ")
    sentence = Span(start, start + 60, article.text[start : start + 60])
    words = " ".join(hostile.split()) if hostile not in article.text else hostile
    supplier = mention(article.text, start, words)
    recipient = mention(article.text, article.text.index("rockets to "), words)
    trigger = mention(article.text, start, "gave").words
    return Report(
        id=content_id("report", article.id),
        article=article.id,
        sentence=sentence,
        trigger=trigger,
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        supplier=(supplier,),
        recipient=(recipient,),
        item=(mention(article.text, start, "rockets"),),
        place=(recipient,),
        speaker=(recipient,),
        confidence=0.5,
        finder=f"test {hostile}",
        reasons=(Reason("test.reason", f"Because of {hostile}."),),
    )


@pytest.fixture(scope="module")
def hostile_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(line(*one)) + "\n" for one in enumerate(HOSTILE)), encoding="utf-8")
    kb = load()
    articles = list(articles_of(source, kb))
    assert len(articles) == len(HOSTILE) == 50
    with Store.open(folder / "store") as store, store.batch():
        originals = source.read_bytes().splitlines(keepends=False)
        for article, hostile, original in zip(articles, HOSTILE, originals, strict=True):
            store.add(article, original, (report_of(article, hostile),))
    with Store.open(folder / "store") as store:
        build_with_queue(folder / "store", store, kb)
    return folder / "store"


@pytest.fixture(scope="module")
def hostile_home(hostile_store):
    from conftest import running

    with running(hostile_store) as address:
        yield address


def everything(home):
    """The address of every page that shows something of the fifty articles."""
    import httpx

    with httpx.Client(base_url=home) as client:
        lines = client.get("/register.json", params={"size": 200}).json()["lines"]
        found = [client.get(f"/transfer/{one['id']}.json").json() for one in lines]
        outlets = client.get("/outlets.json").json()["outlets"]
        articles = [client.get(f"/article/{report['id']}.json") for report in ()]
    assert not articles
    reports = [report for one in found for report in one["reports"]]
    assert len(reports) == 50
    return lines, reports, outlets


@pytest.mark.parametrize(
    "path",
    [
        "/?size=200",
        "/network",
        "/map",
        "/timeline",
        "/review",
        "/outlets",
        "/add",
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/?supplier=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/transfer/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/article/%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/outlet/%3Csvg%20onload=alert(1)%3E",
    ],
)
def test_no_script_runs_on_a_page_about_many(open_page, hostile_home, path):
    from conftest import Watch

    page = open_page(hostile_home, java_script_enabled=True)
    watch = Watch()
    page.on("dialog", lambda shown: watch.complaints.append(shown.message))
    response = page.goto(hostile_home + path)
    page.wait_for_load_state("networkidle")
    assert response.status in (200, 400, 404)
    assert watch.complaints == []
    assert page.locator("main script").count() == 0


def test_no_script_runs_on_a_page_about_one(open_page, hostile_home):
    lines, reports, outlets = everything(hostile_home)
    articles = {report["article_id"] for report in reports}
    first, *_ = sorted(articles)
    paths = [f"/transfer/{one['id']}" for one in lines]
    paths += [f"/article/{one}" for one in articles]
    paths += [f"/article/{one}/original" for one in articles]
    paths += [f"/story/{one}" for one in articles]
    paths += [f"/compare/{first}/{one}" for one in articles if one != first]
    paths += [f"/review/{report['id']}" for report in reports]
    paths += [one["address"] for one in outlets]
    page = open_page(hostile_home)
    failed = []
    for path in paths:
        response = page.goto(hostile_home + path)
        if response.status != 200 or page.locator("main script, main iframe, main object, main embed").count():
            failed.append((path, response.status))
    assert failed == []


def test_a_link_leads_to_the_web_only_by_http(open_page, hostile_home):
    _, reports, _ = everything(hostile_home)
    page = open_page(hostile_home)
    schemes = set()
    for report in reports:
        page.goto(f"{hostile_home}/article/{report['article_id']}")
        schemes |= set(page.eval_on_selector_all("a[href]", "links => links.map((one) => one.protocol)"))
    assert schemes <= {"http:", "https:"}
