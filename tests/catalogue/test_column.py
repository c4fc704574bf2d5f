"""A column counts the same whichever way it goes about it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.catalogue import Named
from firsthand.catalogue.column import Column, ColumnWriter
from firsthand.catalogue.kept import Kept

VALUES = [Named(f"words:{letter}", letter) for letter in "abcde"]
ROWS = st.lists(st.lists(st.sampled_from(VALUES), max_size=3), min_size=1, max_size=60)


def column_of(rows):
    writer = ColumnWriter()
    for values in rows:
        writer.add(values)
    return writer.column()


@given(rows=ROWS, share=st.sampled_from([0, 0.03, 0.3, 0.7, 1]), seed=st.integers(0, 99))
def test_counts_are_those_of_plain_counting_for_few_rows_and_for_many(rows, share, seed):
    column, mask = column_of(rows), np.random.default_rng(seed).random(len(rows)) < share
    counts = column.counts(Kept(mask))
    told = {value.key: int(count) for value, count in zip(column.values, counts, strict=True)}
    assert told == {
        value.key: sum(value in values for values, kept in zip(rows, mask, strict=True) if kept)
        for value in column.values
    }


@given(rows=ROWS, keys=st.sets(st.sampled_from([value.key for value in VALUES] + ["words:none"])))
def test_a_mask_holds_the_rows_that_have_one_of_the_keys(rows, keys):
    assert column_of(rows).mask(keys).tolist() == [bool({value.key for value in values} & keys) for values in rows]


def test_a_value_that_is_offered_in_one_row_only_is_offered():
    writer = ColumnWriter()
    assert writer.add((), unlisted=VALUES[:2]) == [0, 1]
    assert writer.add(VALUES[1:2], unlisted=VALUES[1:3]) == [1, 2]
    column = writer.column()
    assert column.listed.tolist() == [False, True, False]
    assert [value.key for value in column.values] == [value.key for value in VALUES[:3]]


def test_a_column_comes_back_from_its_files(tmp_path):
    column = column_of([VALUES[:2], [], VALUES[1:]])
    column.save(tmp_path, "party")
    again = Column.load(tmp_path, "party")
    assert again.values == column.values
    for part in ("listed", "codes", "offsets", "rows", "postings", "starts"):
        assert np.array_equal(getattr(again, part), getattr(column, part))
