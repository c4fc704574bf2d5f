"""`firsthand demo` builds the register of the sample stories and says what to do next."""

import re
import shlex

from firsthand.cli.demo import sample_folder


def test_every_next_step_that_it_names_works(demo_run, firsthand, monkeypatch):
    result, folder = demo_run
    monkeypatch.chdir(folder)
    assert "33 added" in result.stdout
    steps = [shlex.split(line)[1:] for line in result.stdout.splitlines() if line.startswith("  firsthand ")]
    assert [step[0] for step in steps] == ["serve", "show", "show", "trace", "register", "read", "add"]
    for step in steps[1:-1]:  # the first one goes on until it is ended, the last one has an example's name in it
        shown = firsthand(*step)
        assert shown.exit_code == 0, (step, shown.stderr)


def test_it_prints_a_transfer_of_several_origins_with_a_contradiction(demo_run):
    result, _ = demo_run
    rows = re.split(r"\n *\n", result.stdout)
    marked = [row.strip() for row in rows if " ! " in row]
    origins = [int(row.splitlines()[0].split()[-1].partition("+")[0]) for row in marked]
    assert max(origins, default=0) >= 2


def test_its_store_is_never_the_one_of_real_work(demo_run):
    _, folder = demo_run
    assert [path.name for path in folder.iterdir()] == ["demo-store"]


def test_the_samples_are_found():
    assert (sample_folder() / "stories").is_dir()
