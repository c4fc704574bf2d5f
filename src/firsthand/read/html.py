"""Web pages: the story's text and what the page says about itself, read by a process that can be stopped."""

import atexit
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any

import msgspec

from firsthand.read.limits import PAGE_MEMORY, PAGE_SECONDS, mebibytes

_LENGTH = 8  # bytes that give the length of a message
_PIECE = 1 << 16
_TRIES = 2


class NoPageError(Exception):
    """A page gave no article; the message is for people."""


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The clean text of a page and what it states about itself."""

    text: str
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


def extract_page(html: str, seconds: float = PAGE_SECONDS) -> ExtractedPage:
    """The story of a page, with the lines that matter for rights, and its metadata.

    The work is done by a child process that is kept for the next page, and stopped where a page takes more than
    `seconds` or more memory than allowed. Raises NoPageError where there is no article text, or the page was given up.
    """
    answer = _reader().ask(html, seconds)
    if "error" in answer:
        raise NoPageError(str(answer["error"]))
    return ExtractedPage(**{**answer, "authors": tuple(answer["authors"])})


class _Reader:
    """The child process and the pipe to it. One page at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def ask(self, html: str, seconds: float) -> dict[str, Any]:
        """The child's answer for a page."""
        message = msgspec.json.encode(html)
        with self._lock:
            for _ in range(_TRIES):  # the child may have been killed for no fault of this page
                try:
                    return self._exchange(self._started(), message, time.monotonic() + seconds)
                except TimeoutError:
                    self.stop()
                    raise NoPageError(
                        f"reading the page took longer than {seconds:g} seconds and was stopped"
                    ) from None
                except (EOFError, BrokenPipeError):
                    self.stop()
        raise NoPageError(f"its reader died, as it does for want of more than {mebibytes(PAGE_MEMORY)} of memory")

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            command = [sys.executable, "-m", "firsthand.read.html_worker"]
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._child

    def _exchange(self, child: subprocess.Popen[bytes], message: bytes, deadline: float) -> dict[str, Any]:
        assert child.stdin is not None and child.stdout is not None
        to_child, from_child = child.stdin.fileno(), child.stdout.fileno()
        os.set_blocking(to_child, False)
        unsent = memoryview(len(message).to_bytes(_LENGTH) + message)
        while unsent:
            _wait([], [to_child], deadline)
            unsent = unsent[os.write(to_child, unsent[:_PIECE]) :]
        length = int.from_bytes(_received(from_child, _LENGTH, deadline))
        answer: dict[str, Any] = msgspec.json.decode(_received(from_child, length, deadline))
        return answer

    def stop(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()


def _received(pipe: int, length: int, deadline: float) -> bytes:
    held = bytearray()
    while len(held) < length:
        _wait([pipe], [], deadline)
        part = os.read(pipe, min(_PIECE, length - len(held)))
        if not part:
            raise EOFError
        held += part
    return bytes(held)


def _wait(readable: list[int], writable: list[int], deadline: float) -> None:
    if not any(select.select(readable, writable, [], max(0.0, deadline - time.monotonic()))):
        raise TimeoutError


_readers: dict[int, _Reader] = {}


def _reader() -> _Reader:
    """The reader of this process; a forked process gets its own."""
    pid = os.getpid()
    if pid not in _readers:
        _readers.clear()
        _readers[pid] = _Reader()
        atexit.register(_readers[pid].stop)
    return _readers[pid]
