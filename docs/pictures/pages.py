"""Takes the pictures of the pages that the documents show, from the sample stories' store.

    .venv/bin/python docs/pictures/pages.py [NAME...]

Needs the packages of `pip install -e '.[test]'` and Chromium (`sh tests/browser/install.sh`). Writes page-NAME.png
beside this file: each page in light, the register also in dark, on a narrow screen, and a transfer as printed.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from sites import addresses  # noqa: E402

from conftest import FLAGS, chromium, running  # noqa: E402  # the tests know how to serve and to browse
from firsthand.pipeline.updating import update  # noqa: E402

WIDE, NARROW = {"width": 1280, "height": 960}, {"width": 390, "height": 844}
WAYS = {
    "register-dark": ("register", {"color_scheme": "dark", "viewport": WIDE}),
    "register-narrow": ("register", {"viewport": NARROW}),
    "article-dark": ("article", {"color_scheme": "dark", "viewport": WIDE}),
}


def demo(folder: Path) -> Path:
    """The store of the sample stories."""
    location = folder / "store"
    update(
        [ROOT / "demo" / "stories"],
        location,
        own=ROOT / "demo" / "kb",
        jobs=1,
        progress=lambda _: None,
        comparing=lambda _: None,
        building=lambda: None,
    )
    return location


def take(browser: Browser, address: str, name: str, options: dict[str, object], printed: bool = False) -> None:
    """One picture of what a window of that size shows first."""
    context = browser.new_context(**{"viewport": WIDE, **options})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if printed:
        page.emulate_media(media="print")
    page.screenshot(path=HERE / f"page-{name}.png")
    context.close()
    print(f"page-{name}.png")


def main(wanted: list[str]) -> None:
    """All pictures, or those asked for."""
    with tempfile.TemporaryDirectory() as folder, running(demo(Path(folder))) as home, sync_playwright() as playwright:
        paths = addresses(home)
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        ways = {name: (name, {}) for name in paths if name != "api"} | WAYS
        for name, (page, options) in ways.items():
            if not wanted or name in wanted:
                take(browser, home + paths[page], name, options)
        if not wanted or "transfer-print" in wanted:
            paper = {"viewport": {"width": 794, "height": 1123}}  # A4 at 96 dots an inch
            take(browser, home + paths["transfer"], "transfer-print", paper, printed=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
