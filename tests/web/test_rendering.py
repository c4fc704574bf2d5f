"""A form as a page and as JSON."""

import hashlib
import re
from pathlib import Path

import pytest

from firsthand.web.rendering import STATIC, counted, joined, safe_url, segment, thousands

FRONTEND = Path(__file__).parents[2] / "frontend"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        (" http://example.org ", "http://example.org"),
        ("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/"),
        ("javascript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org/a", None),
        ("/own/path", None),
        ("https:", None),
        ("http://[::1", None),
        ("", None),
        (None, None),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(url, expected):
    assert safe_url(url) == expected


def test_a_name_becomes_one_part_of_an_address():
    assert segment("a/b c?d#e") == "a%2Fb%20c%3Fd%23e"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 origins"), (1, "1 origin"), (2, "2 origins"), (12345, "12,345 origins")]
)
def test_a_count_is_said_in_words(number, expected):
    assert counted(number, "origin") == expected


def test_a_count_may_have_a_plural_of_its_own():
    assert counted(2, "address", "addresses") == "2 addresses"


@pytest.mark.parametrize(
    ("parts", "expected"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_parts_are_listed_as_people_do(parts, expected):
    assert joined(parts) == expected


def test_thousands_are_set_apart():
    assert thousands(1234567) == "1,234,567"


@pytest.mark.parametrize("path", ["/", "/help", "/network", "/timeline", "/map", "/add", "/review"])
def test_a_page_names_its_twin_which_is_json(client, path):
    page = client.get(path)
    assert page.status_code == 200
    twin = re.search(r'<a href="([^"]*\.json[^"]*)">This page as JSON', page.text)[1]
    found = client.get(twin)
    assert found.headers["content-type"] == "application/json"
    assert "kind" in found.json()


def test_the_built_files_are_those_of_the_sources():
    if not FRONTEND.is_dir():
        pytest.skip("not a checkout")
    digest = hashlib.sha256()
    files = ["build.mjs", "icon.svg", "package.json", "package-lock.json"]
    files += [path.relative_to(FRONTEND).as_posix() for kind in ("css", "js") for path in (FRONTEND / kind).iterdir()]
    for name in sorted(files):
        digest.update(f"{name}\0".encode() + (FRONTEND / name).read_bytes() + b"\0")
    built = (STATIC / "sources.sha256").read_text().strip()
    assert digest.hexdigest() == built, "cd frontend && npm ci && npm run build"


def test_no_template_switches_escaping_off_or_holds_script_or_style():
    templates = sorted((STATIC.parent / "templates").glob("*.html"))
    assert templates
    wrong = re.compile(
        r"\|\s*safe\b|autoescape|<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|Markup", re.IGNORECASE
    )
    found = [(path.name, match[0]) for path in templates for match in wrong.finditer(path.read_text(encoding="utf-8"))]
    assert found == []
