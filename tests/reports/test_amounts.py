"""Words of an amount that were read as a time."""

import pytest

from firsthand.reports.amounts import with_amounts

from .told import told, words

TEXT = "Norway sent shells in greater quantities than before on Monday, some 300 of them."


def test_an_amount_read_as_a_time_is_a_quantity(kb):
    time = ("in greater quantities than before", "on Monday")
    checked = with_amounts(*told(TEXT, "sent", kb, time=time, quantity="300"))
    assert words(checked.slots["time"]) == ["on Monday"]
    assert words(checked.slots["quantity"]) == ["greater quantities than before", "300"]
    assert [reason.code for reason in checked.reasons] == ["frame.amount"]


def test_an_amount_that_is_read_already_is_not_read_twice(kb):
    time, known = "in greater quantities than before", "greater quantities"
    checked = with_amounts(*told(TEXT, "sent", kb, time=time, quantity=known))
    assert words(checked.slots["quantity"]) == [known]
    assert words(checked.slots["time"]) == []


@pytest.mark.parametrize("read", [{}, {"time": "on Monday"}, {"quantity": "300"}])
def test_a_time_is_left_alone(kb, read):
    reading, passage = told(TEXT, "sent", kb, **read)
    assert with_amounts(reading, passage) == reading
