"""Which article leans on which is said in one sentence, with the upstream where it is known."""

import pytest

from firsthand.export.direction_words import direction_sentence
from firsthand.model import Direction


@pytest.mark.parametrize(
    ("direction", "upstream", "said"),
    [
        (Direction.A_TO_B, "Hill Wire", "B (gazette) was taken from A (wire)"),
        (Direction.B_TO_A, None, "A (wire) was taken from B (gazette)"),
        (Direction.COMMON, "Hill Wire", "both were taken from another text of Hill Wire"),
        (Direction.COMMON, None, "both were taken from another text"),
        (Direction.UNKNOWN, None, "which was taken from which is not known"),
        (Direction.NONE, None, "neither was taken from the other"),
    ],
)
def test_a_direction_is_said_in_words(direction, upstream, said):
    assert direction_sentence(direction, "wire", "gazette", upstream) == said
