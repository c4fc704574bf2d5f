from dataclasses import fields

from firsthand.model import Report
from firsthand.reports.finder import SLOTS


def test_the_slots_of_a_reading_are_those_of_a_report():
    assert set(SLOTS) < {field.name for field in fields(Report)}
    assert len(SLOTS) == len(set(SLOTS))
