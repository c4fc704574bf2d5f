"""Three designs of the head that finds the fillers of each slot."""

import pytest

pytest.importorskip("torch")

import torch
from encoder.roles import DESIGNS, LONGEST, RARE, Pointing, Tagging, tags_of
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.role_decoding import GROUPS, SLOTS, tag_count

WIDTH, WORDS = 16, 9
FITTED = [
    [("supplier", 0, 1), ("item", 2, 4), ("recipient", 5, 7), ("speaker", 0, 1)],
    [("item", 1, 4), ("quantity", 1, 2), ("item", 4, 5), ("maker", 2, 3)],
    [],
]


@st.composite
def apart(draw, words):
    """Fillers of which those of one group share no word, the slots of a group and their fillers in order."""
    found = []
    for group in GROUPS:
        at = 0
        while (first := draw(st.integers(at, words))) < words:
            at = draw(st.integers(first + 1, min(words, first + LONGEST)))
            found.append((draw(st.sampled_from(group)), first, at))
    return found


def sure(fillers, words):
    """Scores of all groups that leave no doubt about the tags of these fillers."""
    rows = zip(GROUPS, tags_of(fillers, words), strict=True)
    return torch.cat([20 * torch.eye(tag_count(group))[tags] for group, tags in rows], dim=1)


@given(fillers=apart(12))
def test_tags_of_fillers_are_read_as_the_same_fillers(fillers):
    assert Tagging(WIDTH).fillers(sure(fillers, 12), 12) == fillers


@given(fillers=apart(12), more=st.integers(1, 4))
def test_words_after_the_length_are_not_read(fillers, more):
    scores = torch.cat([sure(fillers, 12), sure([("item", 0, more)], more)])
    assert Tagging(WIDTH).fillers(scores, 12) == fillers


@given(fillers=apart(40))
def test_firsts_and_lasts_of_fillers_are_read_as_the_same_fillers(fillers):
    scores = torch.full((40, 2 * len(SLOTS)), -RARE)
    for slot, first, last in fillers:
        scores[first, SLOTS.index(slot)] = scores[last - 1, len(SLOTS) + SLOTS.index(slot)] = RARE
    assert sorted(Pointing(WIDTH).fillers(scores, 40)) == sorted(fillers)


@pytest.mark.parametrize(
    ("fillers", "kept"),
    [
        ([("supplier", 0, 2), ("recipient", 1, 3)], [("supplier", 0, 2)]),
        ([("recipient", 1, 3), ("supplier", 0, 2)], [("recipient", 1, 3)]),
        ([("supplier", 0, 2), ("speaker", 1, 3)], [("supplier", 0, 2), ("speaker", 1, 3)]),
        ([("item", 0, 3), ("maker", 1, 2)], [("item", 0, 3), ("maker", 1, 2)]),
        ([("item", 0, 2), ("item", 2, 3)], [("item", 0, 2), ("item", 2, 3)]),
    ],
)
def test_of_overlapping_fillers_of_one_group_the_first_keeps_the_words(fillers, kept):
    assert Tagging(WIDTH).fillers(sure(fillers, 4), 4) == kept


def given_words(lengths):
    """States of words as the network would hand them on, and the marked word of each reading."""
    torch.manual_seed(5)
    return torch.randn(len(lengths), max(lengths), WIDTH), torch.tensor([length - 1 for length in lengths])


@pytest.mark.parametrize("design", sorted(DESIGNS))
def test_every_design_gives_back_the_fillers_that_it_was_fitted_to(design):
    lengths = [WORDS, WORDS - 2, WORDS - 1]
    words, trigger = given_words(lengths)
    head = DESIGNS[design](WIDTH)
    optimiser = torch.optim.Adam(head.parameters(), lr=0.05)
    for _ in range(120):
        optimiser.zero_grad()
        head.loss(head(words, trigger), FITTED, lengths).backward()
        optimiser.step()
    with torch.no_grad():
        read = [head.fillers(*one) for one in zip(head(words, trigger), lengths, strict=True)]
    assert [sorted(one) for one in read] == [sorted(one) for one in FITTED]


@pytest.mark.parametrize("design", sorted(DESIGNS))
def test_the_loss_is_finite_without_any_filler_and_blind_to_words_that_are_not_there(design):
    head, lengths = DESIGNS[design](WIDTH), [WORDS, 3]
    words, trigger = given_words(lengths)
    changed = words.clone()
    changed[1, 3:] += 5.0
    for fillers in ([[], []], [FITTED[0], [("item", 0, 2)]]):
        first, second = (head.loss(head(one, trigger), fillers, lengths) for one in (words, changed))
        assert first.isfinite()
        assert torch.allclose(first, second)


@pytest.mark.parametrize("design", sorted(DESIGNS))
def test_the_loss_of_a_reading_is_the_mean_over_readings(design):
    head, lengths = DESIGNS[design](WIDTH), [WORDS, WORDS]
    words, trigger = given_words(lengths)
    scores = head(words, trigger)
    both = head.loss(scores, FITTED[:2], lengths)
    alone = [head.loss(scores[at : at + 1], FITTED[at : at + 1], [WORDS]) for at in range(2)]
    assert torch.allclose(both, sum(alone) / 2)
