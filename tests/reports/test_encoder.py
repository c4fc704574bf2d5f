"""Reading passages with a network: here one that answers from a script instead of weights."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Certainty, Status
from firsthand.reports.encoder import (
    CERTAINTIES,
    MOST_CANDIDATES,
    MOST_PIECES,
    STATUSES,
    Answers,
    Calibration,
    Encoder,
)
from firsthand.reports.passage import passage_of_text
from firsthand.reports.role_decoding import GROUPS, tag_count
from firsthand.reports.word_pieces import Pieces

TAGS = sum(map(tag_count, GROUPS))
EVEN = Calibration(constant=0.0, trigger=0.5, report=0.5, threshold=0.5)


class OnePieceAWord:
    """A cutter that gives every word one piece, so that places of words are places of pieces less one."""

    def of(self, passage, first, last):
        count = last - first
        self.words = [token.text for token in passage.tokens[first:last]]
        return Pieces((101, *[999] * count, 102), (0,) * (count + 2), tuple(range(1, count + 1)))


@dataclass
class Scripted:
    """Says of each word in `triggers` how likely it is, and of a marked one what `readings` says."""

    triggers: dict[str, float]
    readings: dict[str, dict] = field(default_factory=dict)
    version: str = "scripted-1"
    calibration: Calibration = EVEN

    def __post_init__(self):
        self.wordpieces = OnePieceAWord()
        self.asked = []

    def lower(self, pieces):
        self.asked.append(len(pieces.ids))
        triggers = [self.triggers.get(one, -9.0) for one in self.wordpieces.words]
        return np.zeros((1, len(pieces.ids), 4), dtype=np.float32), np.array(triggers, dtype=np.float32)

    def upper(self, states, pieces, words):
        said = self.wordpieces.words
        roles = np.zeros((len(words), len(said), TAGS), dtype=np.float32)
        standing = np.zeros((len(words), len(STATUSES) + len(CERTAINTIES) + 1), dtype=np.float32)
        for row, word in enumerate(words):
            self._read(said, said[word], roles[row], standing[row])
        return Answers(roles, standing)

    def _read(self, said, word, roles, standing):
        told = {"status": "delivered", "certainty": "stated", "report": 5.0, **self.readings.get(word, {})}
        standing[STATUSES.index(told["status"])] = told.get("sure", 9.0)
        standing[len(STATUSES) + CERTAINTIES.index(told["certainty"])] = 9.0
        standing[-1] = told["report"]
        at = 0
        for group in GROUPS:
            roles[:, at] = 5.0
            for number, slot in enumerate(group):
                for filler in told.get(slot, ()):
                    roles[said.index(filler), at + 1 + 2 * number] = 9.0
            at += tag_count(group)


def read(kb, text, network):
    return Encoder(network).find(passage_of_text(text, kb))


def test_a_likely_word_becomes_a_reading_with_its_slots_at_their_places(kb):
    text = "Iran sent rockets to Hamas."
    told = {"sent": {"supplier": ["Iran"], "item": ["rockets"], "recipient": ["Hamas"], "certainty": "hedged"}}
    [found] = read(kb, text, Scripted({"sent": 4.0}, told))
    assert (found.trigger.text, found.status, found.certainty) == ("sent", Status.DELIVERED, Certainty.HEDGED)
    assert {slot: [span.text for span in spans] for slot, spans in found.slots.items()} == {
        "supplier": ["Iran"],
        "item": ["rockets"],
        "recipient": ["Hamas"],
    }
    assert all(text[span.start : span.end] == span.text for spans in found.slots.values() for span in spans)


@pytest.mark.parametrize(
    ("trigger", "report", "found"), [(4.0, 5.0, 1), (-6.0, 9.0, 0), (4.0, -9.0, 0), (0.0, 0.1, 1), (-1.0, 0.5, 0)]
)
def test_both_scores_decide_whether_a_word_is_kept(kb, trigger, report, found):
    network = Scripted({"sent": trigger}, {"sent": {"report": report}})
    assert len(read(kb, "Iran sent rockets.", network)) == found


def test_confidence_is_what_the_calibration_makes_of_the_scores(kb):
    network = Scripted({"sent": 1.0}, {"sent": {"report": 2.0}}, calibration=Calibration(-1.0, 2.0, 0.5, 0.1))
    [found] = read(kb, "Iran sent rockets.", network)
    assert found.confidence == pytest.approx(1 / (1 + np.exp(-(-1.0 + 2.0 + 1.0))), abs=1e-3)


def test_readings_come_in_the_order_of_their_triggers(kb):
    found = read(kb, "Iran sent rockets and sold mines.", Scripted({"sent": 2.0, "sold": 5.0}))
    assert [one.trigger.text for one in found] == ["sent", "sold"]


def test_an_unsure_status_is_said_with_the_runner_up(kb):
    [found] = read(kb, "Iran sent rockets.", Scripted({"sent": 5.0}, {"sent": {"status": "planned", "sure": 1.0}}))
    [reason] = found.reasons
    assert reason.code == "encoder.unsure-status"
    assert "planned" in reason.text


def test_sentences_that_are_only_context_hold_no_trigger(kb):
    passage = passage_of_text("Iran sent rockets. Syria sent mines.", kb)
    passage = type(passage)(
        passage.text,
        passage.tokens,
        passage.sentence,
        passage.sentences,
        (False, True),
        passage.tags,
        passage.names,
    )
    found = Encoder(Scripted({"sent": 5.0})).find(passage)
    assert [one.trigger.start for one in found] == [passage.text.rindex("sent")]


def test_a_text_without_words_is_not_shown_to_the_network(kb):
    network = Scripted({"sent": 5.0})
    assert read(kb, "", network) == ()
    assert network.asked == []


def test_only_the_likeliest_words_are_looked_at_again(kb):
    words = [f"w{chr(97 + at)}" for at in range(20)]
    found = read(kb, " ".join(words), Scripted({word: float(at) for at, word in enumerate(words, 1)}))
    assert [one.trigger.text for one in found] == words[-MOST_CANDIDATES:]


def test_text_without_end_is_read_as_far_as_four_thousand_words(kb):
    network = Scripted({"sent": 5.0})
    found = read(kb, "mines " * 3999 + "sent mines " + "sent " * 9000, network)
    assert [one.trigger.start for one in found] == [3999 * len("mines ")]
    assert sum(network.asked) < 20_000


@given(sentences=st.lists(st.integers(1, 300), min_size=1, max_size=12))
def test_a_long_passage_is_read_in_pieces_that_the_network_can_hold(kb, sentences):
    text = " ".join(" ".join(["sent", *["mines"] * count]) + "." for count in sentences)
    network = Scripted({"sent": 5.0})
    found = read(kb, text, network)
    assert max(network.asked) <= MOST_PIECES
    assert all(one.trigger.text == "sent" for one in found)
    assert len({one.trigger.start for one in found}) == len(found)
