"""The process that runs third-party readers: framed tasks and bytes in on standard input, framed JSON out.

A task is a name of `TASKS`, and behind a tab the seconds of CPU time that it may take.

It works on untrusted input, so it limits its own memory and time, and its parent may kill it.
"""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, BinaryIO

import msgspec

from firsthand.read.child import LENGTH, RefusedError
from firsthand.read.child_limits import Limits
from firsthand.read.limits import PAGE_SECONDS

TASKS = {  # name -> function of bytes that answers with JSON, and raises RefusedError for what it cannot read
    "page": "firsthand.read.html_page:page_of",
    "glance": "firsthand.read.html_glance:glance_at",
    "feed": "firsthand.read.feed_entries:entries_of",
    "pdf": "firsthand.read.pdf_pages:pages_of",
    "pdf-picture": "firsthand.read.pdf_picture:picture_of",
    "pdf-size": "firsthand.read.pdf_picture:size_of",
}
_TOO_MUCH = "reading it wants more memory than one file may take; cut it into parts"


def main() -> None:
    """Answer questions until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not end up among the answers
    sys.modules["py3langid"] = None  # type: ignore[assignment] # trafilatura would load 100 MB that it never uses
    questions, limits = sys.stdin.buffer, Limits()
    while (task := _received(questions)) is not None:
        name, _, seconds = task.decode().partition("\t")
        answer, fatal = _answer(name, _received(questions) or b"", float(seconds or PAGE_SECONDS), limits)
        answers.write(len(answer).to_bytes(LENGTH) + answer)
        answers.flush()
        limits.lift()
        if fatal or limits.is_worn:
            return


def _answer(task: str, data: bytes, seconds: float, limits: Limits) -> tuple[bytes, bool]:
    """The answer as JSON, and whether this process is not to be trusted with another question."""
    try:
        function = _function(task)
        limits.allow(seconds)
        return msgspec.json.encode({"answer": function(data)}), False
    except RefusedError as refusal:
        fault, fatal = str(refusal), False
    except MemoryError:
        fault, fatal = _TOO_MUCH, True
    except RecursionError:
        fault, fatal = "it is nested too deep", True
    except Exception as error:  # one document must not take the reader down with it
        fault, fatal = _TOO_MUCH if limits.is_exhausted else f"it cannot be read ({type(error).__name__})", True
    return msgspec.json.encode({"error": fault}), fatal


def _function(task: str) -> Callable[[bytes], Any]:
    module, _, function = TASKS[task].partition(":")
    return getattr(import_module(module), function)  # type: ignore[no-any-return]


def _received(questions: BinaryIO) -> bytes | None:
    start = questions.read(LENGTH)
    if len(start) < LENGTH:
        return None
    return questions.read(int.from_bytes(start))


if __name__ == "__main__":
    main()
