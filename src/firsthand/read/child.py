"""Third-party readers of untrusted bytes, run by a process that can be stopped."""

import atexit
import os
import select
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import msgspec

from firsthand.read.limits import ANSWER_BYTES, PAGE_PATIENCE, PAGE_SECONDS, mebibytes

LENGTH = 8  # bytes that give the length of a message
_PIECE = 1 << 16
_TRIES = 2
_MOMENT = 2  # seconds that a process takes to end
_LATE = "reading it took longer than {:g} seconds and was stopped"
_DIED = "its reader died, as it does where a file wants more memory than one may take; cut it into parts"
_BY_OTHERS = (0, -signal.SIGKILL, -signal.SIGTERM)  # how a child ends that did not end over a question
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # each takes address space, which is bounded


class GivenUpError(Exception):
    """The child could not read something, or was stopped over it; the message is for people."""


class RefusedError(Exception):
    """What a task in the child says against its bytes, for people."""


def ask(task: str, data: bytes, seconds: float = PAGE_SECONDS) -> Any:  # noqa: ANN401 - a task's own JSON
    """What a task of `child_worker.TASKS` answers to these bytes, as JSON.

    The work is done by a child process that is kept for the next question, and stopped where one takes more than
    `seconds` of CPU time, four times as long by the clock, or more memory than allowed. Raises GivenUpError with what
    the task says against the bytes, or so.
    """
    answer = _child().ask(task, data, seconds)
    if "error" in answer:
        raise GivenUpError(str(answer["error"]))
    return answer["answer"]


class _Child:
    """The child process and the pipe to it. One question at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, task: str, data: bytes, seconds: float) -> dict[str, Any]:
        """The child's answer."""
        head = _framed(f"{task}\t{seconds:g}".encode()) + len(data).to_bytes(LENGTH)
        with self._lock:
            for _ in range(_TRIES):
                try:
                    return self._exchange(self._started(), (head, data), time.monotonic() + PAGE_PATIENCE * seconds)
                except TimeoutError:
                    self.stop()
                    raise GivenUpError(_LATE.format(seconds)) from None
                except (EOFError, BrokenPipeError):
                    ended = self._ended()
                if ended == -signal.SIGXCPU:
                    raise GivenUpError(_LATE.format(seconds))
                if ended not in _BY_OTHERS:
                    break
        raise GivenUpError(_DIED)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            command = [sys.executable, "-m", "firsthand.read.child_worker"]
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ONE_THREAD,
            )
        return self._process

    def _exchange(
        self, process: subprocess.Popen[bytes], message: tuple[bytes, ...], deadline: float
    ) -> dict[str, Any]:
        assert process.stdin is not None and process.stdout is not None
        to_child, from_child = process.stdin.fileno(), process.stdout.fileno()
        os.set_blocking(to_child, False)
        for part in message:
            unsent = memoryview(part)
            while unsent:
                _wait([], [to_child], deadline)
                unsent = unsent[os.write(to_child, unsent[:_PIECE]) :]
        length = int.from_bytes(_received(from_child, LENGTH, deadline))
        if length > ANSWER_BYTES:
            self.stop()
            raise GivenUpError(f"it holds more than {mebibytes(ANSWER_BYTES)} of text")
        answer: dict[str, Any] = msgspec.json.decode(_received(from_child, length, deadline))
        return answer

    def _ended(self) -> int:
        """How the child ended that closed its end of the pipe: its exit status, or a signal's number below zero."""
        assert self._process is not None
        try:
            ended = self._process.wait(_MOMENT)
        except subprocess.TimeoutExpired:
            ended = 0
        self.stop()
        return ended

    def stop(self) -> None:
        """End the child."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


def _framed(data: bytes) -> bytes:
    return len(data).to_bytes(LENGTH) + data


def _received(pipe: int, length: int, deadline: float) -> bytearray:
    held = bytearray()
    while len(held) < length:
        _wait([pipe], [], deadline)
        part = os.read(pipe, min(_PIECE, length - len(held)))
        if not part:
            raise EOFError
        held += part
    return held


def _wait(readable: list[int], writable: list[int], deadline: float) -> None:
    if not any(select.select(readable, writable, [], max(0.0, deadline - time.monotonic()))):
        raise TimeoutError


_children: dict[int, _Child] = {}


def _child() -> _Child:
    """The child of this process; a forked process gets its own."""
    pid = os.getpid()
    if pid not in _children:
        _children.clear()
        _children[pid] = _Child()
        atexit.register(_children[pid].stop)
    return _children[pid]
