import pytest
from hypothesis import given
from hypothesis import strategies as st
from two_articles import ANONYMOUS, HARBOUR, MOUNTAIN, PUMPS, QUAY, SPEECH, page, prepared, shared

from firsthand.lineage.evidence import evidence

TELLING = "carried forty crates mortar bombs quay disused school behind market posted sleepy guards gate"  # of QUAY
LONGER = f"{QUAY.rstrip('.')}, and {' '.join(f'own{number}' for number in range(24))}."
TITLES = "Lieutenant General Halim Marek Oduya Third Coastal Defence Brigade Velkara"


def evidence_of(kb, one, other):
    a, b = prepared(kb, page(HARBOUR, one), page(MOUNTAIN, other))
    return evidence(shared(a, b), a, b)


def test_a_shared_sentence_counts_by_its_telling_words_without_function_words(kb):
    assert evidence_of(kb, QUAY, QUAY) == len(TELLING.split())


def test_half_a_sentence_counts_for_half_as_much(kb):
    assert evidence_of(kb, QUAY, LONGER) == pytest.approx(len(TELLING.split()) / 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (QUAY, PUMPS),
        (f"“{SPEECH},” she said.", f"“{SPEECH},” he added."),
        (f"He spoke {ANONYMOUS}.", f"She wrote {ANONYMOUS}."),
        (f"{TITLES} slept.", f"{TITLES} wept."),
        (QUAY.replace("the market", "my market"), QUAY.replace("the market", "my market")),
    ],
    ids=["nothing shared", "speech", "stock phrases", "names and titles", "told in the first person"],
)
def test_words_that_whoever_was_there_may_share_are_no_evidence(kb, one, other):
    assert evidence_of(kb, one, other) == 0


def test_nothing_shared_is_no_evidence(kb):
    assert evidence((), *prepared(kb, "", "")) == 0


sentences = st.lists(st.sampled_from([QUAY, PUMPS, HARBOUR, f"{TITLES} slept.", f"“{SPEECH},” he said."]), unique=True)


@given(sentences, sentences)
def test_evidence_is_the_same_seen_from_either_article_and_at_most_the_telling_words(kb, one, other):
    a, b = prepared(kb, page(*one), page(*other))
    passages = shared(a, b)
    found = evidence(passages, a, b)
    assert 0 <= found <= sum(passage.telling for passage in passages)
    assert evidence(shared(b, a), b, a) == pytest.approx(found)
