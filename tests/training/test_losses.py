"""What the network is fitted to."""

import random

import pytest

pytest.importorskip("torch")

import torch
from encoder.fit import Settings, make_reader
from encoder.losses import MASK, FalseAlarms, Reading, losses, readings, tensors, with_masks

from firsthand.model import Certainty, Status
from training.written import example, report

TEXT = "Arland sold nothing and sent rockets to Borland; Corland sent mines."
TOLD = [report("sent", supplier="Arland", item="rockets"), report("sent", supplier="Corland", item="mines")]
NEVER = random.Random(1)


@pytest.fixture
def one(kb):
    return example(kb, TEXT, *TOLD)


@pytest.fixture
def reader(small):
    return make_reader(Settings(split=1)).eval()


def test_every_trigger_is_marked_and_one_false_alarm(kb, one):
    other = example(kb, "Corland sold rockets.", key="q")
    found = list(readings([one, other], FalseAlarms({"p": [0, 3]}), 1.0, random.Random(1)))
    sent = [target.trigger[0] for target in one.targets]
    assert found[:2] == [Reading(0, sent[0], 0), Reading(0, sent[1], 1)]
    assert found[2] in (Reading(0, 0, None), Reading(0, 3, None))
    assert found[3:] == [Reading(1, 1, None)]


@pytest.mark.parametrize(
    ("noted", "share", "drawn"),
    [
        ({}, 1.0, 1),
        ({}, 0.0, None),
        ({"p": []}, 1.0, 1),
        ({"p": []}, 0.0, None),
        ({"p": [4]}, 0.0, 4),
        ({"another": [4]}, 0.0, None),
    ],
)
def test_a_false_alarm_is_one_of_the_last_reading_or_else_a_decoy(one, noted, share, drawn):
    assert one.decoys == (1,)
    assert FalseAlarms(noted).draw(one, share, random.Random(1)) == drawn


def test_marks_stand_on_the_pieces_of_the_marked_word(kb, one):
    short = example(kb, "Sent mines", key="q")
    words = [(0, 1), (0, len(one.pieces.first) - 1), (1, 0), (1, 1)]
    batch = tensors([one, short], [Reading(number, word, None) for number, word in words])
    for row, (number, word) in enumerate(words):
        passage = (one, short)[number].passage
        marked = batch.marked[row].nonzero()[:, 0].tolist()
        first = int(batch.first[number, word])
        assert marked == list(range(first, first + len(passage.tokens[word].text)))
    assert batch.passage.tolist() == [0, 0, 1, 1]
    assert batch.trigger.tolist() == [word for _, word in words]


def test_a_shorter_passage_is_filled_up_with_nothing(kb, one):
    short = example(kb, "Sent mines", key="q")
    batch = tensors([one, short], [])
    length = len(short.pieces.ids)
    assert tuple(batch.pieces[1, :length].tolist()) == short.pieces.ids
    assert tuple(batch.kinds[1, :length].tolist()) == short.pieces.kinds
    assert not batch.pieces[1, length:].any()
    assert not batch.first[1, 2:].any()


def test_special_pieces_are_never_hidden(kb):
    one = example(kb, "Arland sent \u2603 mines")
    batch = tensors([one, example(kb, "Sent", key="q")], [])
    hidden = with_masks(batch, 1.0).pieces
    assert {0, 100, 101, 102} < set(batch.pieces.flatten().tolist())
    assert hidden[batch.pieces < 200].tolist() == batch.pieces[batch.pieces < 200].tolist()
    assert set(hidden[batch.pieces >= 1000].tolist()) == {MASK}


def test_without_a_share_nothing_is_hidden(one):
    batch = tensors([one], [])
    assert with_masks(batch, 0.0).pieces.tolist() == batch.pieces.tolist()


@pytest.mark.parametrize(
    ("read", "noted", "tasks"),
    [
        ([TEXT], {}, {"trigger"}),
        ([""], {}, {"trigger"}),
        ([TEXT], {"p": [1]}, {"trigger", "report"}),
        ([TEXT, *TOLD], {"p": [1]}, {"trigger", "report", "status", "certainty", "roles"}),
        ([TEXT, report("sent")], {}, {"trigger", "report", "status", "certainty", "roles"}),
    ],
)
def test_losses_are_finite_whatever_there_is_to_read(kb, reader, read, noted, tasks):
    text, *told = read
    one, alarms = example(kb, text, *told), FalseAlarms(noted)
    parts = losses(reader, [one], list(readings([one], alarms, 0.0, NEVER)), 0.1, alarms)
    assert parts.keys() == tasks
    assert all(part.isfinite() for part in parts.values())
    torch.stack(list(parts.values())).sum().backward()
    assert all(weight.grad.isfinite().all() for weight in reader.parameters() if weight.grad is not None)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("certainty", Certainty)
def test_every_status_and_certainty_can_be_fitted_to(kb, reader, status, certainty):
    one = example(kb, TEXT, report("sent", status=str(status), certainty=str(certainty)))
    parts = losses(reader, [one], list(readings([one], FalseAlarms(), 0.0, NEVER)), 0.0, FalseAlarms())
    assert all(part.isfinite() for part in parts.values())


@pytest.mark.parametrize(("bias", "noted"), [(9.0, [0, 1, 2, 3]), (-9.0, [])])
def test_words_that_read_like_triggers_and_are_none_are_noted(kb, reader, bias, noted):
    one, alarms = example(kb, "Arland rockets sold mines sent", report("sent")), FalseAlarms({"p": [2]})
    torch.nn.init.constant_(reader.triggers_out.bias, bias)
    losses(reader, [one, example(kb, "Mines", key="q")], [], 0.0, alarms)
    assert alarms.found["p"] == noted
    assert alarms.found["q"] == noted[:1]


def test_padding_adds_nothing_to_the_loss_of_triggers(kb, reader, one):
    short = example(kb, "Sent mines", report("Sent"), key="q")
    groups = ([one], [short], [one, short])
    with torch.no_grad():
        first, second, both = (float(losses(reader, group, [], 0.0, FalseAlarms())["trigger"]) for group in groups)
    assert both == pytest.approx((first + second) / 2, rel=1e-4)
