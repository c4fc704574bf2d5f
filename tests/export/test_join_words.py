"""Why two reports were joined, for people who do not know the rules."""

import pytest

from firsthand.export.join_words import why_joined
from firsthand.model import Reason
from firsthand.register.same_transfer import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_that_joins_is_said_in_a_sentence_of_its_own(rule):
    said = why_joined(Reason(rule.code, "Words of the rule."))
    assert said.startswith("Both ")
    assert "theatre" not in said
    assert "designation" not in said


def test_a_reason_that_says_what_is_particular_to_the_two_stays_as_it_is():
    assert why_joined(Reason("same.disputed-supplier", "One event told with different suppliers.")) == (
        "One event told with different suppliers."
    )
