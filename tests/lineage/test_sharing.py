from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import (
    ANONYMOUS,
    BASIN,
    FOOTER,
    HARBOUR,
    MOUNTAIN,
    PUMPS,
    QUAY,
    SPEECH,
    page,
    prepared,
    shared,
)

from firsthand.lineage.sharing import telling_words

TERMS = "Copyright 2024 Hill Wire. All rights reserved. This material may not be published or rewritten."
NARRATED = QUAY.rstrip(".")
BRIEF = "Militiamen carried forty crates of mortar bombs from the quay to a school"
FIRST_PERSON = (
    "Militiamen carried forty crates of my mortar bombs from the quay to a disused school behind our market and posted "
    "two sleepy guards at its gate"
)
FAR = (
    "Meteorologists blamed a warm current off the cape, where water temperatures had been above normal since early "
    "spring and shoals of sardine had moved north."
)


def kinds(kb, one, other):
    """The kind of each passage of two articles that share these paragraphs, and who quotes it."""
    found = shared(*prepared(kb, page(HARBOUR, one), page(MOUNTAIN, other)))
    return [(passage.kind.value, passage.quoted_by) for passage in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (QUAY, QUAY, [("narration", None)]),
        (f"“{SPEECH},” the commander said.", f"“{SPEECH},” he told us.", [("quotation", None)]),
        (f"The man stood up {ANONYMOUS}.", f"The woman wrote it {ANONYMOUS}.", [("stock", None)]),
        (TERMS, TERMS, [("furniture", None)]),
        (
            f"{QUAY} “{SPEECH},” the commander said.",
            f"{QUAY} “{SPEECH},” the commander said.",
            [("narration", None), ("quotation", None)],
        ),
        (QUAY, BASIN, []),
    ],
    ids=["narration", "speech", "stock phrases", "furniture", "narration, then speech", "nothing"],
)
def test_what_two_articles_share_is_cut_where_its_kind_changes(kb, one, other, expected):
    assert kinds(kb, one, other) == expected


@pytest.mark.parametrize(
    ("quoting", "expected"),
    [
        (f"“{NARRATED},” Hill Wire reported on Tuesday.", ("narration", "b")),
        (f"“{NARRATED},” a witness said.", ("quotation", None)),
        (f"Hill Wire reported that a pier burned.\n\n{FAR} {FAR} {FAR}\n\n“{NARRATED}.”", ("quotation", None)),
        (f"“{FIRST_PERSON},” Hill Wire reported on Tuesday.", ("quotation", None)),
        (f"“{BRIEF},” Hill Wire reported on Tuesday.", ("quotation", None)),
    ],
    ids=["beside its name", "of somebody", "far from its name", "in the first person", "a few words"],
)
def test_who_quotes_what_another_narrates_at_length_beside_its_name_quotes_that_newsroom(kb, quoting, expected):
    narrating = FIRST_PERSON + "." if FIRST_PERSON in quoting else QUAY
    assert kinds(kb, narrating, quoting) == [expected]
    turned = {"b": "a", None: None}[expected[1]]
    found = shared(
        *prepared(kb, page(MOUNTAIN, quoting), page(HARBOUR, narrating), outlets=("Valley Post", "Hill Wire"))
    )
    assert [(passage.kind.value, passage.quoted_by) for passage in found] == [(expected[0], turned)]


def test_the_frame_of_a_shared_quotation_belongs_to_the_quotation(kb):
    framed = f"“{SPEECH},” he said on Tuesday."
    (passage,) = shared(*prepared(kb, page(HARBOUR, framed), page(MOUNTAIN, framed)))
    assert (passage.kind.value, passage.same) == ("quotation", len(framed.split()))


def test_names_and_figures_and_stock_phrases_tell_nothing(kb):
    text = page(f"General Oduya sold 40 rifles, he said {ANONYMOUS}.")
    a, b = prepared(kb, text, text)
    every = np.arange(len(a.words))
    words = [
        a.article.text[a.words.starts[word] : a.words.ends[word]]
        for word in np.flatnonzero(telling_words(a, b, every, every))
    ]
    assert {"sold", "rifles"} <= set(words)
    assert not {"General", "Oduya", "40", "condition", "anonymity"} & set(words)


paragraphs = st.sampled_from(
    [HARBOUR, MOUNTAIN, QUAY, PUMPS, FOOTER, TERMS, f"“{SPEECH},” he said.", f"“{NARRATED},” Hill Wire reported."]
)
drawn = st.lists(paragraphs, max_size=6).map(lambda texts: page(*texts))


@given(drawn, drawn)
def test_passages_hold_equal_words_and_stand_apart_in_b(kb, one, other):
    a, b = prepared(kb, one, other)
    runs = [run for passage in shared(a, b) for run in passage.runs]
    for in_a, in_b, length in runs:
        assert (a.tokens[in_a : in_a + length] == b.tokens[in_b : in_b + length]).all()
    for passage in shared(a, b):
        assert 0 <= passage.telling <= passage.same == sum(length for _, _, length in passage.runs)
    places = sorted((in_b, in_b + length) for _, in_b, length in runs)
    assert all(left[1] <= right[0] for left, right in pairwise(places))
