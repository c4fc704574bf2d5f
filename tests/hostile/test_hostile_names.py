"""Names and things in a folder that were put there to do harm: each is read, or told in one line, and nothing hangs."""

import os
import re
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hostile_registry import STORY

from firsthand.model import Rejected
from firsthand.read import split
from firsthand.store import Store

OUT = "it is a link that leads out of the folder; give what it leads to by name"
NOWHERE = "it is a link that leads nowhere"
NO_FILE = "it is no file but a pipe, a socket or a device"
READ = {
    "story.txt",
    "-rf.txt",
    "--store.txt",
    "a\nrejected: b.txt",
    "\u202ecod.txt",
    "\x1b[2J\x07.txt",
    "$(touch owned).txt",
    "é" * 125 + ".txt",
    "archive.warc.gz/inner.txt",
    "linked.txt",
}
REFUSED = {
    "pipe.txt": NO_FILE,
    "socket.txt": NO_FILE,
    "zero.txt": OUT,
    "passwd.jsonl": OUT,
    "up.html": OUT,
    "circle.txt": NOWHERE,
    "itself.txt": NOWHERE,
    "gone.txt": NOWHERE,
}
UNPRINTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture
def folder(tmp_path):
    """A folder of everything that is no plain file of a plain name, beside a secret."""
    (tmp_path / "secret.html").write_text("<p>hidden", encoding="utf-8")
    folder = tmp_path / "given"
    (folder / "archive.warc.gz").mkdir(parents=True)
    for number, name in enumerate(sorted(READ - {"linked.txt"})):
        (folder / name).write_text(f"{STORY} Page {number}.", encoding="utf-8")
    (folder / os.fsdecode(b"bytes\xff\xfe.txt")).write_text(f"{STORY} In bytes.", encoding="utf-8")
    links = {
        "linked.txt": "story.txt",
        "zero.txt": "/dev/zero",
        "passwd.jsonl": "/etc/passwd",
        "up.html": "../secret.html",
    }
    links |= {
        "circle.txt": "circle2.txt",
        "circle2.txt": "circle.txt",
        "itself.txt": "itself.txt",
        "gone.txt": "nothing",
    }
    for name, target in {**links, "around": ".", "out": ".."}.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    os.chdir(folder)  # the address of a socket may not be long
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket.txt")
    os.chdir(here)
    return folder


def outcomes(folder):
    """What came of each name below the folder: the reason, or None where it is given to be read."""
    found = {}
    for one in split(folder):
        place = one.document if isinstance(one, Rejected) else one.source
        found[place.removeprefix(f"{folder}/")] = one.reason if isinstance(one, Rejected) else None
    return found


def test_plain_files_are_given_whatever_their_names(folder):
    found = outcomes(folder)
    assert {name for name, reason in found.items() if reason is None} == READ | {r"bytes\xff\xfe.txt"}


def test_what_is_no_file_and_what_leads_out_is_told(folder):
    found = outcomes(folder)
    assert {name: reason for name, reason in found.items() if reason} == {**REFUSED, "circle2.txt": NOWHERE}


def test_a_device_is_no_file(tmp_path):
    with suppress(PermissionError):  # only the system's owner may make one
        os.mknod(tmp_path / "null.txt", stat.S_IFCHR | 0o600, os.makedev(1, 3))
    if not (tmp_path / "null.txt").exists():
        pytest.skip("devices may not be made here")
    assert outcomes(tmp_path) == {"null.txt": NO_FILE}


def test_what_may_not_be_read_is_told(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("the system's owner may read everything")
    (tmp_path / "shut.txt").touch(mode=0)
    (tmp_path / "closed").mkdir(mode=0)
    assert outcomes(tmp_path) == dict.fromkeys(("shut.txt", "closed"), "it cannot be read: Permission denied")


@pytest.fixture
def deep_folder():
    """A folder some 1,700 levels deep with a file at its end.

    It stands apart from pytest's own folders: were a run killed here, pytest could not take the rest of it down, and
    every later run on the machine would fail.
    """
    top = Path(tempfile.mkdtemp(prefix="firsthand-deep-"))
    deepest = top
    for _ in range((3500 - len(str(top))) // 2):
        deepest /= "d"
        deepest.mkdir()
    (deepest / "story.txt").write_text(STORY, encoding="utf-8")
    yield top
    subprocess.run(["rm", "-rf", str(top)], check=True)  # shutil calls itself at every level


def test_a_folder_deeper_than_functions_may_call_themselves_is_read(deep_folder):
    assert list(outcomes(deep_folder).values()) == [None]


def test_the_command_adds_the_plain_files_and_prints_only_plain_lines(folder, tmp_path):
    run = [sys.executable, "-c", "from firsthand.cli import main; main()"]
    command = [*run, "add", str(folder), "--store", str(tmp_path / "store"), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, cwd=tmp_path)
    assert done.returncode == 1
    told = done.stdout.decode() + done.stderr.decode()
    assert "Traceback" not in told and not UNPRINTED.search(told)
    assert len(told.splitlines()) < 30
    with Store.open(tmp_path / "store", read_only=True) as store:
        held = list(store.articles())
        assert {article.given_id for article in held} >= READ - {"linked.txt", "story.txt"}
        assert not any("hidden" in article.text or "root:" in article.text for article in held)
        assert store.verify() == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given", "secret.html", "store"]
