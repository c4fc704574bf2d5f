"""What was decided, favoured or opposed."""

from dataclasses import replace

import pytest

from firsthand.model import Status
from firsthand.reports.stances import with_stance

from .told import told


@pytest.mark.parametrize(
    ("text", "trigger", "read", "status"),
    [
        ("Oslo has decided to supply Chad with rifles.", "supply", Status.PLANNED, Status.AGREED),
        ("Parliament authorized the government to arm the Kurds.", "arm", Status.PLANNED, Status.AGREED),
        ("Oslo has not decided to supply Chad with rifles.", "supply", Status.PLANNED, Status.PLANNED),
        ("He said he favors sending arms to Ukraine.", "sending", Status.PLANNED, Status.REQUESTED),
        ("Only 17 percent of those asked favor arming the rebels.", "arming", Status.PLANNED, Status.PLANNED),
        ("As the polls opened, Oslo decided to arm Chad.", "arm", Status.PLANNED, Status.AGREED),
        ("62 percent oppose arming the rebels.", "arming", Status.REQUESTED, Status.PLANNED),
        ("The plan also calls for arming the rebels.", "arming", Status.PLANNED, Status.PLANNED),
        ("A man with a plan favors arming the rebels.", "arming", Status.PLANNED, Status.REQUESTED),
        ("The president's plan calls for arming the rebels.", "arming", Status.PLANNED, Status.PLANNED),
        ("He is in favour of quickly arming the rebels.", "arming", Status.PLANNED, Status.REQUESTED),
        ("Today he opposes arming the rebels.", "arming", Status.REQUESTED, Status.PLANNED),
        ("Oslo decided to stay. It sent rifles to Chad.", "sent", Status.PLANNED, Status.PLANNED),
        ("Oslo has decided to supply Chad with rifles.", "supply", Status.DELIVERED, Status.DELIVERED),
    ],
)
def test_the_stance_before_a_trigger_gives_its_status(kb, text, trigger, read, status):
    reading, passage = told(text, trigger, kb)
    assert with_stance(replace(reading, status=read), passage).status == status
