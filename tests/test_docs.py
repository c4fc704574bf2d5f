"""The documents point at files that exist."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#", re.IGNORECASE)


def documents() -> list[str]:
    """The Markdown files under version control, outside `kb/`."""
    command = ["git", "ls-files", "--", "*.md", ":!kb/"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    return listed.stdout.splitlines()


def test_every_relative_link_points_at_a_file():
    links = [(name, link) for name in documents() for link in LINK.findall((ROOT / name).read_text(encoding="utf-8"))]
    relative = [(name, link.partition("#")[0]) for name, link in links if not ELSEWHERE.match(link)]
    assert relative
    assert [(name, link) for name, link in relative if not (ROOT / name).parent.joinpath(link).exists()] == []
