"""The pages in Debian's Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from windows import Watch, opened, running

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
    watch = Watch()
    with ExitStack() as windows:
        yield lambda address, **options: windows.enter_context(opened(browser, watch, address, **options))
    assert watch.complaints == []
    assert watch.strangers == []


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for the tests of a file that do not write; `look` takes a test somewhere with it."""
    with opened(browser, Watch(), "about:blank") as page:
        yield page


@pytest.fixture
def look(window: Page, home: str) -> Iterator[Callable[[str], Page]]:
    """Goes to a path of the sample stories' pages; fails the test where a page complained or asked another machine."""
    watch = Watch()
    watch.over(window, home)

    def looked(path: str) -> Page:
        window.goto(home + path)
        return window

    yield looked
    watch.leave(window)
    assert watch.complaints == []
    assert watch.strangers == []
