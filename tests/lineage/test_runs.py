import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.runs import overlaps, runs_between, tokens_of
from firsthand.lineage.words import words_of

words = st.lists(st.integers(0, 5), max_size=40)
distinct = st.permutations(list(range(100, 120)))


def tokens(values):
    return np.array(values, dtype=np.uint32)


def longest_at(a, b, at):
    """The length of the longest run of A that begins at a place of B, by trying every place of A."""
    lengths = [0]
    for here in range(len(a)):
        end = 0
        while here + end < len(a) and at + end < len(b) and a[here + end] == b[at + end]:
            end += 1
        lengths.append(end)
    return max(lengths)


@given(words, words, st.sampled_from([5, 8]))
def test_runs_are_equal_words_apart_in_b_and_cannot_be_longer(a, b, shortest):
    floor = 0
    for in_a, in_b, length in runs_between(tokens(a), tokens(b), shortest).tolist():
        assert a[in_a : in_a + length] == b[in_b : in_b + length]
        assert length >= shortest
        assert in_b >= floor
        assert in_a + length == len(a) or in_b + length == len(b) or a[in_a + length] != b[in_b + length]
        assert in_a == 0 or in_b == floor or a[in_a - 1] != b[in_b - 1]
        floor = in_b + length


@given(distinct, distinct, st.sampled_from([5, 8]))
def test_of_texts_that_repeat_nothing_every_run_is_found(a, b, shortest):
    expected, at = [], 0
    while at < len(b):
        length = longest_at(a, b, at)
        if length >= shortest:
            expected.append((a.index(b[at]), at, length))
        at += max(length, 1)
    assert [tuple(run) for run in runs_between(tokens(a), tokens(b), shortest).tolist()] == expected


@given(distinct, st.integers(0, 10), st.integers(8, 10), st.lists(st.integers(0, 9), max_size=20))
def test_a_run_is_found_wherever_it_stands(a, first, length, before):
    found = runs_between(tokens(a), tokens([*before, *a[first : first + length], 7]))
    assert found.tolist() == [[first, len(before), length]]


def test_moved_paragraphs_are_two_runs():
    a = list(range(40))
    assert runs_between(tokens(a), tokens(a[20:] + a[:20])).tolist() == [[20, 0, 20], [0, 20, 20]]


@pytest.mark.parametrize(("a", "b"), [([], []), ([1], [1]), (list(range(7)), list(range(7))), ([], list(range(20)))])
def test_texts_that_are_too_short_share_no_run(a, b):
    assert runs_between(tokens(a), tokens(b)).shape == (0, 3)


def test_texts_that_repeat_themselves_are_gone_through(ends):
    again = tokens(list(range(10)) * 10_000)
    assert runs_between(again, again)[:, 2].sum() == len(again)
    same = tokens([1] * 100_000)
    assert len(runs_between(same, tokens([1] * 50 + [2] * 100_000 + [1] * 50))) >= 2


@given(st.lists(words, min_size=1, max_size=6), st.data())
def test_overlaps_tell_what_the_runs_of_each_pair_hold(articles, data):
    number = st.integers(0, len(articles) - 1)
    pairs = data.draw(st.lists(st.tuples(number, number), max_size=8))
    table = pa.table(
        {name: pa.array([pair[side] for pair in pairs], pa.uint32()) for side, name in enumerate(("one", "other"))}
    )
    joined = tokens([word for article in articles for word in article])
    offsets = np.cumsum([0, *map(len, articles)])
    found = overlaps(joined, offsets, table)
    lengths = [runs_between(tokens(articles[one]), tokens(articles[other]))[:, 2] for one, other in pairs]
    assert found["longest"].to_pylist() == [int(each.max(initial=0)) for each in lengths]
    assert found["words"].to_pylist() == [int(each.sum()) for each in lengths]
    assert found.select(["one", "other"]) == table


@given(st.lists(st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=40)), max_size=6))
def test_tokens_are_the_words_of_each_text(texts):
    found, offsets = tokens_of(pa.array(texts, pa.string()))
    assert len(offsets) == len(texts) + 1
    for number, text in enumerate(texts):
        expected = words_of(text or "").hashes.astype(np.uint32)
        assert found[offsets[number] : offsets[number + 1]].tolist() == expected.tolist()
