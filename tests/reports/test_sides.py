"""One party stands on one side of a transfer at most."""

import pytest

from firsthand.reports.mentions import mention
from firsthand.reports.passage import passage_of_text
from firsthand.reports.sides import apart

from .told import span

CASES = [
    ("They are armed by Russia.", ["Russia"], ["Russia"], (["Russia"], [])),
    ("Russia sold Iran jets.", ["Russia"], ["Iran"], (["Russia"], ["Iran"])),
    ("The deal was struck in Iran for Iran.", ["Iran"], ["Iran"], ([], [])),
    ("Russia, Russia again.", ["Russia"], ["Russia"], ([], [])),
]


@pytest.mark.parametrize(("text", "gives", "gets", "expected"), CASES)
def test_a_party_on_both_sides_is_left_where_the_wording_lets_it(kb, text, gives, gets, expected):
    suppliers = tuple(mention(span(text, words), "supplier", kb, None) for words in gives)
    recipients = tuple(mention(span(text, words), "recipient", kb, None) for words in gets)
    found = apart(suppliers, recipients, passage_of_text(text, kb))
    assert tuple([one.value for one in side] for side in found) == expected
