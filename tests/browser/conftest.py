"""The pages in Debian's Chromium."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from firsthand.web.app import create_app
from firsthand.web.serving import bound

LEFT_OUT = "no Chromium: the tests of the pages in a browser are left out; install it with: apt-get install chromium"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()


def chromium() -> str | None:
    """Where Chromium is, None where there is none."""
    return os.environ.get("FIRSTHAND_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it where nobody overlooks it: skipped tests alone are a letter in a row of dots."""
    if chromium() is None:
        terminalreporter.write_line(f"THE PAGES WERE NOT CHECKED IN A BROWSER: {LEFT_OUT}", yellow=True, bold=True)


@dataclass
class Watch:
    """What a page did that it must not do: messages of its console, and requests that left this machine."""

    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def over(self, page: Page, home: str) -> None:
        """Watch a page of the server at `home`."""
        page.on("console", lambda said: said.type == "error" and self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda shown: (self.complaints.append(f"dialog {shown.message}"), shown.dismiss()))
        page.on("request", lambda asked: self._look(asked.url, home))

    def _look(self, url: str, home: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob", "about") and urlsplit(url).netloc != urlsplit(home).netloc:
            self.strangers.append(url)


@contextmanager
def running(location: Path) -> Iterator[str]:
    """The pages of a store, served by a thread; gives their address."""
    listening = bound("127.0.0.1", 0)
    config = uvicorn.Config(create_app(location), log_level="warning", proxy_headers=True)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(LEFT_OUT)
        pytest.skip(LEFT_OUT)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def home(demo_store: Path) -> Iterator[str]:
    """The address of the sample stories' pages, which these tests only read."""
    with running(demo_store) as address:
        yield address


@pytest.fixture
def own_home(own_store: Path) -> Iterator[str]:
    """The address of pages over a copy of that store, to be written to."""
    with running(own_store) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address in a window of its own; fails the test where a page complained or asked another machine."""
    contexts: list[BrowserContext] = []
    watch = Watch()

    def opened(address: str, **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        watch.over(page, address)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert watch.complaints == []
    assert watch.strangers == []
