"""`firsthand add` keeps what it can read, names what it cannot, and finishes what was cut short."""

import gzip
import json
import os
import random
import signal
import time
from pathlib import Path

import pytest

from firsthand.store import Store

GOOD = "Iran delivered rockets to Hezbollah through Syria in May, two officials said on Monday.\n"


def feed(path: Path, count: int) -> Path:
    """A file of short articles that differ."""
    rows = (
        {
            "id": f"n{number}",
            "outlet": ("Hill Wire", "Lake Herald")[number % 2],
            "date": f"2024-05-{number % 28 + 1:02}",
            "title": f"Convoy {number} is seen",
            "text": f"Port officials said that {number} crates had come.\n\n{GOOD}\nIt was convoy {number}.\n",
        }
        for number in range(count)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def holdings(folder: Path) -> dict:
    """What a store holds, by value."""
    with Store.open(folder, read_only=True) as store:
        originals = sorted(path.name for path in (folder / "originals").rglob("*") if path.is_file())
        return {
            "articles": list(store.articles()),
            "reports": store.reports(),
            "rejections": store.rejections(),
            "register": store.register(),
            "problems": store.verify(),
            "originals": originals,
        }


def test_adding_again_changes_nothing(tmp_path, firsthand):
    file, store = feed(tmp_path / "feed.jsonl", 3), tmp_path / "s"
    first = firsthand.json("add", file, "--store", store, "--json")
    before = holdings(store)
    again = firsthand.json("add", file, file, "--store", store, "--json")
    assert [(row["added"], row["unchanged"], row["rejected"]) for row in first + again] == [(3, 0, 0), (0, 6, 0)]
    assert holdings(store) == before
    assert before["problems"] == ()
    assert before["register"]


def test_folders_files_and_standard_input_come_in_the_order_given(tmp_path, firsthand):
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in "ba":
        (folder / f"{name}.txt").write_text(f"Title of {name}\n\n{GOOD}\nThis is {name}.\n")
    typed = f"From standard input\n\n{GOOD}"
    result = firsthand.alone("add", "-", folder, "--store", tmp_path / "s", "--json", stdin=typed)
    assert json.loads(result.stdout)["added"] == 3, result.stderr


def test_processes_keep_the_same_as_one_process(tmp_path, firsthand):
    file = feed(tmp_path / "feed.jsonl", 40)
    for jobs in (1, 2):
        assert firsthand("add", file, "--store", tmp_path / f"s{jobs}", "--jobs", jobs).exit_code == 0
    assert holdings(tmp_path / "s1") == holdings(tmp_path / "s2")


def cut_off(data: bytes) -> bytes:
    return gzip.compress(data * 50, mtime=0)[:-60]


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "binary.txt": bytes(range(256)) * 20,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "cut.txt.gz": cut_off(GOOD.encode()),
    "untold.jsonl": b'{"id": "x", "title": "no text"}\n',
    "broken.jsonl": b'{"id": "x", "text": \n',
    "list.jsonl": b'["text"]\n',
}


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory, firsthand):
    """One run over good articles with every kind of bad input between them."""
    folder = tmp_path_factory.mktemp("bad")
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "deep.html").write_text("<div>" * 100_000 + GOOD)
    (folder / "long.jsonl").write_text('{"text": "' + "x" * 50_000_000 + '"}\n' + json.dumps({"id": "l", "text": GOOD}))
    (folder / "no-articles").mkdir()
    (folder / "no-articles" / "notes.ini").write_text("x")
    (folder / "first.txt").write_text(f"The first\n\n{GOOD}")
    (folder / "last.txt").write_text(f"The last\n\n{GOOD}")
    names = ["first.txt", "missing.txt", "no-articles", *BAD, "deep.html", "long.jsonl", "last.txt"]
    result = firsthand("add", *(folder / name for name in names), "--store", folder / "s", "--jobs", 1)
    return folder, result


