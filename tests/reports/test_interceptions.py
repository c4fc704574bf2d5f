"""Arms stopped on the way by officers are intercepted."""

import pytest

from firsthand.reports.interceptions import with_interception

from .told import told

CASES = [
    ("Customs officers seized rifles bound for Chad.", "bound", "delivered", "intercepted"),
    ("The rifles bound for Chad were seized by the navy.", "bound", "ongoing", "intercepted"),
    ("A load of rifles sent to Chad was intercepted off the coast.", "sent", "delivered", "intercepted"),
    ("The rebels seized rifles from a depot.", "seized", "diverted", "diverted"),
    ("Officers said that rifles were sent to Chad.", "sent", "delivered", "delivered"),
    ("The navy seized the port; rifles were sent to Chad.", "sent", "planned", "planned"),
]


@pytest.mark.parametrize(("text", "trigger", "read", "expected"), CASES)
def test_only_what_officers_stop_is_intercepted(kb, text, trigger, read, expected):
    assert with_interception(*told(text, trigger, kb, status=read)).status == expected
