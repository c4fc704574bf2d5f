"""What every engine promises, and what processes promise beside that."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from pickle import PicklingError

import pytest
import tasks
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.engine import Engine, Local, Processes
from firsthand.engine.processes import AHEAD, AHEAD_BYTES
from firsthand.errors import FirsthandError, KnowledgeBaseError, MisuseError

ENGINES = [Local(), Processes(1), Processes(3)]


@pytest.fixture(params=ENGINES, ids=repr)
def engine(request) -> Engine:
    return request.param


@contextmanager
def at_most(seconds):
    started = time.monotonic()
    yield
    assert time.monotonic() - started < seconds


def gone(pid):
    """Whether a process has ended, within five seconds."""
    for _ in range(100):
        status = Path(f"/proc/{pid}/stat")
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_results_come_in_the_order_of_the_items(engine):
    assert list(engine.map(tasks.slow_for_some, range(20), tasks.none)) == [item * item for item in range(20)]


def test_no_items_are_no_results(engine):
    assert list(engine.map(tasks.slow_for_some, [], tasks.none)) == []


def test_a_function_with_arguments_of_its_own_can_be_given(engine):
    assert list(engine.map(partial(max, 5), [7, 1], partial(int, "6"))) == [7, 6]


def test_the_context_is_loaded_once_a_process(engine):
    seen = set(engine.map(tasks.give_context, range(60), tasks.loaded))
    pids = {pid for pid, _ in seen}
    assert len(seen) == len(pids) == getattr(engine, "jobs", 1)
    assert (os.getpid() in pids) == isinstance(engine, Local)


def test_an_error_comes_in_place_of_its_result(engine):
    results = engine.map(tasks.fail_at_three, range(10), tasks.none)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="item 3 is odd"):
        next(results)
    assert list(results) == []


def test_an_error_of_the_context_is_raised_as_it_is(engine):
    with pytest.raises(KnowledgeBaseError) as caught:
        list(engine.map(tasks.fail_at_three, range(10), tasks.broken))
    assert str(caught.value) == "kb/groups/a.yaml: no name; give it one"


def test_an_error_of_the_items_is_raised_as_it_is(engine):
    def items():
        yield 1
        raise ValueError("the input ends in the middle")

    with at_most(10), pytest.raises(ValueError, match="the input ends"):
        list(engine.map(tasks.fail_at_three, items(), tasks.none))


@settings(max_examples=5, deadline=None)
@given(st.lists(st.text() | st.binary() | st.none(), max_size=80))
def test_processes_give_what_one_process_gives(items):
    assert list(Processes(2).map(max_with, items, str)) == list(Local().map(max_with, items, str))


def max_with(context, item):
    return repr((context, item))


def test_few_items_are_taken_in_ahead_of_the_results_asked_for():
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    with closing(Processes(2).map(tasks.fail_at_three, items(), tasks.none)) as results:
        next(results)
        assert len(taken) <= 2 * AHEAD


def test_few_bytes_are_taken_in_ahead_where_items_say_their_size():
    taken = []

    def items():
        for number in range(9):
            taken.append(number)
            yield number

    with closing(Processes(2).map(tasks.slow_for_some, items(), tasks.none, lambda _: AHEAD_BYTES)) as results:
        next(results)
        assert len(taken) == 2
        assert len([*results]) == 8


def test_no_more_processes_are_started_than_there_are_items():
    assert len(set(Processes(8).map(tasks.sleep, [0.1, 0.1], tasks.none))) == 2


def test_less_than_one_job_is_misuse():
    with pytest.raises(MisuseError, match="0 jobs asked for; give 1 or more"):
        Processes(0)


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (tasks.die_at_three, "a worker process was killed, as happens when memory runs out; use fewer jobs"),
        (tasks.leave_at_three, "a worker process ended by itself \\(exit status 5\\)"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_worker_that_dies_is_one_clear_error_after_the_results_before(function, said, jobs):
    results = Processes(jobs).map(function, range(200), tasks.none)
    with at_most(10):
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(FirsthandError, match=f"^{said}") as caught:
            next(results)
    assert "\n" not in str(caught.value)


def test_a_worker_that_dies_and_leaves_a_child_with_its_pipe_is_noticed():
    with at_most(10), pytest.raises(FirsthandError, match="ended by itself"):
        list(Processes(1).map(tasks.die_with_a_child_left, [1], tasks.none))


def test_a_worker_may_start_processes_of_its_own():
    assert list(Processes(2).map(tasks.start_child, range(3), tasks.none)) == ["1\n"] * 3


def test_an_error_from_a_worker_carries_its_traceback():
    with pytest.raises(ValueError, match="item 3") as caught:
        list(Processes(1).map(tasks.fail_at_three, range(10), tasks.none))
    assert "in fail_at_three" in caught.value.__notes__[0]


def test_an_error_that_cannot_travel_comes_in_words():
    with pytest.raises(RuntimeError, match=r"^OddError: ab$"):
        list(Processes(1).map(tasks.fail_oddly, [1], tasks.none))


@pytest.mark.parametrize("items", [[1], [lambda: 1]])
def test_what_cannot_be_pickled_is_an_error_and_no_hang(items):
    with at_most(10), pytest.raises((AttributeError, PicklingError), match="pickle"):
        list(Processes(1).map(tasks.give_unpicklable, items, tasks.none))


def test_closing_the_iterator_ends_the_workers_at_once():
    results = Processes(2).map(tasks.sleep, [0, 60, 60], tasks.none)
    pid = next(results)
    with at_most(5):
        results.close()
    assert gone(pid)


PROGRAM = """
import sys
sys.path.insert(0, {folder!r})
import tasks
from firsthand.engine import Processes
if __name__ == "__main__":
    results = Processes(2).map(tasks.sleep, [0, 0, 60, 60, 60], tasks.none)
    print(next(results), next(results), flush=True)
    {then}
"""


def program(path, then):
    """Start a program of its own that has two workers at work, and return it with their process ids."""
    path.write_text(PROGRAM.format(folder=str(Path(__file__).parent), then=then))
    started = subprocess.Popen(
        [sys.executable, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    return started, [int(pid) for pid in started.stdout.readline().split()]


def test_ctrl_c_ends_the_program_and_its_workers_at_once_with_one_traceback(tmp_path):
    started, pids = program(tmp_path / "program.py", "next(results)")
    time.sleep(0.5)
    with at_most(5):
        os.killpg(started.pid, signal.SIGINT)
        _, said = started.communicate()
    assert said.count("Traceback") == said.count("KeyboardInterrupt") == 1
    assert all(gone(pid) for pid in pids)


def test_workers_of_a_killed_program_end_with_their_item(tmp_path):
    started, pids = program(
        tmp_path / "program.py", "results = Processes(2).map(tasks.sleep, [1, 1], tasks.none); next(results)"
    )
    time.sleep(0.2)
    started.kill()
    _, said = started.communicate()
    assert said == ""
    assert all(gone(pid) for pid in pids)


@pytest.mark.parametrize("then", ["pass", "raise ValueError", "sys.exit(3)"])
def test_a_program_that_leaves_an_iterator_unfinished_ends_at_once(tmp_path, then):
    started, pids = program(tmp_path / "program.py", then)
    with at_most(5):
        started.communicate()
    assert all(gone(pid) for pid in pids)
