"""What the engine tests run, at the top of a module so that other processes find it."""

import os
import signal
import subprocess
import sys
import time
from itertools import count

from firsthand.errors import KnowledgeBaseError

_loads = count(1)


class OddError(Exception):
    """An error that pickles but does not unpickle."""

    def __init__(self, one, other):
        super().__init__(one + other)


def loaded():
    """A context that says in which process it was loaded, and how often there."""
    return os.getpid(), next(_loads)


def none():
    return None


def broken():
    raise KnowledgeBaseError("kb/groups/a.yaml: no name; give it one")


def slow_for_some(_, item):
    time.sleep(0.02 * (item % 3))
    return item * item


def give_context(context, _):
    time.sleep(0.01)
    return context


def fail_at_three(_, item):
    if item == 3:
        raise ValueError(f"item {item} is odd")
    return item


def fail_oddly(_, item):
    raise OddError("a", "b")


def give_unpicklable(_, item):
    return lambda: item


def die_at_three(_, item):
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def leave_at_three(_, item):
    if item == 3:
        os._exit(5)
    return item


def die_with_a_child_left(_, item):
    """Die while a child of the worker still holds its end of the pipe open."""
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
    os._exit(5)


def start_child(_, item):
    return subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True, check=True, text=True).stdout


def sleep(_, seconds):
    time.sleep(seconds)
    return os.getpid()
