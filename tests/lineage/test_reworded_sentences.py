import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import (
    HARBOUR,
    MOUNTAIN,
    PUMPS,
    PUMPS_REWORDED,
    QUAY,
    SPEECH,
    derived,
    page,
    prepared,
    shared,
    words_at,
)

from firsthand.lineage.reworded_sentences import reworded_sentences

BRIDGE = (
    "Sappers from the coastal garrison blew up the railway bridge near Timrud shortly after midnight, villagers "
    "reported."
)
BRIDGE_REWORDED = "Villagers reported that shortly after midnight the Timrud railway bridge fell to garrison sappers."
BRIDGE_SHORT = "Coastal garrison sappers destroyed the Timrud railway bridge after midnight."


def added(kb, one, other):
    """What reworded sentences add to the shared passages of two articles, as it stands in each."""
    a, b = prepared(kb, one, other)
    before = shared(a, b)
    new = [passage for passage in reworded_sentences(before, a, b) if passage not in before]
    return [
        tuple(
            words_at(text.article.text, text.place(passage.runs[0][side], passage.runs[-1][side] + 1))
            for side, text in enumerate((a, b))
        )
        for passage in new
    ]


@pytest.mark.parametrize(("one", "other"), [(PUMPS, PUMPS_REWORDED), (BRIDGE, BRIDGE_REWORDED)])
def test_a_sentence_in_other_words_is_found(kb, one, other):
    ((in_a, in_b),) = added(kb, page(f"{HARBOUR} {QUAY} {one}"), page(f"{MOUNTAIN} {QUAY} {other}"))
    assert in_a in one
    assert in_b in other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PUMPS, "Engineers spent most of Sunday asleep in the shade of a plane tree beside the upper lake."),
        (PUMPS, f"“{PUMPS_REWORDED}” a miller said."),
        (f"“{PUMPS}” a miller said.", PUMPS_REWORDED),
        ("The station was wrecked.", "Wrecked was the station."),
    ],
    ids=["a few words of it", "as somebody's words", "of somebody's words", "too short to tell"],
)
def test_what_is_not_the_same_sentence_of_narration_is_not_found(kb, one, other):
    assert added(kb, page(f"{HARBOUR} {QUAY}", one), page(f"{MOUNTAIN} {QUAY}", other)) == []


def test_a_sentence_is_paired_with_the_one_that_it_is_most_like_and_with_no_other(kb):
    worse = "The pumping station was repaired by engineers after the siege."
    ((in_a, in_b),) = added(kb, page(f"{QUAY} {PUMPS}"), page(f"{QUAY} {worse} {PUMPS_REWORDED}"))
    assert in_a in PUMPS
    assert in_b in PUMPS_REWORDED


def test_a_reworded_sentence_is_looked_for_only_where_the_articles_are_known_to_be_dependent(kb):
    speech = f"“{SPEECH},” he said."
    quotes = derived(kb, page(HARBOUR, speech, PUMPS), page(MOUNTAIN, speech, PUMPS_REWORDED))
    partial = derived(kb, page(HARBOUR, QUAY, PUMPS), page(MOUNTAIN, QUAY, PUMPS_REWORDED))
    assert derived(kb, page(HARBOUR, PUMPS), page(MOUNTAIN, PUMPS_REWORDED)) is None
    assert (quotes.relation.value, len(quotes.passages)) == ("quotes", 1)
    assert (partial.relation.value, len(partial.passages)) == ("partial", 2)


def test_a_sentence_that_stands_inside_a_passage_as_a_change_is_not_found_again(kb):
    """It is an edit of the passage that it was put into."""
    guards = "Two sleepy guards were posted there while the drivers ate lentils from a cauldron in the yard."
    one, other = page(f"{QUAY} {guards} {MOUNTAIN} {BRIDGE}"), page(f"{QUAY} {BRIDGE_SHORT} {guards}")
    assert len(shared(*prepared(kb, one, other))) == 1
    assert added(kb, one, other) == added(kb, other, one) == []


def test_of_the_sentences_of_long_articles_the_first_four_hundred_are_looked_at(kb, ends):
    told = [
        (
            f"Sergeant {number} repaired pump {number} of station {number} near Derrin lighthouse on Sunday.",
            f"Near Derrin lighthouse pump {number} at station {number} was mended by sergeant {number}.",
        )
        for number in range(1000)
    ]
    one, other = (" ".join(sentence) for sentence in zip(*told, strict=True))
    found = added(kb, page(QUAY, one), page(QUAY, other))
    assert len(found) == 400


sentences = st.lists(
    st.sampled_from([HARBOUR, QUAY, PUMPS, PUMPS_REWORDED, BRIDGE, BRIDGE_REWORDED, f"“{SPEECH},” he said."]),
    max_size=6,
)


@given(sentences, sentences)
def test_no_word_stands_in_two_passages_of_b_and_passages_are_in_its_order(kb, one, other):
    a, b = prepared(kb, page(" ".join(one)), page(" ".join(other)))
    found = reworded_sentences(shared(a, b), a, b)
    words = [word for passage in found for _, start, length in passage.runs for word in range(start, start + length)]
    assert len(words) == len(set(words))
    assert [passage.runs[0][1] for passage in found] == sorted(passage.runs[0][1] for passage in found)
    assert all((a.tokens[x : x + n] == b.tokens[y : y + n]).all() for passage in found for x, y, n in passage.runs)
