"""What the network is fitted to: a loss for each task over the readings of a batch."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import torch
from torch import Tensor
from torch.nn import functional

from encoder.examples import STATUSES, Example
from encoder.network import Batch, Reader
from encoder.samples import Drawn
from firsthand.model import Status

MASK, ORDINARY = 103, 999  # [MASK] of the vocabulary, and the last of its special and unused pieces
LIKELY = 0.05  # a word that reads like a trigger and is none
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
    """One reading of one example of a batch: what is marked, and the report that should come out, if any."""

    example: int
    word: int | None
    target: int | None


@dataclass(frozen=True, slots=True)
class FalseAlarms:
    """For each example, the words that were taken for triggers when it was last read; they are what to learn from."""

    found: dict[str, list[int]] = field(default_factory=dict)

    def draw(self, example: Example, share: float, chance: random.Random) -> int | None:
        """One of them; until the example was read, with the chance of `share` a word of the trigger list."""
        words = self.found.get(example.id)
        if words:
            return chance.choice(words)
        fresh = words is None and example.decoys and chance.random() < share
        return chance.choice(example.decoys) if fresh else None


def readings(chosen: Sequence[Drawn], alarms: FalseAlarms, share: float, chance: random.Random) -> Iterator[Reading]:
    """Each example without a mark, with each of its triggers marked, and with a false alarm marked."""
    for number, (example, _) in enumerate(chosen):
        yield Reading(number, None, None)
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
    marked = torch.zeros(len(read), length)
    first = torch.zeros(len(read), words, dtype=torch.long)
    for row, reading in enumerate(read):
        own = found[reading.example].pieces
        first[row, : len(own.first)] = torch.tensor(own.first)
        if reading.word is not None:
            marked[row, own.first[reading.word] : (*own.first, len(own.ids) - 1)[reading.word + 1]] = 1.0
    passage = torch.tensor([reading.example for reading in read])
    trigger = torch.tensor([-1 if reading.word is None else reading.word for reading in read])
    return Batch(pieces, kinds, passage, marked, first, trigger)


def with_masks(batch: Batch, share: float) -> Batch:
    """Some pieces hidden, so that names are not learnt by heart; the mark still tells the trigger's place."""
    hidden = (torch.rand(batch.pieces.shape) < share) & (batch.pieces > ORDINARY)
    return replace(batch, pieces=batch.pieces.masked_fill(hidden, MASK))


def losses(
    reader: Reader, chosen: Sequence[Drawn], read: Sequence[Reading], masked: float, alarms: FalseAlarms
) -> dict[str, Tensor]:
    """The loss of each task, weighted by the examples' weights; false alarms are noted for the next time."""
    found = [example for example, _ in chosen]
    batch = with_masks(tensors(found, read), masked)
    words = reader.words(batch)
    weights = torch.tensor([chosen[reading.example][1] for reading in read])
    plain = [row for row, reading in enumerate(read) if reading.word is None]
    marked = [row for row, reading in enumerate(read) if reading.word is not None]
    told = [row for row in marked if read[row].target is not None]
    result = {"trigger": _trigger_loss(reader, words[plain], found, weights[plain], alarms)}
    if marked:
        standing = reader.standing(words[marked], batch.trigger[marked])
        result |= _standing_losses(standing, found, [read[row] for row in marked], weights[marked])
    if told:
        fillers = [found[read[row].example].targets[read[row].target or 0].fillers for row in told]
        lengths = [len(found[read[row].example].pieces.first) for row in told]
        scores = reader.roles(words[told][:, 1:], batch.trigger[told])
        result["roles"] = reader.roles.loss(scores, fillers, lengths, weights[told])
    return result


def _trigger_loss(
    reader: Reader, words: Tensor, found: Sequence[Example], weights: Tensor, alarms: FalseAlarms
) -> Tensor:
    scores = reader.triggers(words[:, 1:])[:, :, 0]
    wanted, there = torch.zeros_like(scores), torch.zeros_like(scores)
    for row, example in enumerate(found):
        there[row, : len(example.pieces.first)] = 1.0
        for target in example.targets:
            wanted[row, target.trigger[0]] = 1.0
    likely = (scores.detach().sigmoid() > LIKELY) & (wanted == 0) & (there == 1)
    for row, example in enumerate(found):
        alarms.found[example.id] = likely[row].nonzero()[:, 0].tolist()
    loss = functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none", pos_weight=torch.tensor(2.0))
    return ((loss * there).sum(1) * weights).mean()


def _standing_losses(
    scores: Tensor, found: Sequence[Example], marked: Sequence[Reading], weights: Tensor
) -> dict[str, Tensor]:
    targets = [found[one.example].targets[one.target] if one.target is not None else None for one in marked]
    valid = torch.tensor([float(target is not None) for target in targets])
    report = functional.binary_cross_entropy_with_logits(scores[:, -1], valid, reduction="none")
    told = [row for row, target in enumerate(targets) if target is not None]
    if not told:
        return {"report": (report * weights).mean()}
    count = len(STATUSES)
    status = torch.tensor([target.status for target in targets if target])
    certainty = torch.tensor([target.certainty for target in targets if target])
    of_status = functional.cross_entropy(scores[told, :count], status, reduction="none", label_smoothing=0.05)
    of_status = of_status + 0.5 * sum(_question(scores[told, :count], status, groups) for groups in _QUESTIONS)
    of_certainty = functional.cross_entropy(scores[told, count:-1], certainty, reduction="none", label_smoothing=0.05)
    return {
        "report": (report * weights).mean(),
        "status": (of_status * weights[told]).mean(),
        "certainty": (of_certainty * weights[told]).mean(),
    }


def _question(scores: Tensor, status: Tensor, groups: tuple[tuple[Status, ...], ...]) -> Tensor:
    """Cross-entropy of the answer to a question that several statuses share."""
    joined = torch.stack([scores[:, [STATUSES.index(one) for one in group]].logsumexp(1) for group in groups], dim=1)
    answer = {STATUSES.index(one): number for number, group in enumerate(groups) for one in group}
    return functional.cross_entropy(joined, torch.tensor([answer[int(one)] for one in status]), reduction="none")
