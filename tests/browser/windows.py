"""Pages in a window of the browser, and a server of pages for it to ask."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Response

from firsthand.web.app import create_app
from firsthand.web.serving import bound

WIDE = {"width": 1280, "height": 900}


@dataclass
class Watch:
    """What a page did that it must not do: messages of its console, and requests that left this machine."""

    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    _listening: dict[str, Any] = field(default_factory=dict)

    def over(self, page: Page, home: str) -> None:
        """Watch a page of the server at `home`. That a page asked for by its address is not there is no complaint."""
        self._listening = {
            "console": self._hear,
            "response": self._answered,
            "pageerror": lambda error: self.complaints.append(str(error)),
            "dialog": self._asked,
            "request": lambda asked: self._look(asked.url, home),
        }
        for event, heard in self._listening.items():
            page.on(event, heard)

    def leave(self, page: Page) -> None:
        """Watch it no longer."""
        for event, heard in self._listening.items():
            page.remove_listener(event, heard)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not said.text.startswith("Failed to load resource: the server responded"):
            self.complaints.append(said.text)

    def _asked(self, shown: Dialog) -> None:
        """The browser's own question before a page with unsaved changes is left is no complaint: it is left."""
        if shown.type == "beforeunload":
            shown.accept()
        else:
            self.complaints.append(f"dialog {shown.message}")
            shown.dismiss()

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400 and not answer.request.is_navigation_request():
            self.complaints.append(f"{answer.status} {answer.url}")

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


@contextmanager
def opened(browser: Browser, watch: Watch, address: str, **options: object) -> Iterator[Page]:
    """A page at an address in a window of its own, watched."""
    context = browser.new_context(**{"viewport": WIDE, **options})
    context.set_default_timeout(15_000)
    page = context.new_page()
    watch.over(page, address)
    page.goto(address)
    yield page
    context.close()
