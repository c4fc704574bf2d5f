"""The command starts fast, says one clear line when something is wrong, and leaves with the right status."""

import os
import subprocess

import pytest

from firsthand import __version__
from firsthand.errors import FirsthandError, MisuseError

VERBS = (
    *"add register show read extract evaluate verify demo serve lineage trace compare outlet judgements".split(),
    "kb find",
    "user add",
)


def cpu_of(command: list[str]) -> float:
    """Processor seconds of a command, the best of three runs."""
    times = []
    for _ in range(3):
        before = os.times()
        subprocess.run(command, check=True, capture_output=True)
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(times)


@pytest.mark.parametrize("args", [[], ["add"], ["register"], ["kb", "find"]])
def test_help_costs_less_than_three_tenths_of_a_second(args, firsthand):
    assert cpu_of([*firsthand.command, *args, "--help"]) < 0.3


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb, firsthand):
    result = firsthand(*verb.split(), "--help")
    assert result.exit_code == 0
    assert f"Usage: firsthand {verb}" in result.stdout.replace("root", "firsthand")


def test_without_arguments_it_shows_help(firsthand):
    result = firsthand()
    assert result.exit_code == 0
    assert all(verb.split()[0] in result.stdout for verb in VERBS)


def test_the_version_is_told(firsthand):
    assert firsthand("--version").stdout == f"firsthand {__version__}\n"


@pytest.mark.parametrize(
    "args", [["nope"], ["show"], ["add"], ["register", "--format", "xml"], ["kb"], ["kb", "find"], ["serve"]]
)
def test_misuse_is_one_line_on_standard_error_and_status_two(args, firsthand):
    result = firsthand(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("firsthand: ")


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (MisuseError("a: wrong\nway"), 2, "firsthand: a: wrong way\n"),
        (FirsthandError("a worker died"), 1, "firsthand: a worker died\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_errors_become_a_line_and_a_status(error, status, said, capsys):
    from firsthand.cli.program import ended

    def run() -> None:
        raise error

    assert ended(run, []) == status
    assert capsys.readouterr().err == said


def test_an_unexpected_error_says_where_to_report_it_and_shows_its_traceback_only_when_asked(capsys):
    from firsthand.cli.program import ended

    def run() -> None:
        raise ZeroDivisionError("by nought")

    assert ended(run, []) == 70
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "report" in said
    ended(run, ["--debug"])
    assert "Traceback" in capsys.readouterr().err
