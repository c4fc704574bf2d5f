from unittest.mock import patch

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import MisuseError
from firsthand.lineage import index as module
from firsthand.lineage.candidates import Options, candidates
from firsthand.lineage.index import Change, Index

STORY = "Rebels took the town on the hill at dawn on Monday, a resident said by telephone from a village nearby"

# Few letters make shingles frequent, few passages make copies, and a word changed makes near copies.
passages = st.lists(st.sampled_from("abcd"), min_size=3, max_size=16).map(" ".join)
collections = st.lists(passages, min_size=1, max_size=5).flatmap(
    lambda stock: st.lists(
        st.tuples(st.lists(st.sampled_from(stock), max_size=4).map(" ".join), st.integers(0, 60)),
        min_size=1,
        max_size=24,
    )
)


def texts_of(drawn):
    """Texts with, in some of them, one word that stands nowhere else."""
    texts = []
    for number, (text, at) in enumerate(drawn):
        words = text.split()
        if at < len(words):
            words[at] = f"own{number}"
        texts.append(" ".join(words))
    return texts


def expected(ids, texts, cap):
    found = candidates(pa.table({"id": pa.array(ids, pa.string()), "text": pa.array(texts, pa.string())}), Options(cap))
    return {(ids[one], ids[other]) for one, other in zip(found.ones.tolist(), found.others.tolist(), strict=True)}


def follow(pairs, change):
    """The pairs after a change, which must add only what is not there and remove only what is."""
    assert not pairs & set(change.added)
    assert set(change.removed) <= pairs
    return (pairs | set(change.added)) - set(change.removed)


@settings(max_examples=150)
@given(collections, st.integers(1, 4), st.lists(st.integers(1, 3), min_size=1, max_size=5))
def test_adding_one_by_one_gives_what_a_full_build_gives(drawn, cap, steps):
    texts = texts_of(drawn)
    ids = [f"a{number}" for number in range(len(texts))]
    index, pairs, first = Index(cap), set(), 0
    with patch.object(module, "_MANY", 100.0):  # never find all pairs again
        while first < len(texts):
            last = first + steps[first % len(steps)]
            pairs = follow(pairs, index.add(ids[first:last], texts[first:last]))
            first = last
            assert pairs == set(index.pairs()) == expected(ids[:last], texts[:last], cap)


@given(collections, st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_order_of_coming_does_not_matter(drawn, cap, random):
    texts = texts_of(drawn)
    ids = [f"a{number}" for number in range(len(texts))]
    order = random.sample(range(len(texts)), len(texts))
    index = Index(cap)
    for number in order:
        index.add([ids[number]], [texts[number]])
    assert {frozenset(pair) for pair in index.pairs()} == {frozenset(pair) for pair in expected(ids, texts, cap)}


@given(collections, st.integers(1, 4), st.sets(st.integers(0, 23)))
def test_taking_articles_away_leaves_what_a_full_build_gives(drawn, cap, gone):
    texts = texts_of(drawn)
    ids = [f"a{number}" for number in range(len(texts))]
    index = Index.built(pa.table({"id": ids, "text": texts}), cap)
    assert set(index.pairs()) == expected(ids, texts, cap)
    left = [number for number in range(len(texts)) if number not in gone]
    pairs = follow(set(index.pairs()), index.remove({f"a{number}" for number in gone}))
    assert pairs == set(index.pairs()) == expected([ids[n] for n in left], [texts[n] for n in left], cap)
    again = sorted(gone & set(range(len(texts))))
    index.add([ids[n] for n in again], [texts[n] for n in again])
    assert {frozenset(pair) for pair in index.pairs()} == {frozenset(pair) for pair in expected(ids, texts, cap)}


def test_a_copy_of_what_is_there_is_told():
    index = Index()
    assert index.add(["one"], [STORY]) == Change()
    assert index.add(["two"], [STORY]) == Change(added=(("one", "two"),))
    assert index.remove(["one"]) == Change(removed=(("one", "two"),))
    assert "two" in index
    assert "one" not in index
    assert len(index) == 1


def test_a_shingle_that_gets_too_frequent_takes_its_pairs_away():
    story = " ".join(f"word{number}" for number in range(20))
    texts = [f"{' '.join(f'own{n}x{word}' for word in range(90))} {story}" for n in range(5)]
    index = Index(cap=4)
    index.add([str(number) for number in range(4)], texts[:4])
    assert len(index.pairs()) == 6
    with patch.object(module, "_MANY", 100.0):
        change = index.add(["4"], texts[4:])
    assert (len(change.removed), index.pairs()) == (6, [])


def test_adding_nothing_changes_nothing():
    index = Index()
    assert index.add([], []) == index.remove([]) == index.remove(["unknown"]) == Change()
    assert index.pairs() == []


@pytest.mark.parametrize("text", ["", "one", "\x00", "\ud800 half", "كلمة", "中"])
def test_a_text_with_nothing_to_share_is_kept(text):
    index = Index()
    for name in ("one", "two"):
        assert index.add([name], [text]) == Change()
    assert len(index) == 2


@pytest.mark.parametrize(
    ("ids", "texts", "reason"),
    [
        (["one"], ["a"], "in the index already: one"),
        (["x", "x"], ["a", "b"], "twice"),
        (["x"], [], "1 ids for 0 texts"),
    ],
)
def test_misuse_is_refused_and_changes_nothing(ids, texts, reason):
    index = Index()
    index.add(["one"], [STORY])
    with pytest.raises(MisuseError, match=reason):
        index.add(ids, texts)
    assert index.add(["two"], [STORY]).added == (("one", "two"),)


def test_pairs_by_number_are_those_by_id():
    index = Index()
    index.add(["x", "y", "z"], [STORY, "Nothing of the kind.", STORY])
    assert [numbers.tolist() for numbers in index.numbers()] == [[0], [2]]
    assert index.pairs() == [("x", "z")]
