import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.gathering import Gathered, gather, gather_rows
from firsthand.lineage.postings import SHINGLE, articles_of, keys_of
from firsthand.lineage.shingles import shingles, shingles_of

TEXTS = [
    f"the clerk counted {number} barrels and {number % 3} crates on the quay of the old harbour" for number in range(50)
]


def table(texts):
    return pa.table({"text": pa.array(texts, pa.string())})


@given(st.lists(st.lists(st.integers(0, 2**64 - 1), max_size=40), max_size=5), st.integers(1, 60))
def test_parts_hold_everything_sorted_and_each_shingle_whole(pieces, least):
    arrays = [np.array(sorted(piece), dtype=np.uint64) for piece in pieces]
    parts = list(Gathered(arrays, np.empty((0, 16), np.uint64), np.empty(0, np.int64)).parts(least))
    assert np.concatenate(parts).tolist() == sorted(value for piece in pieces for value in piece)
    held = [set((part & SHINGLE).tolist()) for part in parts]
    assert sum(map(len, held)) == len(set().union(*held))


def test_articles_hold_their_shingles():
    gathered = gather(table([*TEXTS, "", None]), first=7)
    whole = gathered.whole()
    for number, text in enumerate([*TEXTS, "", ""]):
        own = keys_of(whole[articles_of(whole) == number + 7])
        assert own.tolist() == np.unique(shingles_of(text) >> np.uint64(24)).tolist()
        assert gathered.sizes[number] == len(own)


def test_entries_by_article_are_the_same_turned_round():
    gathered = gather(table(TEXTS))
    entries, whole = gathered.by_article(), gathered.whole()
    assert entries.tolist() == sorted(((whole & ~SHINGLE) << np.uint64(40) | keys_of(whole)).tolist())


@pytest.mark.parametrize("order", ["whole", "shuffled", "cut"])
def test_rows_found_before_give_the_same(order):
    rows = shingles(table(TEXTS).append_column("number", pa.array(range(50), pa.uint32())))
    if order == "shuffled":
        rows = rows.take(np.random.default_rng(1).permutation(len(rows)))
    if order == "cut":
        rows = pa.concat_tables([rows.slice(first, 7) for first in range(0, len(rows), 7)])
    found, expected = gather_rows(rows, 50), gather(table(TEXTS))
    assert found.whole().tolist() == expected.whole().tolist()
    assert found.sketches.tolist() == expected.sketches.tolist()
    assert found.sizes.tolist() == expected.sizes.tolist()
