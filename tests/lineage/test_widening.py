from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import HARBOUR, MOUNTAIN, PUMPS, PUMPS_REWORDED, QUAY, SPEECH, page, prepared, shared, words_at

from firsthand.lineage.reworded_sentences import reworded_sentences
from firsthand.lineage.widening import pieces, widened

MIDDLE = "carried forty crates of mortar bombs from the quay to a disused school behind the market"
TERMS = "Copyright 2024 Hill Wire. All rights reserved. This material may not be published or rewritten."
DATELINE = "KARVOST, Velkara, 18 March 2024 (Hill Wire) - "


def widths(kb, one, other):
    """What each shared passage stands on in both articles once it is widened."""
    a, b = prepared(kb, one, other)
    found = widened(shared(a, b), a, b)
    return [tuple(words_at(t.article.text, t.place(*at)) for t, at in zip((a, b), both, strict=True)) for both in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Rebels {MIDDLE}", f"Armed gangs {MIDDLE}"),
        (f"They {MIDDLE} at 5 on 50 mules", f"They {MIDDLE} at 5 on 500 mules"),
        (f"Men {MIDDLE}", f"It is said that on that very day some men whom nobody knew {MIDDLE} and slept"),
        (MIDDLE.capitalize(), f"They {MIDDLE}"),
    ],
    ids=["a label", "a number", "words added at both ends", "a subject added"],
)
def test_a_passage_reaches_to_both_ends_of_its_sentence(kb, one, other):
    found = widths(kb, page(HARBOUR, f"{one}."), page(MOUNTAIN, f"{other}."))
    assert found == [(one, other)]


@pytest.mark.parametrize("side", [0, 1])
def test_an_end_of_more_than_twenty_five_own_words_is_left_out_of_both(kb, side):
    own = " ".join(f"own{number}" for number in range(26))
    ends = [f"Men {MIDDLE}.", f"Boys {MIDDLE}."]
    ends[side] = f"{own} {MIDDLE}."
    ((one, other),) = widths(kb, page(HARBOUR, ends[0]), page(MOUNTAIN, ends[1]))
    assert one == other == MIDDLE


def test_a_short_passage_takes_no_more_than_twice_its_words(kb):
    short, own = "forty crates of mortar bombs left the quay", " ".join(f"own{number}" for number in range(19))
    assert widths(kb, page(f"Men say {short}."), page(f"{own} say {short}.")) == [(f"say {short}",) * 2]


def test_words_between_two_passages_go_to_the_first_of_them(kb):
    own = " ".join(f"own{number}" for number in range(14))
    one, other = f"Men {MIDDLE} then {PUMPS}", f"Boys {MIDDLE} {own} {PUMPS}"
    found = widths(kb, page(HARBOUR, one), page(MOUNTAIN, other))
    assert found == [(f"Men {MIDDLE} then", f"Boys {MIDDLE} {own}"), (PUMPS[:-1], PUMPS[:-1])]


def test_another_passage_of_the_sentence_is_not_run_into(kb):
    speech = f"“{SPEECH},” he said of the siege, and {MIDDLE}."
    found = widths(kb, page(HARBOUR, speech), page(MOUNTAIN, speech))
    assert [one for one, _ in found] == [SPEECH, f"he said of the siege, and {MIDDLE}"]


def test_a_dateline_is_furniture_and_left_out(kb):
    assert widths(kb, page(f"{DATELINE}Men {MIDDLE}."), page(f"Boys {MIDDLE}.")) == [
        (f"Men {MIDDLE}", f"Boys {MIDDLE}")
    ]


def test_a_reworded_sentence_reaches_to_its_ends_however_little_is_left_of_it(kb):
    a, b = prepared(kb, page(f"{QUAY} {PUMPS}"), page(f"{QUAY} {PUMPS_REWORDED}"))
    *_, (in_a, in_b) = widened(reworded_sentences(shared(a, b), a, b), a, b)
    assert words_at(a.article.text, a.place(*in_a)) == PUMPS[:-1]
    assert words_at(b.article.text, b.place(*in_b)) == PUMPS_REWORDED[:-1]


def test_furniture_is_left_as_it_is(kb):
    found = widths(kb, page(HARBOUR, TERMS), page(MOUNTAIN, TERMS.replace("Copyright", "Owned")))
    assert "Copyright" not in found[0][0]


sentences = st.lists(
    st.sampled_from(
        [
            HARBOUR,
            QUAY,
            QUAY.replace("Militiamen", "Armed gangs"),
            f"{MIDDLE.capitalize()}, two men said.",
            PUMPS,
            TERMS,
            f"“{SPEECH},” he said.",
        ]
    ),
    max_size=6,
)


@given(sentences, sentences)
def test_every_passage_keeps_its_words_and_stands_apart_from_the_others_in_b(kb, one, other):
    a, b = prepared(kb, page(" ".join(one)), page(" ".join(other)))
    passages = shared(a, b)
    found = widened(passages, a, b)
    for passage, stretches in zip(passages, found, strict=True):
        for side, (text, (first, last)) in enumerate(zip((a, b), stretches, strict=True)):
            assert 0 <= first <= passage.runs[0][side]
            assert passage.runs[-1][side] + passage.runs[-1][2] <= last <= len(text.words)
    assert all(left[1] <= right[0] for left, right in pairwise(sorted(in_b for _, in_b in found)))


def test_a_short_passage_is_one_piece(kb):
    a, b = prepared(kb, page(QUAY), page(QUAY))
    (passage,) = shared(a, b)
    (stretches,) = widened([passage], a, b)
    assert list(pieces(passage, stretches, a, b)) == [(a.place(*stretches[0]), b.place(*stretches[1]))]


def test_the_pieces_of_a_long_passage_are_all_of_it_in_order_and_cut_between_equal_words(kb):
    told = [
        f"Crate {number} of the boat {number * 7} held rusty rifles number {number * 13}." for number in range(1500)
    ]
    changed = [line.replace("rusty", "new") if number % 3 == 0 else line for number, line in enumerate(told)]
    a, b = prepared(kb, page(" ".join(told)), page(" ".join(changed)))
    for passage, stretches in zip(shared(a, b), widened(shared(a, b), a, b), strict=True):
        found = list(pieces(passage, stretches, a, b))
        assert len(found) > 3
        for side, text in enumerate((a, b)):
            places = [piece[side] for piece in found]
            assert (places[0].start, places[-1].end) == (
                text.place(*stretches[side]).start,
                text.place(*stretches[side]).end,
            )
            between = [text.article.text[left.end : right.start] for left, right in pairwise(places)]
            assert set(between) <= {" ", ". "}
        assert all(
            words_at(a.article.text, left[0]).split()[-1] == words_at(b.article.text, left[1]).split()[-1]
            for left in found[:-1]
        )
