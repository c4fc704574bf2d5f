"""The process that runs third-party readers: framed task names and bytes in on standard input, framed JSON out.

It works on untrusted input, so it limits its own memory and time, and its parent may kill it.
"""

import os
import sys
from importlib import import_module
from typing import Any, BinaryIO

import msgspec

from firsthand.read.child import LENGTH, RefusedError
from firsthand.read.limits import PAGE_MEMORY, PAGE_SECONDS, mebibytes

TASKS = {  # name -> function of bytes that answers with JSON, and raises RefusedError for what it cannot read
    "page": "firsthand.read.html_page:page_of",
    "glance": "firsthand.read.html_glance:glance_at",
    "pdf": "firsthand.read.pdf_pages:pages_of",
    "pdf-picture": "firsthand.read.pdf_picture:picture_of",
    "pdf-size": "firsthand.read.pdf_picture:size_of",
}
_SPARE_SECONDS = 5


def main() -> None:
    """Answer questions until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not end up among the answers
    _limit_memory()
    questions = sys.stdin.buffer
    while (task := _received(questions)) is not None:
        _limit_time()
        answer, fatal = _answer(task.decode(), _received(questions) or b"")
        data = msgspec.json.encode(answer)
        answers.write(len(data).to_bytes(LENGTH) + data)
        answers.flush()
        if fatal:
            return


def _answer(task: str, data: bytes) -> tuple[dict[str, Any], bool]:
    try:
        module, _, function = TASKS[task].partition(":")
        return {"answer": getattr(import_module(module), function)(data)}, False
    except RefusedError as refusal:
        return {"error": str(refusal)}, False
    except MemoryError:
        return {"error": f"reading it wants more than {mebibytes(PAGE_MEMORY)} of memory"}, True
    except RecursionError:
        return {"error": "it is nested too deep"}, True
    except Exception as fault:  # one document must not take the reader down with it
        return {"error": f"it cannot be read ({type(fault).__name__})"}, True


def _received(questions: BinaryIO) -> bytes | None:
    start = questions.read(LENGTH)
    if len(start) < LENGTH:
        return None
    return questions.read(int.from_bytes(start))


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
