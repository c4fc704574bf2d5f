"""Readers of untrusted bytes run in a child that is kept, and replaced when something is too much for it."""

import os
import signal

import pytest

from firsthand.read import child
from firsthand.read.child import GivenUpError, ask

PAGE = b"<html><body><p>The convoy reached the depot.</p></body></html>"


def test_a_task_answers():
    assert "The convoy reached the depot." in ask("glance", PAGE)


def test_the_child_is_kept_for_the_next_question():
    ask("glance", PAGE)
    kept = child._child()._process.pid
    ask("glance", PAGE)
    assert child._child()._process.pid == kept


def test_a_killed_child_is_replaced():
    ask("glance", PAGE)
    os.kill(child._child()._process.pid, signal.SIGKILL)
    assert "convoy" in ask("glance", PAGE)


def test_what_a_task_says_against_its_bytes_is_told_in_its_words():
    with pytest.raises(GivenUpError, match="no article text was found in the page"):
        ask("page", b"<html><body></body></html>")


def test_a_task_that_takes_too_long_is_given_up_and_the_next_is_answered():
    slow = b"<html><body><p " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b">x</p></body></html>"
    with pytest.raises(GivenUpError, match="longer than 1 seconds"):
        ask("page", slow, seconds=1)
    assert "convoy" in ask("glance", PAGE)


def test_a_task_that_does_not_exist_is_one_line_and_harms_nobody():
    with pytest.raises(GivenUpError, match="KeyError"):
        ask("nothing of the kind", PAGE)
    assert "convoy" in ask("glance", PAGE)
