"""One process that works for this one, over a pipe of its own.

Nothing is shared between workers, so one that dies takes no lock with it.
"""

import atexit
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic
from weakref import WeakSet

from firsthand.engine.protocol import C, R, T
from firsthand.errors import FirsthandError

_PROCESSES = get_context("spawn")  # a fork would copy the locks of this process's threads as they happen to stand
_LOOK_S = 1.0  # how often a silent worker is looked after, for a death that leaves the pipe open


class Worker(Generic[T, R]):
    """A process that holds `function` and the value of `context` and applies the one to what it is sent."""

    def __init__(self, function: Callable[[C, T], R], context: Callable[[], C]) -> None:
        self._here, there = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=serve, args=(there, function, context), name="firsthand-worker")
        with _interrupts_held():
            self._process.start()
        there.close()  # so that this process sees the end of the pipe when the other one dies
        _ALIVE.add(self)

    def call(self, item: T) -> R:
        """Return the result for an item, or raise what the function raised; FirsthandError when the process is gone."""
        try:
            self._here.send(item)
            while not wait([self._here, self._process.sentinel], timeout=_LOOK_S):
                if not self._process.is_alive():
                    raise EOFError
            worked, result = self._here.recv()
        except (EOFError, OSError) as error:
            raise FirsthandError(f"a worker process {self._cause_of_death()}") from error
        if not worked:
            raise result
        answer: R = result
        return answer

    def kill(self) -> None:
        """End the process at once, whatever it is doing, and wait until it is gone."""
        self._process.kill()
        self._process.join()
        _ALIVE.discard(self)

    def _cause_of_death(self) -> str:
        self._process.join(_LOOK_S)
        code = self._process.exitcode
        if code == -9:  # what Linux does to a process for which no memory is left
            return "was killed, as happens when memory runs out; use fewer jobs or look for an unusually large input"
        if code is not None and code < 0:
            return f"crashed (signal {-code}); run with one job to see where"
        return f"ended by itself (exit status {code}); run with one job to see why"


_ALIVE: "WeakSet[Worker[Any, Any]]" = WeakSet()


@atexit.register
def _kill_all() -> None:
    """End workers whose iterator was never finished nor closed, so that the program can end."""
    for worker in list(_ALIVE):
        worker.kill()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start a process that never sees Ctrl-C, which reaches every process of a terminal; this one answers for all."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows; there the worker ignores it from its first own line on
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve(pipe: "Connection[Any, Any]", function: Callable[[C, T], R], context: Callable[[], C]) -> None:
    """Run in the worker: load the context, then answer items until the other end of the pipe is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer = _answering(function, context)
    while True:
        try:
            pipe.send_bytes(answer(pipe.recv()))
        except (EOFError, OSError):
            return


def _answering(function: Callable[[C, T], R], context: Callable[[], C]) -> Callable[[T], bytes]:
    """Load the context and return what turns an item into an answer; when loading fails, every answer says so."""
    try:
        value = context()
    except Exception as error:
        failure = _failed(error)
        return lambda _: failure

    def answer(item: T) -> bytes:
        try:
            return pickle.dumps((True, function(value, item)), pickle.HIGHEST_PROTOCOL)
        except Exception as error:
            return _failed(error)

    return answer


def _failed(error: Exception) -> bytes:
    """An error as an answer, with the worker's traceback as a note, or its words where it does not survive pickling."""
    error.add_note("In a worker process:\n" + "".join(traceback.format_exception(error)))
    try:
        data = pickle.dumps((False, error))
        pickle.loads(data)
    except Exception:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    return data
