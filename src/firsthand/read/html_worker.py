"""The process that reads web pages: lengths and JSON in on standard input, lengths and JSON out.

It runs third-party code over untrusted input, so it limits its own memory and time, and its parent may kill it.
"""

import os
import sys
from collections.abc import Callable
from typing import BinaryIO

import msgspec

from firsthand.read.limits import PAGE_MEMORY, PAGE_SECONDS, mebibytes

_LENGTH = 8
_SPARE_SECONDS = 5


def main() -> None:
    """Answer pages until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not end up among the answers
    _limit_memory()
    from firsthand.read.html_page import page_of

    pages = sys.stdin.buffer
    while (html := _received(pages)) is not None:
        _limit_time()
        answer, fatal = _answer(page_of, html)
        data = msgspec.json.encode(answer)
        answers.write(len(data).to_bytes(_LENGTH) + data)
        answers.flush()
        if fatal:
            return


def _answer(page_of: Callable[[str], dict[str, object]], html: str) -> tuple[dict[str, object], bool]:
    try:
        return page_of(html), False
    except MemoryError:
        return {"error": f"reading the page wants more than {mebibytes(PAGE_MEMORY)} of memory"}, True
    except RecursionError:
        return {"error": "the page is nested too deep"}, True
    except Exception as fault:  # a page must not take the reader down with it
        return {"error": f"the page cannot be read ({type(fault).__name__})"}, True


def _received(pages: BinaryIO) -> str | None:
    start = pages.read(_LENGTH)
    if len(start) < _LENGTH:
        return None
    return msgspec.json.decode(pages.read(int.from_bytes(start)), type=str)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on this system; the parent's clock remains
        return
    resource.setrlimit(resource.RLIMIT_AS, (PAGE_MEMORY, PAGE_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    """Let the system end this process if it outlives its parent's patience, even when the parent is gone."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    seconds = int(used.ru_utime + used.ru_stime + PAGE_SECONDS) + _SPARE_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds if hard < 0 else min(seconds, hard), hard))


if __name__ == "__main__":
    main()
