import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.near_copies import CLASSES, NONE, representatives
from firsthand.lineage.regrouping import band_entries, regrouped
from firsthand.lineage.segments import Segments


@st.composite
def collections(draw):
    """Sketches that differ in a few classes, some of them empty."""
    rows = []
    for _ in range(draw(st.integers(1, 16))):
        row = np.arange(CLASSES, dtype=np.uint64) + np.uint64(draw(st.integers(0, 1)) * 100)
        row[draw(st.lists(st.integers(0, CLASSES - 1), max_size=3))] += np.uint64(1000)
        row[draw(st.sampled_from([0, 8, CLASSES, CLASSES])) :] = NONE
        rows.append(row)
    return np.array(rows)


@given(collections(), st.integers(1, 5), st.randoms(use_true_random=False))
def test_groups_that_grew_are_those_of_all_articles_at_once(sketches, step, random):
    ranks = np.array(random.sample(range(100), len(sketches)), dtype=np.uint64)
    bands, groups = Segments(24), np.empty(0, dtype=np.uint32)
    for first in range(0, len(sketches), step):
        last = min(first + step, len(sketches))
        bands.add(band_entries(sketches[first:last], first))
        groups = regrouped(groups, sketches[:last], ranks[:last], bands)
        assert groups.tolist() == representatives(sketches[:last], ranks[:last]).tolist()
