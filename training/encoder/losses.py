"""What the network is fitted to: a loss for each task over the readings of a batch."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import torch
from torch import Tensor
from torch.nn import functional

from encoder.examples import STATUSES, Example
from encoder.network import Batch, Reader
from firsthand.model import Status

MASK, ORDINARY = 103, 998  # [MASK] of the vocabulary, and the last of its special and unused pieces
LIKELY = 0.02  # a word that reads like a trigger and is none
# Statuses that say the same of one question count together for it: does it go ahead, and when.
_QUESTIONS = (
    (
        (Status.REFUSED,),
        (Status.INTERCEPTED,),
        (Status.DIVERTED,),
        (Status.DELIVERED, Status.ONGOING, Status.AGREED, Status.PLANNED, Status.REQUESTED),
    ),
    (
        (Status.DELIVERED, Status.INTERCEPTED, Status.DIVERTED),
        (Status.ONGOING,),
        (Status.AGREED, Status.PLANNED, Status.REQUESTED),
        (Status.REFUSED,),
    ),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of one example of a batch: the word that is marked, and the report that should come out, if any."""

    example: int
    word: int
    target: int | None


@dataclass(frozen=True, slots=True)
class FalseAlarms:
    """For each example, the words that were taken for triggers when it was last read; they are what to learn from."""

    found: dict[str, list[int]] = field(default_factory=dict)

    def draw(self, example: Example, share: float, chance: random.Random) -> int | None:
        """One of them; where there is none, with the chance of `share` a word of the trigger list."""
        words = self.found.get(example.id)
        if words:
            return chance.choice(words)
        return chance.choice(example.decoys) if example.decoys and chance.random() < share else None


def readings(found: Sequence[Example], alarms: FalseAlarms, share: float, chance: random.Random) -> Iterator[Reading]:
    """Each example with each of its triggers marked, and with a false alarm marked."""
    for number, example in enumerate(found):
        for target, report in enumerate(example.targets):
            yield Reading(number, report.trigger[0], target)
        alarm = alarms.draw(example, share, chance)
        if alarm is not None:
            yield Reading(number, alarm, None)


def tensors(found: Sequence[Example], read: Sequence[Reading]) -> Batch:
    """The examples and readings as the network takes them."""
    length = max(len(example.pieces.ids) for example in found)
    words = max(1, *(len(example.pieces.first) for example in found))
    pieces = torch.zeros(len(found), length, dtype=torch.long)
    kinds = torch.zeros(len(found), length, dtype=torch.long)
    for row, example in enumerate(found):
        pieces[row, : len(example.pieces.ids)] = torch.tensor(example.pieces.ids)
        kinds[row, : len(example.pieces.ids)] = torch.tensor(example.pieces.kinds)
    first = torch.zeros(len(found), words, dtype=torch.long)
    for row, example in enumerate(found):
        first[row, : len(example.pieces.first)] = torch.tensor(example.pieces.first)
    marked = torch.zeros(len(read), length)
    for row, reading in enumerate(read):
        own = found[reading.example].pieces
        marked[row, own.first[reading.word] : (*own.first, len(own.ids) - 1)[reading.word + 1]] = 1.0
    passage = torch.tensor([reading.example for reading in read], dtype=torch.long)
    trigger = torch.tensor([reading.word for reading in read], dtype=torch.long)
    return Batch(pieces, kinds, first, passage, marked, trigger)


def with_masks(batch: Batch, share: float) -> Batch:
    """Some pieces hidden, so that names are not learnt by heart; the mark still tells the trigger's place."""
    hidden = (torch.rand(batch.pieces.shape) < share) & (batch.pieces > ORDINARY)
    return replace(batch, pieces=batch.pieces.masked_fill(hidden, MASK))


def losses(
    reader: Reader, found: Sequence[Example], read: Sequence[Reading], masked: float, alarms: FalseAlarms
) -> dict[str, Tensor]:
    """The loss of each task; false alarms are noted for the next time."""
    batch = with_masks(tensors(found, read), masked)
    states = reader.encoder.lower(batch.pieces, batch.kinds)
    result = {"trigger": _trigger_loss(reader.trigger_scores(states, batch.first), found, alarms)}
    if not read:
        return result
    words = reader.words(states, batch)
    result |= _standing_losses(reader.standing(words, batch.trigger), found, read)
    told = [row for row, reading in enumerate(read) if reading.target is not None]
    if told:
        fillers = [found[read[row].example].targets[read[row].target or 0].fillers for row in told]
        lengths = [len(found[read[row].example].pieces.first) for row in told]
        scores = reader.roles(words[told][:, 1:], batch.trigger[told])
        result["roles"] = reader.roles.loss(scores, fillers, lengths)
    return result


def _trigger_loss(scores: Tensor, found: Sequence[Example], alarms: FalseAlarms) -> Tensor:
    wanted, there = torch.zeros_like(scores), torch.zeros_like(scores)
    for row, example in enumerate(found):
        there[row, : len(example.pieces.first)] = 1.0
        for target in example.targets:
            wanted[row, target.trigger[0]] = 1.0
    likely = (scores.detach().sigmoid() > LIKELY) & (wanted == 0) & (there == 1)
    for row, example in enumerate(found):
        for target in example.targets:  # "over" of "handed over" is no false alarm
            likely[row, slice(*target.trigger)] = False
        alarms.found[example.id] = likely[row].nonzero()[:, 0].tolist()
    loss = functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none", pos_weight=torch.tensor(2.0))
    return (loss * there).sum(1).mean()


def _standing_losses(scores: Tensor, found: Sequence[Example], marked: Sequence[Reading]) -> dict[str, Tensor]:
    targets = [found[one.example].targets[one.target] if one.target is not None else None for one in marked]
    valid = torch.tensor([float(target is not None) for target in targets])
    report = functional.binary_cross_entropy_with_logits(scores[:, -1], valid, reduction="none")
    told = [row for row, target in enumerate(targets) if target is not None]
    if not told:
        return {"report": report.mean()}
    count = len(STATUSES)
    status = torch.tensor([target.status for target in targets if target])
    certainty = torch.tensor([target.certainty for target in targets if target])
    of_status = functional.cross_entropy(scores[told, :count], status, reduction="none", label_smoothing=0.05)
    of_status = of_status + 0.5 * sum(_question(scores[told, :count], status, groups) for groups in _QUESTIONS)
    of_certainty = functional.cross_entropy(scores[told, count:-1], certainty, reduction="none", label_smoothing=0.05)
    return {
        "report": report.mean(),
        "status": of_status.mean(),
        "certainty": of_certainty.mean(),
    }


def _question(scores: Tensor, status: Tensor, groups: tuple[tuple[Status, ...], ...]) -> Tensor:
    """Cross-entropy of the answer to a question that several statuses share."""
    joined = torch.stack([scores[:, [STATUSES.index(one) for one in group]].logsumexp(1) for group in groups], dim=1)
    answer = {STATUSES.index(one): number for number, group in enumerate(groups) for one in group}
    return functional.cross_entropy(joined, torch.tensor([answer[int(one)] for one in status]), reduction="none")
