"""Annotated passages as the network takes them."""

import pytest
from encoder.examples import CERTAINTIES, STATUSES
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Certainty, Status
from firsthand.reports.role_decoding import SLOTS
from training.written import CUTTER, example, report, words

TEXT = "Arland sold nothing. A clerk said Arland sent forty rocket launchers and mines to Borland."
TOLD = report(
    "sent",
    speaker="A clerk",
    supplier="Arland",
    recipient="Borland",
    item="forty rocket launchers|mines",
    quantity="forty",
)


def told(one, target):
    """The fillers of a report in words."""
    return {(slot, *words(one.passage, first, last)) for slot, first, last in target.fillers}


def test_a_report_stands_on_the_words_of_its_trigger_and_fillers(kb):
    one = example(kb, TEXT, TOLD)
    [target] = one.targets
    assert words(one.passage, *target.trigger) == ["sent"]
    assert told(one, target) == {
        ("speaker", "A", "clerk"),
        ("supplier", "Arland"),
        ("recipient", "Borland"),
        ("item", "forty", "rocket", "launchers"),
        ("item", "mines"),
        ("quantity", "forty"),
    }


def test_each_of_two_reports_has_its_own_trigger_and_fillers(kb):
    text = "Arland sent rockets to Borland, and Corland sold mines to Dorland."
    sent = report("sent", supplier="Arland", item="rockets")
    sold = report("sold", supplier="Corland", item="mines")
    one = example(kb, text, sent, sold)
    assert [words(one.passage, *target.trigger) for target in one.targets] == [["sent"], ["sold"]]
    assert [told(one, target) for target in one.targets] == [
        {("supplier", "Arland"), ("item", "rockets")},
        {("supplier", "Corland"), ("item", "mines")},
    ]


def test_words_that_look_like_triggers_and_are_none_are_decoys(kb):
    one = example(kb, TEXT, TOLD)
    assert [one.passage.tokens[at].text for at in one.decoys] == ["sold"]


def test_without_reports_every_word_that_looks_like_a_trigger_is_a_decoy(kb):
    one = example(kb, TEXT)
    assert one.targets == ()
    assert [one.passage.tokens[at].text for at in one.decoys] == ["sold", "sent"]


def test_no_word_of_a_long_trigger_is_a_decoy(kb):
    one = example(kb, "Arland sent and delivered rockets.", report("sent and delivered", item="rockets"))
    assert one.decoys == ()


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("certainty", Certainty)
def test_status_and_certainty_are_numbers_of_the_lists(kb, status, certainty):
    one = example(kb, "Arland sent rockets.", report("sent", status=str(status), certainty=str(certainty)))
    [target] = one.targets
    assert (STATUSES[target.status], CERTAINTIES[target.certainty]) == (status, certainty)


def test_every_slot_that_the_network_reads_is_taken_over(kb):
    names = dict.fromkeys(SLOTS)
    text = "sent " + " ".join(f"{name.replace('_', '')}word" for name in names)
    one = example(kb, text, report("sent", **{name: f"{name.replace('_', '')}word" for name in names}))
    assert [slot for slot, _, _ in one.targets[0].fillers] == list(SLOTS)


@given(text=st.text(max_size=60))
def test_every_word_of_any_text_has_pieces(kb, text):
    one = example(kb, text)
    assert len(one.pieces.first) == len(one.passage.tokens)
    assert one.pieces == CUTTER.of(one.passage, 0, len(one.passage.tokens))
