"""One word that tells a transfer apart from a delivery."""

from dataclasses import replace

import pytest
from arland import entry

from firsthand.export.kind_word import kind_word
from firsthand.model import Certainty, Status


@pytest.mark.parametrize(
    ("status", "certainty", "word"),
    [
        (Status.DELIVERED, Certainty.STATED, "delivered"),
        (Status.DELIVERED, Certainty.HEDGED, "delivered"),
        (Status.DELIVERED, Certainty.DENIED, "denied"),
        (Status.PLANNED, Certainty.HYPOTHETICAL, "hypothetical"),
        (Status.REFUSED, Certainty.STATED, "refused"),
    ],
)
def test_a_denial_is_told_before_what_is_denied(status, certainty, word):
    assert kind_word(replace(entry().transfer, status=status, certainty=certainty)) == word
