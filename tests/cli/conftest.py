"""Running the command, and a store of the sample stories that many tests look at."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from firsthand.cli import app


class Firsthand:
    """Runs the command in this process (calling it) or in one of its own (`start`, `alone`)."""

    command = (sys.executable, "-c", "from firsthand.cli import main; main()")

    def __call__(self, *args: object, stdin: str | bytes | None = None, **env: str):
        """Run in this process; the result has `exit_code`, `stdout` and `stderr`."""
        return CliRunner(env={"COLUMNS": "100", **env}).invoke(app, [str(arg) for arg in args], input=stdin)

    def json(self, *args: object, stdin: str | bytes | None = None) -> list:
        """Run, demand exit status 0, and return the JSON Lines of standard output."""
        result = self(*args, stdin=stdin)
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    def start(self, *args: object, **options: object) -> subprocess.Popen:
        """Start in a process of its own."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen([*self.command, *map(str, args)], text=True, **pipes)

    def alone(self, *args: object, stdin: str = "", **env: str) -> subprocess.CompletedProcess:
        """Run in a process of its own to its end."""
        full = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")} | env
        command = [*self.command, *map(str, args)]
        return subprocess.run(command, check=False, capture_output=True, text=True, env=full, input=stdin, timeout=60)


@pytest.fixture(scope="session")
def firsthand() -> Firsthand:
    for name in ("FIRSTHAND_STORE", "FIRSTHAND_KB", "FIRSTHAND_FINDER"):
        os.environ.pop(name, None)
    return Firsthand()


@pytest.fixture(scope="session")
def demo_run(tmp_path_factory, firsthand) -> tuple:
    """What `firsthand demo` printed, and the folder where it ran, with a store of real work named but absent."""
    folder, before = tmp_path_factory.mktemp("a folder"), Path.cwd()
    os.chdir(folder)
    try:
        result = firsthand("demo", FIRSTHAND_STORE=str(folder / "work"))
    finally:
        os.chdir(before)
    assert result.exit_code == 0, result.stderr
    return result, folder


@pytest.fixture(scope="session")
def demo(demo_run) -> Path:
    """The store that `firsthand demo` makes."""
    return demo_run[1] / "demo-store"


@pytest.fixture(scope="session")
def lines(demo, firsthand) -> list:
    """The register of the sample stories as JSON."""
    return firsthand.json("register", "--store", demo, "--json")
