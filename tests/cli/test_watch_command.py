"""`firsthand watch`, as a person starts it."""

import json
import signal
import subprocess
import sys

import pytest

from fetch.site import page
from pipeline.hook import Hook

STORY = "Convoy seen\n\nIran delivered rockets to Hezbollah through Syria in May, two officials said on Monday.\n"


@pytest.fixture
def folder(tmp_path):
    arriving = tmp_path / "in"
    arriving.mkdir()
    (arriving / "a.txt").write_text(STORY)
    return arriving


@pytest.fixture
def watch(firsthand, folder, tmp_path):
    def run(*args, source=folder):
        return firsthand("watch", source, "--store", tmp_path / "s", "--finder", "light", "--jobs", 1, *args)

    return run


def test_alerts_go_to_standard_output_and_all_else_to_standard_error(watch):
    result = watch("--once")
    assert result.exit_code == 0
    (alert,) = map(json.loads, result.stdout.splitlines())
    assert (alert["kind"], alert["news"], alert["filter"]) == ("alert", ["new transfer"], "watch")
    assert result.stderr.startswith("1 added (1 reports), 0 unchanged, 0 rejected; ")
    again = watch("--once")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "")


def test_saved_filters_and_that_of_the_command_line_get_their_alerts(watch, tmp_path):
    filters = tmp_path / "alerts.toml"
    filters.write_text(
        '[filter.iran]\nsupplier = "Iran"\nto = "file:iran.jsonl"\n[filter.russia]\nsupplier = "Russia"\n'
    )
    result = watch("--once", "--alerts", filters, "--item", "rocket", "--to", tmp_path / "items.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "iran.jsonl").read_text())["filter"] == "iran"
    assert json.loads((tmp_path / "items.jsonl").read_text())["filter"] == "watch"


@pytest.mark.parametrize(("answer", "status"), [(page(), 0), (page(b"", "404 None"), 1)])
def test_a_webhook_gets_alerts_and_what_it_does_not_take_is_kept(watch, tmp_path, answer, status):
    with Hook() as hook:
        hook.pages["/s3cret"] = answer
        allowed = ("--allow-network", "127.0.0.1/32", "--allow-port", hook.port)
        result = watch("--once", "--to", f"http://127.0.0.1:{hook.port}/s3cret", *allowed)
        (sent,) = hook.requests
    assert json.loads(sent.partition(b"\r\n\r\n")[2])["kind"] == "alert"
    assert result.exit_code == status
    assert "s3cret" not in result.stderr
    assert (tmp_path / "s" / "watched" / "alerts-not-delivered.jsonl").exists() is bool(status)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_ends_it_without_a_traceback(firsthand, folder, tmp_path):
    process = firsthand.start("watch", folder, "--store", tmp_path / "s", "--finder", "light", "--every", 1)
    try:
        assert json.loads(process.stdout.readline())["kind"] == "alert"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130
    assert "Traceback" not in said
    assert said.startswith(f"watching {folder} for {tmp_path / 's'}  (Ctrl-C ends)\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["nowhere"], "nowhere: there is no such folder; name a folder, or a feed's address"),
        (["http://hill.example/feed", "--every", 5], "--every 5: a feed is asked once a minute at most"),
        ([".", "--alerts", "none.toml"], "none.toml: cannot be read"),
        (
            [".", "--to", "http://127.0.0.1/x"],
            "filter watch: the address for alerts is refused: 127.0.0.1 is a loopback",
        ),
        ([".", "--to", "nowhere/x"], "alerts cannot be written there"),
        ([".", "--since", "May"], "--since May: give a year"),
    ],
)
def test_misuse_is_one_line_and_makes_no_store(firsthand, tmp_path, monkeypatch, args, said):
    monkeypatch.chdir(tmp_path)
    result = firsthand("watch", *args, "--store", tmp_path / "s", "--once")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("verb", ["watch", "fetch"])
def test_help_loads_neither_readers_nor_network(firsthand, verb):
    script = (
        f"import sys; from firsthand.cli import app; app(['{verb}', '--help'], standalone_mode=False); "
        "slow = {'httpcore', 'numpy', 'lxml', 'sqlalchemy', 'feedparser', 'ssl'}; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & slow))"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert told.splitlines()[-1] == "[]"
