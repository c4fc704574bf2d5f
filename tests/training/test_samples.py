"""What one epoch draws."""

import random

import pytest
from encoder.examples import MOST_PIECES, Example, Target
from encoder.samples import Sample, Shares, batches, drawn, joined, one_sentence
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.passage import Passage
from firsthand.reports.word_pieces import Pieces
from training.written import example, report

SHARES = st.floats(0, 1)


def of_lengths(key, lengths, sentence, targets=(), decoys=()):
    """An example whose words have so many pieces; every piece has another id, so that what moves can be followed."""
    start = 1000 * (1 + sum(map(ord, key)))
    first = [1 + sum(lengths[:at]) for at in range(len(lengths))]
    ids = (101, *range(start, start + sum(lengths)), 102)
    kinds = (0, *(id % 7 for id in ids[1:-1]), 0)
    passage = Passage("", (), tuple(sentence), (), (), (), ())
    return Example(key, passage, Pieces(ids, kinds, tuple(first)), tuple(targets), tuple(decoys))


@st.composite
def examples(draw, key):
    lengths = draw(st.lists(st.integers(1, 3), min_size=1, max_size=9))
    sentence = sorted(draw(st.lists(st.integers(0, 2), min_size=len(lengths), max_size=len(lengths))))
    spans = st.tuples(st.integers(0, len(lengths) - 1), st.integers(1, 3)).map(
        lambda one: (one[0], min(len(lengths), sum(one)))
    )
    fillers = st.lists(spans.map(lambda span: ("item", *span)), max_size=3)
    targets = draw(st.lists(st.builds(Target, spans, fillers, st.just(0), st.just(0)), max_size=3))
    decoys = draw(st.sets(st.integers(0, len(lengths) - 1)))
    return of_lengths(key, lengths, sentence, targets, sorted(decoys))


def seen(one, first, last):
    """The ids of the pieces of some words."""
    return one.pieces.ids[one.pieces.first[first] : (*one.pieces.first, len(one.pieces.ids) - 1)[last]]


def told(one):
    """Triggers and fillers in ids of their pieces."""
    return [
        (seen(one, *target.trigger), [(slot, seen(one, *span)) for slot, *span in target.fillers])
        for target in one.targets
    ]


@given(one=examples("a"), other=examples("b"))
def test_two_joined_tell_what_each_told_and_no_filler_crosses(one, other):
    both = joined(one, other)
    assert told(both) == told(one) + told(other)
    assert both.pieces.ids == (*one.pieces.ids[:-1], *other.pieces.ids[1:])
    assert len(both.pieces.kinds) == len(both.pieces.ids)
    assert [seen(both, at, at + 1) for at in both.decoys] == [
        seen(each, at, at + 1) for each in (one, other) for at in each.decoys
    ]


@given(one=examples("a"), seed=st.integers(0, 9))
def test_one_sentence_keeps_what_lies_inside_and_nothing_else(one, seed):
    cut = one_sentence(one, random.Random(seed))
    inside = cut.pieces.ids[1:-1]
    [number] = {one.passage.sentence[at] for at in range(len(one.pieces.first)) if seen(one, at, at + 1)[0] in inside}
    first = one.passage.sentence.index(number)
    assert inside == seen(one, first, first + one.passage.sentence.count(number))
    assert [seen(cut, at, at + 1) for at in cut.decoys] == [
        seen(one, at, at + 1) for at in one.decoys if one.passage.sentence[at] == number
    ]
    assert told(cut) == [
        (trigger, [(slot, ids) for slot, ids in fillers if set(ids) <= set(inside)])
        for trigger, fillers in told(one)
        if set(trigger) <= set(inside)
    ]


def test_a_passage_with_a_denial_stays_whole(kb):
    text = "Arland sent rockets. A clerk denied it."
    one = example(kb, text, report("sent", certainty="denied", speaker="A clerk"))
    assert all(one_sentence(one, random.Random(seed)) is one for seed in range(9))


def test_a_passage_without_words_stays_as_it_is(kb):
    one = example(kb, "")
    assert one_sentence(one, random.Random(1)) is one


def parts(found):
    """The samples that examples were made of, however they were changed."""
    return sorted(part.partition("[")[0].partition("~")[0] for one in found for part in one.id.split("+"))


def samples(count, length=2):
    return [
        Sample(of_lengths(f"p{at}", [length, length], [0, 1]), (of_lengths(f"p{at}~0", [length, length], [0, 1]),))
        for at in range(count)
    ]


@given(count=st.integers(0, 9), seed=st.integers(0, 9))
def test_without_shares_every_sample_is_drawn_once_as_it_stands(count, seed):
    data = samples(count)
    found = list(drawn(data, Shares(0, 0, 0), random.Random(seed)))
    assert sorted(one.id for one in found) == [one.example.id for one in data]
    assert all(one in [each.example for each in data] for one in found)


@given(count=st.integers(0, 9), seed=st.integers(0, 9))
def test_where_all_are_joined_they_come_in_pairs(count, seed):
    found = list(drawn(samples(count), Shares(0, 1, 0), random.Random(seed)))
    assert [one.id.count("+") for one in found] == [1] * (count // 2) + [0] * (count % 2)
    assert parts(found) == [f"p{at}" for at in range(count)]


def test_what_would_be_too_long_is_not_joined():
    data = samples(5, length=MOST_PIECES // 4)
    found = list(drawn(data, Shares(0, 1, 0), random.Random(1)))
    assert sorted(one.id for one in found) == [one.example.id for one in data]


@pytest.mark.parametrize(("shares", "ending"), [(Shares(1, 0, 0), ("~0",)), (Shares(0, 0, 1), ("[0:1]", "[1:2]"))])
def test_a_share_of_one_changes_every_sample(shares, ending):
    found = list(drawn(samples(6), shares, random.Random(1)))
    assert len(found) == 6
    assert all(one.id.endswith(ending) for one in found)


@given(count=st.integers(0, 9), shares=st.builds(Shares, SHARES, SHARES, SHARES), seed=st.integers(0, 9))
def test_no_sample_is_lost_or_drawn_twice_whatever_the_shares(count, shares, seed):
    found = list(drawn(samples(count), shares, random.Random(seed)))
    assert parts(found) == [f"p{at}" for at in range(count)]


@given(lengths=st.lists(st.integers(1, 60), max_size=30), tokens=st.integers(1, 200), times=st.sampled_from([1, 30]))
def test_batches_hold_the_bound_with_padding_and_lose_nothing(lengths, tokens, times):
    order = [of_lengths(f"p{at}", [length], [0]) for at, length in enumerate(lengths * times)]
    found = batches(order, tokens, random.Random(1))
    assert sorted(one.id for batch in found for one in batch) == sorted(one.id for one in order)
    assert all(len(batch) == 1 or len(batch) * max(len(one.pieces.ids) for one in batch) <= tokens for batch in found)
    assert all(found)
