"""A process killed at any moment and run again leaves the same store as one that was never disturbed."""

import signal
from multiprocessing import get_context
from pathlib import Path
from random import Random

from contents import contents
from generated import article, derivation, reports

from firsthand.model import Rejected
from firsthand.store import Store

ARTICLES = 300
KILLS = 30


def add_all(folder: Path) -> None:
    """What the command `add` does: the same input from the beginning, in batches, with a rejection now and then.

    Some pairs of them are derivations, and in the end all are compared.
    """
    with Store.open(folder) as store, store.batch(4):
        for number in range(ARTICLES):
            made, original = article(number)
            store.add(made, original, reports(made, count=number % 3))
            if number % 10 == 0:
                store.reject(Rejected(f"file {number}", "read", "the file is empty; leave it out"))
        for number in range(0, ARTICLES, 25):
            store.save_derivations([derivation(f"{number:03}", f"{number + 1:03}")], method="lineage/1")
        store.save_derivations(method="lineage/1", covers=store.uncompared("lineage/1"))


def run_for(seconds: float, folder: Path) -> bool:
    """Run `add_all` in a process and kill it after so many seconds; whether it came to its end before that."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["firsthand.store", "alembic.command"])
    process = context.Process(target=add_all, args=(folder,))
    process.start()
    process.join(seconds)
    process.kill()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode == 0


def test_thirty_kills_at_random_moments_change_nothing(tmp_path):
    seed = Random().randrange(10**9)
    print(f"seed {seed}")  # pytest shows it when the test fails
    random = Random(seed)
    calm, disturbed, kills = tmp_path / "calm", [tmp_path / "disturbed 1"], 0
    while kills < KILLS:
        if run_for(random.uniform(0, 0.3), disturbed[-1]):
            disturbed.append(tmp_path / f"disturbed {len(disturbed) + 1}")
        else:
            kills += 1
    add_all(disturbed[-1])
    add_all(calm)
    expected = contents(calm)
    assert len(expected["articles"]) == ARTICLES
    assert expected["problems"] == ()
    for folder in disturbed:
        found = contents(folder)
        for name, value in expected.items():
            assert found[name] == value, f"{name} in {folder.name}"
