"""Verbs in the plain present."""

from dataclasses import replace

import pytest

from firsthand.model import Status
from firsthand.reports.present_tense import with_present_tense

from .told import told


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rebels in Aleppo Receive more US Weapons", "Receive", Status.ONGOING),
        ("Norway supplies the rebels with rifles.", "supplies", Status.ONGOING),
        ("Norway will sell rifles to Chad.", "sell", Status.PLANNED),
        ("Norway plans to sell rifles to Chad.", "sell", Status.PLANNED),
        ("Norway sells Chad rifles next year.", "sells", Status.PLANNED),
        ("If Norway sells rifles, Chad pays.", "sells", Status.PLANNED),
        ("Norway planned rifle deliveries to Chad.", "deliveries", Status.PLANNED),
        ("Supplies of rifles are planned.", "Supplies", Status.PLANNED),
    ],
)
def test_a_plain_present_is_no_plan(kb, text, trigger, status):
    reading, passage = told(text, trigger, kb)
    assert with_present_tense(replace(reading, status=Status.PLANNED), passage).status == status


def test_other_statuses_stay(kb):
    reading, passage = told("Rebels receive weapons.", "receive", kb)
    assert with_present_tense(reading, passage) == reading
