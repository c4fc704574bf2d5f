import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.topic import is_common, overlap
from firsthand.lineage.words import words_of

RAID = "Grelmish gunboats shelled the harbour of Vorba, and a dockhand named Ulmet was hurt."
SEQUEL = (
    "The dockhand Ulmet, hurt when gunboats shelled the Vorba harbour, blames Grelmish sailors and a careless pilot."
)
TURNIPS = "Turnip brine sours quicker in copper kettles, said the brewer Osk."


def tokens(text):
    return words_of(text).hashes.astype(np.uint32)


def test_texts_on_one_event_share_uncommon_words_and_others_do_not():
    assert overlap(tokens(RAID), tokens(SEQUEL)) > 0.7
    assert overlap(tokens(RAID), tokens(TURNIPS)) == 0


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", RAID), ("the and of", RAID)])
def test_without_uncommon_words_nothing_is_shared(a, b):
    assert overlap(tokens(a), tokens(b)) == 0


@pytest.mark.parametrize(("word", "common"), [("the", True), ("said", True), ("government", True), ("Vorba", False)])
def test_common_words_are_told_from_others(word, common):
    assert is_common(tokens(word)).tolist() == [common]


@given(st.lists(st.integers(0, 30)), st.lists(st.integers(0, 30)))
def test_the_overlap_is_a_share_the_same_both_ways_and_whole_with_itself(a, b):
    one, other = np.array(a, dtype=np.uint32), np.array(b, dtype=np.uint32)
    assert 0 <= overlap(one, other) <= 1
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, np.concatenate((one, one))) == (1 if a and not is_common(one).all() else 0)
