"""Files made to do harm end in articles or one clear line each, within bounds, and spoil nothing that stands beside."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_files import write_all
from hostile_registry import FILES, SOUND

from firsthand.store import Store

MOST_SECONDS, MOST_MEGABYTES = 10, 512  # of CPU time and memory, of the reading process and its child together
UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("hostile")
    write_all(made)
    return made


@pytest.fixture(scope="module")
def measured(folder):
    """What came of each file, and what it cost, by its name; all are read by one process, one after the other."""
    command = [sys.executable, str(HERE / "measured_reading.py"), *sorted(map(str, folder.iterdir()))]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return {line["file"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_there_are_at_least_a_hundred_and_twenty(folder):
    assert len(FILES) >= 120 and len(list(folder.iterdir())) == len(FILES) + len(SOUND)


def test_none_raises_and_each_gives_something(measured):
    assert measured.keys() == {**FILES, **SOUND}.keys()
    assert {name: one["fault"] for name, one in measured.items() if one["fault"]} == {}
    kinds = {"article", "rejected", "passed over"}
    assert [name for name, one in measured.items() if not one["kinds"] or not one["kinds"].keys() <= kinds] == []


def test_none_costs_more_than_it_may(measured):
    dear = {name: (one["seconds"], one["megabytes"]) for name, one in measured.items()}
    assert {name: cost for name, cost in dear.items() if cost[0] >= MOST_SECONDS or cost[1] >= MOST_MEGABYTES} == {}


def test_each_reason_is_one_printable_line(measured):
    reasons = [(name, reason) for name, one in measured.items() for reason in one["reasons"]]
    assert len(reasons) > 100
    assert [one for one in reasons if UNPRINTED.search(one[1]) or not one[1].strip() or len(one[1]) > 400] == []
    assert [one for one in reasons if "please report this" in one[1]] == []


def test_what_stands_in_other_files_never_comes_out(measured):
    assert "root:" not in json.dumps(measured)


def test_the_sound_articles_are_read(measured):
    assert {
        name: one["kinds"] for name, one in measured.items() if name in SOUND and "article" not in one["kinds"]
    } == {}


def test_the_command_adds_the_sound_articles_beside_a_hundred_hostile_files(folder, tmp_path):
    (tmp_path / "in").mkdir()
    for number, path in enumerate(sorted(folder.iterdir())):
        if path.name in SOUND or (number % 4 == 0 and path.stat().st_size < 1_000_000):
            (tmp_path / "in" / path.name).write_bytes(path.read_bytes())
    command = [
        sys.executable,
        "-c",
        "from firsthand.cli import main; main()",
        "add",
        str(tmp_path / "in"),
        "--jobs",
        "1",
    ]
    done = subprocess.run(
        [*command, "--finder", "light", "--store", str(tmp_path / "store")], capture_output=True, check=False
    )
    assert done.returncode == 1
    told = done.stdout.decode() + done.stderr.decode()
    assert not [name for name in SOUND if f"{name}: " in told]
    assert "Traceback" not in told and not UNPRINTED.search(told.replace("\n", ""))
    with Store.open(tmp_path / "store", read_only=True) as store:
        assert len(store.ids()) >= len(SOUND)
        assert store.verify() == ()
