from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.features import folded_words
from firsthand.reports.passage import passage_of_text
from firsthand.reports.standing import standing_features


def features(kb, text, trigger):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    at = folded.index(trigger)
    return set(standing_features(passage, folded, at, at + 1))


def test_auxiliaries_negations_and_governing_words_are_seen(kb):
    found = features(kb, "Germany has not yet agreed to send tanks.", "send")
    assert {"t=send", "aux:have", "aux:not", "L1=to", "R1=tanks"} <= found
    assert any(one.startswith("GL=!agree") for one in found)
    assert "aux:not" not in features(kb, "Germany agreed to send tanks.", "send")


def test_only_the_triggers_own_sentence_counts(kb):
    found = features(kb, "Nobody refused. Germany sent tanks.", "sent")
    assert not any("refuse" in one for one in found)


def test_a_trigger_alone_has_features(kb):
    assert {"t=deliveries", "Ledge", "Redge", "chain1=-"} <= features(kb, "Deliveries", "deliveries")


@given(
    text=st.lists(
        st.sampled_from("not has will Iran sent tanks , . ’ “ denied x\u0301 \U0001f680".split()),
        min_size=1,
        max_size=15,
    ).map(" ".join)
)
def test_any_words_give_the_same_features_each_time(kb, text):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    for at in range(len(folded)):
        assert standing_features(passage, folded, at, at + 1) == standing_features(passage, folded, at, at + 1)
