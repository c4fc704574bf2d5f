"""Only reports that run by the clock keep what their stamps head."""

from marked import STORY, furniture


def test_a_single_update_is_one_block():
    line = "UPDATE: The ministry has since confirmed that the convoy was stopped."
    assert furniture("\n\n".join((*STORY, line))) == [("update", line)]


def test_three_stamps_make_a_running_report():
    lines = [f"Update 1{n}:30 GMT: The convoy passed the gate number {n}." for n in range(3)]
    assert furniture("\n\n".join((STORY[0], *lines))) == [("update", f"Update 1{n}:30 GMT:") for n in range(3)]
