from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.arms import arms_names, plain
from firsthand.reports.gate import looked_at
from firsthand.reports.gate_features import BIAS, ROWS, FeatureSum
from firsthand.reports.sentences import sentences


class RowNumbers:
    def __getitem__(self, row):
        return (row,)


@pytest.fixture(scope="module")
def summed(kb):
    """The sums for the sentences of a text that are looked at."""

    def read(text, table, zero):
        plain_text, spans = plain(text), sentences(text)
        places = sorted(arms_names(kb).places(text, plain_text), key=lambda place: place.start)
        features = FeatureSum(table, zero)
        return [
            features.of(plain_text, spans[at].start, spans[at].end, own, beside)
            for at, own, beside in looked_at(spans, places)
        ]

    return read


WORDS = st.sampled_from(
    "Iran sent seized missiles guns the arming resupplied 12 TOW U.S. rifles. not. buying é “".split()
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)


@given(TEXTS)
def test_a_sum_of_weights_is_that_of_the_rows_which_training_gathers(summed, text):
    table = array("b", [row % 251 - 125 for row in range(ROWS)])
    rows = summed(text, RowNumbers(), ())
    assert summed(text, table, 0) == [sum(table[row] for row in found) for found in rows]
    assert all(found.count(BIAS) >= 1 and set(found) <= set(range(ROWS)) for found in rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran sent missiles.", "Iran fired missiles."),
        ("Iran sent missiles.", "Iran sent guns."),
        ("Iran sent missiles.", "Missiles. Iran sent letters."),
        ("Iran sent missiles.", "Iran sent many many many many many many many missiles."),
    ],
)
def test_what_differs_for_a_reader_differs_for_the_gate(summed, one, other):
    assert set(summed(one, RowNumbers(), ())[-1]) != set(summed(other, RowNumbers(), ())[-1])


def test_numbers_of_equal_length_are_one_word(summed):
    assert summed("It got 84 tanks.", RowNumbers(), ()) == summed("It got 12 tanks.", RowNumbers(), ())
