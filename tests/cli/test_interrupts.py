"""Ctrl-C ends a program where it sleeps or checks, and nowhere between unless it comes twice."""

import signal

import pytest

from firsthand.cli.interrupts import Interrupts


def test_it_is_held_back_to_the_next_check():
    with Interrupts() as interrupts:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupts.check()


def test_it_is_held_back_to_the_next_sleep_which_then_does_not_begin(ends):
    with Interrupts() as interrupts:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupts.sleep(10_000)


def test_it_ends_a_sleep(monkeypatch):
    monkeypatch.setattr("time.sleep", lambda _: signal.raise_signal(signal.SIGINT))
    with Interrupts() as interrupts, pytest.raises(KeyboardInterrupt):
        interrupts.sleep(10_000)


def test_a_second_one_ends_anywhere():
    with Interrupts():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_without_ctrl_c_nothing_ends_and_the_handler_is_put_back():
    before = signal.getsignal(signal.SIGINT)
    with Interrupts() as interrupts:
        interrupts.check()
        interrupts.sleep(0)
    assert signal.getsignal(signal.SIGINT) == before
