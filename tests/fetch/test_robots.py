import pytest

from fetch.site import MISSING, page, redirect
from firsthand.fetch import Fetched, Policy, Refused
from firsthand.fetch.robots import FAULT_SECONDS

HERE = "http://news.example"


def rules(text: str, status: str = "200 OK") -> bytes:
    return page(text.encode(), status, content_type="text/plain")


@pytest.fixture
def robots(internet):
    """Says what robots.txt answers, and gives back what asking for pages gives."""
    fetcher = internet.fetcher(clock=lambda: 0.0)

    def ask(answer, *paths: str):
        internet.site.pages |= {"/robots.txt": answer, "/a": page(b"a"), "/b": page(b"b")}
        return [fetcher.fetch(HERE + path) for path in paths]

    return ask


@pytest.mark.parametrize(
    ("text", "path", "read"),
    [
        ("User-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a", "/b", True),
        ("User-agent: *\nDisallow: /\nAllow: /b", "/b", True),
        ("User-agent: Firsthand\nDisallow: /", "/b", False),
        ("User-agent: Firsthand\nAllow: /\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("User-agent: Other\nDisallow: /", "/b", True),
        ("\ufeffUser-agent: *\nDisallow: /", "/b", False),
        ("", "/b", True),
        ("<html>Not rules</html>", "/b", True),
        ("\x00\udcff".encode("utf-8", "replace").decode(), "/b", True),
    ],
)
def test_a_page_is_read_only_where_robots_txt_allows_it(robots, internet, text, path, read):
    (answer,) = robots(rules(text), path)
    assert isinstance(answer, Fetched if read else Refused)
    assert (path in internet.site.paths) == read
    if not read:
        assert answer.reason.startswith("http://news.example/robots.txt asks programs not to read this page")


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone", "429 Too Many Requests"])
def test_a_site_without_robots_txt_may_be_read(robots, status):
    (answer,) = robots(rules("User-agent: *\nDisallow: /", status), "/a")
    assert isinstance(answer, Fetched)


@pytest.mark.parametrize(
    "answer",
    [
        rules("", "500 Broken"),
        rules("", "503 Busy"),
        rules("", "304 Not Modified"),
        b"",
        redirect("http://127.0.0.1/"),
        redirect("/robots.txt"),
        rules("#" * 600_000),
        page(b"not gzip", content_encoding="gzip"),
    ],
)
def test_a_site_whose_robots_txt_cannot_be_known_is_not_read(robots, internet, answer):
    (refused,) = robots(answer, "/a")
    assert "robots.txt cannot be read" in refused.reason
    assert "/a" not in internet.site.paths
    assert internet.secret.connections == 0


def test_a_redirected_robots_txt_is_followed(robots, internet):
    internet.site.pages["/rules"] = rules("User-agent: *\nDisallow: /a")
    refused, read = robots(redirect("/rules"), "/a", "/b")
    assert isinstance(refused, Refused)
    assert isinstance(read, Fetched)


def test_robots_txt_is_read_once_for_a_site(robots, internet):
    robots(MISSING, "/a", "/b", "/a")
    assert internet.site.paths == ["/robots.txt", "/a", "/b", "/a"]


def test_another_port_is_another_site(robots, internet):
    internet.fetcher().fetch(f"{HERE}:8080/a")
    robots(MISSING, "/a")
    assert internet.site.paths.count("/robots.txt") == 2


def test_a_redirect_leads_only_to_pages_that_robots_txt_allows(robots, internet):
    internet.site.pages["/c"] = redirect("/a")
    (refused,) = robots(rules("User-agent: *\nDisallow: /a"), "/c")
    assert "redirects to http://news.example/a: " in refused.reason
    assert "/a" not in internet.site.paths


@pytest.mark.parametrize(
    ("delay", "slept"),
    [("4", [4.0] * 2), ("0.5", [0.5] * 2), ("86400", [10.0] * 2), ("0", []), ("-3", []), ("nan", []), ("soon", [])],
)
def test_the_pause_a_site_asks_for_is_kept_between_pages_up_to_a_limit(robots, internet, delay, slept):
    robots(rules(f"User-agent: *\nCrawl-delay: {delay}"), "/a", "/b", "/a")
    assert internet.slept == slept


def test_a_pause_does_not_use_up_the_time_of_a_fetch(internet):
    now = [0.0]
    internet.site.pages |= {"/robots.txt": rules("User-agent: *\nCrawl-delay: 9"), "/a": redirect("/b"), "/b": page()}

    def sleep(seconds: float) -> None:
        now[0] += seconds

    fetcher = internet.fetcher(Policy(seconds=5), clock=lambda: now[0], sleep=sleep)
    assert isinstance(fetcher.fetch(HERE + "/a"), Fetched)
    assert now[0] == 9.0


def test_a_robots_txt_that_could_not_be_read_is_asked_for_again_after_ten_minutes(internet):
    now = [0.0]
    fetcher = internet.fetcher(clock=lambda: now[0])
    internet.site.pages |= {"/robots.txt": rules("", "503 Busy"), "/a": page(b"a")}
    assert isinstance(fetcher.fetch(HERE + "/a"), Refused)
    internet.site.pages["/robots.txt"] = MISSING
    now[0] = FAULT_SECONDS - 1
    assert isinstance(fetcher.fetch(HERE + "/a"), Refused)
    assert internet.site.paths.count("/robots.txt") == 1
    now[0] = FAULT_SECONDS
    assert isinstance(fetcher.fetch(HERE + "/a"), Fetched)