@pytest.mark.parametrize("name", ["missing.txt", "no-articles", *BAD, "deep.html", "long.jsonl"])
def test_each_bad_input_is_named_in_one_clear_line(name, bad_run):
    folder, result = bad_run
    (line,) = [line for line in result.stderr.splitlines() if str(folder / name) in line]
    assert line.startswith("rejected: ")
    assert len(line.removeprefix(f"rejected: {folder / name}")) > 10
    assert "Traceback" not in result.stderr
    assert "please report" not in line


def test_the_rest_goes_on_and_the_exit_status_says_that_something_was_rejected(bad_run):
    folder, result = bad_run
    assert result.exit_code == 1
    with Store.open(folder / "s", read_only=True) as store:
        names = {article.given_id for article in store.articles()}
        assert {"first.txt", "last.txt", "l"} <= names
        assert len(store.rejections()) == len(BAD) + 4


def test_the_summary_groups_rejections_by_reason(bad_run):
    _, result = bad_run
    assert f"{len(BAD) + 4} rejected" in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [("latin.txt", "Señor Muñoz dijo que llegó", "latin-1"), ("wide.txt", "Zażółć gęślą jaźń", "utf-16")],
)
def test_another_encoding_is_read_or_named_and_never_ends_the_run(name, text, encoding, tmp_path, firsthand):
    (tmp_path / name).write_bytes(f"A title\n\n{text}. {GOOD}".encode(encoding))
    result = firsthand("add", tmp_path / name, "--store", tmp_path / "s", "--json")
    counted = json.loads(result.stdout)
    assert counted["added"] + counted["rejected"] == 1
    assert result.exit_code == counted["rejected"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--jobs", "0"], "--jobs"),
        (["--kb", "nowhere"], "nowhere"),
        (["--store", "taken"], "holds other files"),
        (["--stor", "x"], "No such option"),
    ],
)
def test_misuse_is_one_line_and_exit_status_two(args, said, tmp_path, firsthand, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "other").write_text("x")
    result = firsthand("add", "a.txt", *args)
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert said in result.stderr


def test_a_knowledge_base_stays_with_its_store(demo, firsthand):
    with Store.open(demo, read_only=True) as store:
        linked = {mention.link.entity for report in store.reports() for mention in report.supplier}
    assert "state/xd" in linked
    (article,) = firsthand.json("show", "fv-1177", "--store", demo, "--json")
    assert article["outlet"]["entity"] == "outlet/free-velkara"


def test_killed_at_any_moment_and_run_again_it_holds_the_same(tmp_path, firsthand):
    file = feed(tmp_path / "feed.jsonl", 150)
    start = time.monotonic()
    assert firsthand.alone("add", file, "--store", tmp_path / "whole", "--jobs", 1).returncode == 0
    took = time.monotonic() - start
    moments = random.Random(4)
    killed = 0
    for attempt in range(4):
        process = firsthand.start("add", file, "--store", tmp_path / f"cut{attempt % 2}", "--jobs", attempt // 2 + 1)
        time.sleep(moments.uniform(0.1, took))
        process.kill()
        killed += process.wait() == -signal.SIGKILL
    assert killed
    whole = holdings(tmp_path / "whole")
    for name in ("cut0", "cut1"):
        assert firsthand.alone("add", file, "--store", tmp_path / name, "--jobs", 1).returncode == 0
        assert holdings(tmp_path / name) == whole
    assert whole["problems"] == ()


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_interrupted_it_leaves_quietly_with_status_130(tmp_path, firsthand):
    process = firsthand.start("add", feed(tmp_path / "feed.jsonl", 4000), "--store", tmp_path / "s", "--jobs", 2)
    while process.poll() is None and not (tmp_path / "s" / "register.db").exists():
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, "", "")


def test_verbose_logs_each_document_on_standard_error(tmp_path, firsthand):
    result = firsthand.alone("--verbose", "add", feed(tmp_path / "f.jsonl", 2), "--store", tmp_path / "s", "--jobs", 1)
    assert len([line for line in result.stderr.splitlines() if "event=added" in line]) == 2
