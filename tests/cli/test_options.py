"""The options that verbs share: which finder reads, how many processes, and that only what reads loads a finder."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from firsthand.cli import options
from firsthand.cli.options import FinderChoice, readers
from firsthand.reports import FinderName
from firsthand.store import Store
from reports.chat_stub import (
    DELIVERED,
    DELIVERY,
    KEY,
    Stub,
    environment,
    sends,
    serving,
    tells_the_delivery_but_refuses,
)

WHY = "the server answered 404; check FIRSTHAND_ENDPOINT_URL and FIRSTHAND_ENDPOINT_MODEL"
STORM = f"{DELIVERY} It was seen in a storm."
RAIN = f"{DELIVERY} It was seen in the rain."


@pytest.fixture
def stub():
    pytest.importorskip("httpx")
    with serving() as server:
        server.behaviours = [tells_the_delivery_but_refuses("storm")]
        yield server


@pytest.fixture
def given(stub: Stub) -> dict[str, str]:
    return environment(stub.url)


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """Six articles, every second of which the stub refuses to read."""
    path = tmp_path / "feed.jsonl"
    rows = [{"id": f"n{at}", "title": f"Convoy {at}", "text": (RAIN, STORM)[at % 2]} for at in range(6)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def finders_in(store: Path) -> list[str]:
    with Store.open(store, read_only=True) as opened:
        return [report.finder for report in opened.reports()]


def test_the_names_that_the_option_takes_are_those_of_the_finders():
    choice, _ = get_args(FinderChoice)
    assert set(get_args(choice)) == {name.value for name in FinderName}


@pytest.mark.parametrize(
    ("finder", "jobs", "count"), [("encoder", None, 7), ("light", None, 7), ("endpoint", None, 1), ("endpoint", 3, 3)]
)
def test_one_process_reads_with_an_endpoint_unless_more_are_asked_for(finder, jobs, count, monkeypatch):
    monkeypatch.setattr(options, "processors", lambda: 7)
    assert readers(finder, jobs) == count


@pytest.mark.parametrize("verb", [["add", "x"], ["extract"], ["evaluate", "p", "l"], ["demo"]])
@pytest.mark.parametrize(("args", "env"), [(["--finder", "best"], {}), ([], {"FIRSTHAND_FINDER": "best"})])
def test_another_name_is_misuse_in_one_line(verb, args, env, firsthand):
    result = firsthand(*verb, *args, **env)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert "'best' is not one of 'encoder', 'light', 'endpoint'" in result.stderr


@pytest.mark.parametrize(
    "verb", [["add", "x.txt"], ["extract", "x.jsonl"], ["evaluate", "x.jsonl", "x.jsonl"], ["demo"]]
)
def test_an_endpoint_that_is_not_set_up_is_misuse_in_one_line(verb, firsthand, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("x.txt", "x.jsonl"):
        Path(name).write_text(json.dumps({"id": "1", "text": DELIVERY}))
    result = firsthand(*verb, "--finder", "endpoint", FIRSTHAND_ENDPOINT_URL="", FIRSTHAND_ENDPOINT_MODEL="m")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "firsthand: the endpoint finder needs FIRSTHAND_ENDPOINT_URL; set it, for example: http://localhost:11434/v1"
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.jsonl", "x.txt"]


def test_the_finder_of_the_environment_reads_and_the_option_outranks_it(feed, tmp_path, firsthand, given):
    light = firsthand("add", feed, "--store", tmp_path / "a", FIRSTHAND_FINDER="light", **given)
    assert light.exit_code == 0, light.stderr
    asked = firsthand("add", feed, "--store", tmp_path / "b", "--finder", "endpoint", FIRSTHAND_FINDER="light", **given)
    assert asked.exit_code == 1
    assert set(finders_in(tmp_path / "a")) == {"baseline-1"}
    assert set(finders_in(tmp_path / "b")) == {"endpoint/1 a-model"}


def test_add_names_each_passage_that_was_not_read_keeps_the_rest_and_exits_with_one(feed, tmp_path, firsthand, given):
    result = firsthand("add", feed, "--store", tmp_path / "s", "--finder", "endpoint", **given)
    assert result.exit_code == 1
    said = [f"{feed}:{line}: passage at 0-{len(STORM)} not read: {WHY}" for line in (2, 4, 6)]
    assert result.stderr.splitlines() == said
    assert result.stdout.splitlines()[:2] == [
        "6 added (3 reports), 0 unchanged, 0 rejected",
        "  3 passages not read; what they tell is missing",
    ]
    assert len(finders_in(tmp_path / "s")) == 3
    again = firsthand("add", feed, "--store", tmp_path / "s", "--finder", "endpoint", "--json", **given)
    assert again.exit_code == 1
    assert {"added": 0, "unchanged": 6, "unread": 3}.items() <= json.loads(again.stdout).items()


def test_a_server_that_is_gone_ends_add_in_one_line_and_what_was_stored_stays(feed, tmp_path, firsthand, given):
    before = firsthand("add", feed, "--store", tmp_path / "s", "--finder", "light")
    assert before.exit_code == 0
    stored = finders_in(tmp_path / "s")
    more = [tmp_path / f"{at}.txt" for at in range(9)]
    for path in more:
        path.write_text(f"Convoy {path.stem}\n\n{RAIN}\n")
    gone = given | {"FIRSTHAND_ENDPOINT_URL": "http://nowhere.invalid/v1", "FIRSTHAND_ENDPOINT_KEY": ""}
    result = firsthand("add", *more, "--store", tmp_path / "s", "--finder", "endpoint", **gone)
    assert (result.exit_code, result.stdout) == (1, "")
    *unread, ended = result.stderr.splitlines()
    assert [line.split(": ")[0] for line in unread] == [str(path) for path in more[:2]]
    assert ended == (
        "firsthand: the endpoint http://nowhere.invalid cannot be reached; "
        "check FIRSTHAND_ENDPOINT_URL and that the server runs"
    )
    assert finders_in(tmp_path / "s") == stored == ["baseline-1"] * 6


def test_extract_answers_with_what_it_read_and_what_it_did_not(firsthand, given):
    lines = [json.dumps({"id": name, "text": text}) for name, text in (("r", RAIN), ("s", STORM), ("t", RAIN))]
    result = firsthand("extract", "--finder", "endpoint", stdin="\n".join(lines), **given)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [(one["id"], len(one["reports"]), "unread" in one) for one in answers] == [
        ("r", 1, False),
        ("s", 0, True),
        ("t", 1, False),
    ]
    assert answers[1]["unread"] == [{"start": 0, "end": len(STORM), "reason": WHY}]
    assert result.stderr.splitlines() == [f"firsthand: -: answer 2: passage at 0-{len(STORM)} not read: {WHY}"]


def test_extract_ends_in_one_line_when_the_server_gives_up_after_the_answers_before_that(firsthand, stub, given):
    stub.behaviours = [tells_the_delivery_but_refuses("storm"), sends(KEY.encode(), 401)]
    lines = "\n".join(json.dumps({"id": at, "text": RAIN}) for at in range(9))
    result = firsthand("extract", "--finder", "endpoint", stdin=lines, **given)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [0, 1, 2, 3, 4]
    assert "left 5 passages in a row without an answer" in result.stderr.splitlines()[-1]
    assert len(result.stderr.splitlines()) == 4 + 1


def test_evaluate_names_what_was_not_read_among_its_problems(tmp_path, firsthand, given):
    told = {"r": RAIN, "s": STORM}
    (tmp_path / "p").write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in told.items()))
    (tmp_path / "l").write_text("".join(json.dumps({"id": key, "reports": [DELIVERED]}) + "\n" for key in told))
    result = firsthand("evaluate", tmp_path / "p", tmp_path / "l", "--finder", "endpoint", "--json", **given)
    assert result.exit_code == 1
    form = json.loads(result.stdout)
    assert form["finder"] == "endpoint/1 a-model"
    assert (form["scores"]["report"]["gold"], form["scores"]["report"]["predicted"]) == (2, 1)
    assert result.stderr.splitlines() == [f"firsthand: {tmp_path}/p:2: s: passage at 0-{len(STORM)} not read: {WHY}"]


def test_the_demo_reads_with_the_finder_that_is_asked_for(tmp_path, firsthand, stub, given):
    stub.behaviours = [tells_the_delivery_but_refuses("Derrin")]
    result = firsthand("demo", "--store", tmp_path / "s", "--finder", "endpoint", **given)
    assert result.exit_code == 1
    named = [line for line in result.stderr.splitlines() if re.search(r": passage at \d+-\d+.* not read: ", line)]
    assert named
    assert f"  {len(named)} passages not read" in result.stdout


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_key_is_neither_printed_nor_stored(jobs, tmp_path, firsthand, stub, given):
    path = tmp_path / "feed.jsonl"
    rows = [{"id": f"n{at}", "text": (RAIN, STORM)[at % 2].replace("in", f"in {at},")} for at in range(24)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    args = ["--verbose", "--debug", "add", path, "--store", tmp_path / "s", "--finder", "endpoint", "--jobs", jobs]
    result = firsthand.alone(*args, **given)
    assert result.returncode == 1, result.stderr
    assert all(headers["Authorization"] == f"Bearer {KEY}" for _, headers, _ in stub.requests)
    assert KEY not in result.stdout + result.stderr
    kept = [file for file in (tmp_path / "s").rglob("*") if file.is_file()]
    assert kept
    assert [file for file in kept if KEY.encode() in file.read_bytes()] == []


@pytest.mark.parametrize(
    "args",
    [["--help"], ["add", "--help"], ["kb", "find", "Iran"], ["read", "-"], ["register"], ["show", "a.txt"], ["verify"]],
    ids=" ".join,
)
def test_verbs_that_read_nothing_load_no_finder(args, tmp_path, firsthand):
    given = "" if "--help" in args or args[0] in ("kb", "read") else str(tmp_path / "s")
    if given:
        (tmp_path / "a.txt").write_text(f"Convoy\n\n{RAIN}\n")
        assert firsthand("add", tmp_path / "a.txt", "--store", given, "--finder", "light").exit_code == 0
    args = [*args, "--store", given] if given else args
    code = (
        "import sys\nfrom firsthand.cli import app\n"
        f"app({args!r}, standalone_mode=False)\n"
        "print('loaded:', *{'onnxruntime', 'tokenizers', 'pycrfsuite', 'httpx'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], input=RAIN, capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1].split() == ["loaded:"]
