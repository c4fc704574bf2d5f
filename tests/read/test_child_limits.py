"""The reader process limits itself; what it may take does not depend on what it read before."""

import os
import signal

import pytest

from firsthand.read.child import GivenUpError, _Child, ask

PAGE = (
    b"<html><body><article><p>"
    + b"The convoy reached the depot at night, said the clerk. " * 9
    + b"</p></article></body></html>"
)
MANY = b"<html><body>" + b"<p>a" * 500_000
SLOW = b"<html><body><p " + b" ".join(b'a%d="1"' % n for n in range(300_000)) + b">x</p></body></html>"


def test_a_page_that_wants_too_much_memory_is_told_so_and_the_next_is_read():
    with pytest.raises(GivenUpError, match="wants more memory than"):
        ask("page", MANY)
    assert "convoy" in ask("page", PAGE)["text"]


def test_a_page_that_takes_too_much_processor_time_is_stopped_by_the_system_itself():
    child = _Child()
    try:
        with pytest.raises(GivenUpError, match="longer than 1 seconds"):
            raise GivenUpError(child.ask("page", SLOW, 1).get("error", "it was read"))
    finally:
        child.stop()


def test_time_that_earlier_pages_took_does_not_count():
    for _ in range(3):
        assert "convoy" in ask("page", PAGE, seconds=1)["text"]


def test_a_reader_that_is_killed_while_idle_is_no_fault_of_the_next_page():
    from firsthand.read import child

    ask("page", PAGE)
    os.kill(child._child()._process.pid, signal.SIGKILL)
    assert "convoy" in ask("page", PAGE)["text"]
