"""Nothing from an article reaches a terminal raw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.cli.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\n\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("\x9b31m", "�31m"),
        ("safe\u202egnp.exe", "safe�gnp.exe"),
        ("soft\u00adhyphen and\u200b break", "softhyphen and break"),
        ("half a pair \ud800", "half a pair �"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
    ],
)
def test_controls_become_a_sign_and_breaks_a_space(text, shown):
    assert printable(text) == shown


@given(st.text())
def test_what_is_shown_is_one_line_without_controls(text):
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)
    shown.encode("utf-8")
