"""A transfer in a sentence of its leading values."""

import pytest
from formats.told import BOTH, DELIVERIES, claim, told

from firsthand.export.leading_sentence import leading_sentence, leading_statement
from firsthand.model import Certainty, Status


def test_a_delivery_is_said_to_be_reported_and_not_verified(kb):
    words = leading_sentence(told(claim(supplier=("Paris", "state/fr"), recipient=("hill fighters", None))), kb)
    assert words == "A delivery of Kornet missiles from France to “hill fighters” is reported. Not verified."


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_all_else_says_that_no_delivery_is_reported(kb, status, certainty):
    words = leading_sentence(told(claim(status, certainty)), kb)
    assert ("No delivery is reported." in words) == ((status, certainty) not in DELIVERIES)


def test_who_is_named_by_a_denial_alone_is_not_in_it(kb):
    denial = claim(certainty=Certainty.DENIED, supplier=("Paris", "state/fr"))
    words = leading_sentence(told(claim(supplier=None), denial), kb)
    assert "France" not in words
    assert "supplier not stated. 1 origin only denies it. Not verified." in words


def test_what_is_only_told_of_another_stage_is_no_part_of_the_statement(kb):
    asked = claim(Status.REQUESTED, item=("mine ploughs", None), recipient=("Marsh Guard", None))
    said = leading_statement(told(claim(Status.AGREED), asked), kb)
    assert "mine ploughs" not in said and "Marsh Guard" not in said
