import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.pair_set import code_of
from firsthand.lineage.postings import KEY_BITS, NUMBER_BITS, Bounds, articles_of, keys_of, postings_of, shared
from firsthand.lineage.reconsidering import Standing, shared_by, suspects
from firsthand.lineage.segments import Segments

ARTICLES = 8
UNKNOWN = np.full(ARTICLES, -1, dtype=np.int32)
rows = st.sets(st.tuples(st.integers(0, ARTICLES - 1), st.integers(1, 8), st.booleans()), max_size=50)
flags = st.lists(st.booleans(), min_size=ARTICLES, max_size=ARTICLES).map(np.array)


def indexed(found):
    """Postings, and the same by shingle and by article."""
    values = np.array([(shingle << 30) + (int(short) << 63) for _, shingle, short in found], dtype=np.uint64)
    postings = postings_of(np.array([row[0] for row in found], dtype=np.uint32), values)
    turned = np.sort(articles_of(postings) << np.uint64(KEY_BITS) | keys_of(postings))
    holders, owned = Segments(NUMBER_BITS), Segments(KEY_BITS)
    holders.add(postings)
    owned.add(turned)
    return postings, holders, owned


def counted(postings, stands, ranks, cap):
    every = np.ones(ARTICLES, dtype=np.bool_)
    found = shared(postings, Bounds(stands, every, ranks, UNKNOWN, UNKNOWN, cap))
    codes = code_of(found.ones.astype(np.uint64), found.others.astype(np.uint64)).tolist()
    kinds = zip(found.long.tolist(), found.short.tolist(), found.frequent.tolist(), strict=True)
    return {code: kind for code, kind in zip(codes, kinds, strict=True) if any(kind)}


@given(rows, flags, flags, st.integers(1, 4), st.permutations(range(ARTICLES)))
def test_what_pairs_share_changes_only_for_suspects_and_is_counted_anew_for_them(found, before, after, cap, order):
    postings, holders, owned = indexed(found)
    ranks = np.array(order, dtype=np.uint64)
    standing = Standing(before, after, ranks, cap)
    shingles = np.unique(owned.find(standing.changed).values)
    suspected = suspects(shingles, holders, standing)
    was, now = (counted(postings, stands, ranks, cap) for stands in (before, after))
    stand_on = {code for code in {*was, *now} if after[code >> 32] and after[code & 0xFFFFFFFF]}
    changed = {code for code in stand_on if was.get(code) != now.get(code)}
    gained = {code for code in changed if sum(now.get(code, ())) > sum(was.get(code, ()))}
    assert gained <= set(suspected.tolist())
    again = shared_by(suspected, owned, holders, standing)
    kinds = zip(again.long.tolist(), again.short.tolist(), again.frequent.tolist(), strict=True)
    assert dict(zip(suspected.tolist(), kinds, strict=True)) == {
        code: now.get(code, (0, 0, 0)) for code in suspected.tolist()
    }
