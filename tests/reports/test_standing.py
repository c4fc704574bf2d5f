import os
import subprocess
import sys

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
def test_any_word_can_be_asked_about(kb, text):
    passage = passage_of_text(text, kb)
    folded = folded_words(passage)
    for at, word in enumerate(folded):
        assert f"t={word}" in standing_features(passage, folded, at, at + 1)


SECOND_PROCESS = """
from firsthand.kb import load
from firsthand.reports.features import folded_words
from firsthand.reports.passage import passage_of_text
from firsthand.reports.standing import standing_features

passage = passage_of_text("Germany has not yet agreed to send tanks, though Iran sent rockets to Hezbollah.", load())
folded = folded_words(passage)
for at in range(len(folded)):
    print(standing_features(passage, folded, at, at + 1))
"""


def features_under(seed):
    """What a process of its own prints, with strings hashed from `seed`."""
    command = [sys.executable, "-c", SECOND_PROCESS]
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout


def test_features_and_their_order_do_not_hang_on_the_hashes_of_strings():
    first = features_under("1")
    assert "t=send" in first
    assert features_under("2") == first
