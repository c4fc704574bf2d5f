from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import MisuseError
from firsthand.lineage.postings import (
    MOST_ARTICLES,
    Bounds,
    are_short,
    articles_of,
    keys_of,
    postings_of,
    shared,
    sizes_of,
    together,
)

ARTICLES = 7
SHORT = 1 << 63
rows = st.lists(st.tuples(st.integers(0, ARTICLES - 1), st.integers(1, 6), st.booleans()), max_size=60)


def posted(found):
    values = [(shingle << 30) + (SHORT if short else 0) for _, shingle, short in found]
    return postings_of(np.array([row[0] for row in found], dtype=np.uint32), np.array(values, dtype=np.uint64))


def bounds(cap=64, stands=None, *, alone=None, days=None, outlets=None, window=-1, apart=False):
    unknown = np.full(ARTICLES, -1, dtype=np.int32)
    every = np.ones(ARTICLES, dtype=np.bool_)
    return Bounds(
        stands=every if stands is None else np.array(stands),
        alone=every if alone is None else np.array(alone),
        ranks=np.array([5, 3, 6, 0, 1, 4, 2], dtype=np.uint64),
        days=unknown if days is None else np.array(days, dtype=np.int32),
        outlets=unknown if outlets is None else np.array(outlets, dtype=np.int32),
        cap=cap,
        window=window,
        apart=apart,
    )


def counts(found):
    columns = (found.ones, found.others, found.long, found.short, found.frequent)
    return {(one, other): tuple(rest) for one, other, *rest in zip(*(each.tolist() for each in columns), strict=True)}


def expected(found, cap, stands, ranks):
    """The same by trying every pair of every shingle."""
    total, holders = {}, {}
    for article, shingle, short in set(found):
        if stands[article]:
            holders.setdefault((shingle, short), set()).add(article)
    for (_, short), articles in holders.items():
        over, lead = len(articles) > cap, min(articles, key=lambda article: ranks[article])
        for pair in combinations(sorted(articles), 2):
            if not over or lead in pair:
                total.setdefault(pair, Counter())[2 if over else int(short)] += 1
    return {pair: tuple(kinds[kind] for kind in range(3)) for pair, kinds in total.items()}, sum(
        len(articles) > cap for articles in holders.values()
    )


@given(rows, st.integers(1, 4), st.lists(st.booleans(), min_size=ARTICLES, max_size=ARTICLES))
def test_pairs_are_counted_as_by_trying_them_all(found, cap, stands):
    held = bounds(cap, stands)
    result = shared(posted(found), held)
    model, dropped = expected(found, cap, stands, held.ranks.tolist())
    assert counts(result) == model
    assert result.dropped == dropped


@given(rows, st.integers(1, 4), st.integers(1, 5))
def test_parts_add_up_to_the_whole(found, cap, cut):
    held = bounds(cap)
    parts = [shared(posted([row for row in found if (row[1] <= cut) == low]), held) for low in (False, True)]
    whole = shared(posted(found), held)
    assert counts(together(parts)) == counts(whole)
    assert together(parts).dropped == whole.dropped


@given(rows)
def test_postings_are_sorted_and_each_once(found):
    postings = posted(found)
    assert postings.tolist() == sorted(set(postings.tolist()))
    assert len(postings) == len(set(found))
    assert set(articles_of(postings).tolist()) == {row[0] for row in found}
    assert are_short(keys_of(postings)).sum() == sum(short for *_, short in set(found))
    assert sizes_of(postings, 0, ARTICLES).tolist() == [sum(row[0] == n for row in set(found)) for n in range(ARTICLES)]


@pytest.mark.parametrize(
    ("options", "paired"),
    [
        ({}, True),
        ({"days": [10, 13], "window": 3}, True),
        ({"days": [10, 14], "window": 3}, False),
        ({"days": [-1, 14], "window": 3}, True),
        ({"days": [10, 14], "window": 3, "alone": [False, True]}, True),
        ({"outlets": [4, 4], "apart": True}, False),
        ({"outlets": [4, 5], "apart": True}, True),
        ({"outlets": [-1, -1], "apart": True}, True),
        ({"outlets": [4, 4]}, True),
    ],
)
def test_the_window_and_the_outlets_hold_pairs_back(options, paired):
    filled = {
        name: value + value[-1:] * (ARTICLES - 2) if isinstance(value, list) else value
        for name, value in options.items()
    }
    assert len(shared(posted([(0, 1, False), (1, 1, False)]), bounds(**filled)).ones) == paired


def test_what_stood_for_others_is_held_to_the_options_as_itself():
    held = bounds(outlets=[4] * ARTICLES, apart=True, alone=[False] * ARTICLES)
    assert held.allow(np.array([0], dtype=np.uint32), np.array([1], dtype=np.uint32)).tolist() == [False]


def test_too_many_articles_are_refused():
    with pytest.raises(MisuseError, match="16,777,216"):
        postings_of(np.array([MOST_ARTICLES], dtype=np.uint32), np.array([1], dtype=np.uint64))


def test_nothing_shares_nothing():
    assert len(shared(posted([]), bounds()).ones) == len(together([]).ones) == 0
