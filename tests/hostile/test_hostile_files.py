"""Files made to do harm end in articles or one clear line each, within bounds, and spoil nothing that stands beside."""

import json
import os
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
CHEAP_SECONDS, CHEAP_BYTES, MANY = 0.1, 100_000, 200
SOUND_IDS = (  # some sound files hold the same story: each is told by its own id
    *("sound-text.txt", "sound-page.html", "sound-0", "sound-1", "sound.example/archive", "sound-paper.pdf"),
    *("sound-entry", "sound-saved.mhtml"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("hostile")
    write_all(made)
    return made


@pytest.fixture(scope="module")
def measured(folder):
    """What came of each file, and what it cost, by its name; two processes read them one after the other."""
    paths = sorted(map(str, folder.iterdir()))
    command = [sys.executable, str(HERE / "measured_reading.py")]
    parts = [
        subprocess.Popen([*command, *paths[part::2]], stdout=subprocess.PIPE, text=True, cwd=folder)
        for part in range(2)
    ]
    lines = [line for part in parts for line in part.communicate()[0].splitlines()]
    assert [part.returncode for part in parts] == [0, 0]
    return {line["file"]: line for line in map(json.loads, lines)}


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
    assert [name for name, one in measured.items() if one["leaked"]] == []


def test_nothing_is_written_beside(measured, folder):
    assert {path.name for path in folder.iterdir()} == measured.keys()


def test_the_sound_articles_are_read(measured):
    assert {
        name: one["kinds"] for name, one in measured.items() if name in SOUND and "article" not in one["kinds"]
    } == {}


def test_the_command_adds_the_sound_articles_beside_the_hostile_files(measured, folder, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    for name, one in measured.items():  # those that cost little; what the others cost is measured above
        cheap = one["seconds"] < CHEAP_SECONDS and (folder / name).stat().st_size < CHEAP_BYTES
        if name in SOUND or (cheap and sum(one["kinds"].values()) < MANY):
            os.link(folder / name, given / name)
    assert len(list(given.iterdir())) > 120
    run = [sys.executable, "-c", "from firsthand.cli import main; main()"]
    command = [*run, "add", str(given), "--finder", "light", "--jobs", "1", "--store", str(tmp_path / "store")]
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    told = done.stdout.decode() + done.stderr.decode()
    assert "Traceback" not in told and not UNPRINTED.search(told.replace("\n", ""))
    with Store.open(tmp_path / "store", read_only=True) as store:
        held = "\n".join(f"{article.given_id} {article.url}" for article in store.articles())
        assert [name for name in SOUND_IDS if name not in held] == []
        assert store.verify() == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given", "store"]
