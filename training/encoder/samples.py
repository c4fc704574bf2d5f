"""What one epoch draws: each annotated passage as it stands, with other names, one sentence of it, or two joined."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from encoder.examples import CERTAINTIES, MOST_PIECES, Example, Target
from firsthand.model import Certainty
from firsthand.reports.word_pieces import Pieces

_DENIED = CERTAINTIES.index(Certainty.DENIED)  # who denies often stands in the next sentence


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the passages of an epoch: with other names, joined with another, and one sentence of it without the rest."""

    swap: float
    join: float
    alone: float


@dataclass(frozen=True, slots=True)
class Sample:
    """A passage, and the same with other names if there are any."""

    example: Example
    swapped: tuple[Example, ...] = ()


def drawn(samples: Sequence[Sample], shares: Shares, chance: random.Random) -> Iterator[Example]:
    """Each sample once, in an order drawn by chance, some of them changed."""
    order = list(samples)
    chance.shuffle(order)
    waiting: Example | None = None
    for sample in order:
        example = sample.example
        if sample.swapped and chance.random() < shares.swap:
            example = chance.choice(sample.swapped)
        if chance.random() < shares.alone:
            example = one_sentence(example, chance)
        if waiting and len(waiting.pieces.ids) + len(example.pieces.ids) < MOST_PIECES:
            yield joined(waiting, example)
            waiting = None
        elif not waiting and chance.random() < shares.join:
            waiting = example
        else:
            yield example
    if waiting:
        yield waiting


def one_sentence(example: Example, chance: random.Random) -> Example:
    """One sentence of the passage by itself, with what it tells and names; the whole where that could mislead."""
    sentence = example.passage.sentence
    if not sentence or any(target.certainty == _DENIED for target in example.targets):
        return example
    number = chance.choice(sentence)
    first, last = sentence.index(number), len(sentence) - sentence[::-1].index(number)
    return _cut(example, first, last)


def _cut(example: Example, first: int, last: int) -> Example:
    """The words from `first` up to and not including `last`; what reaches out of them is left out."""
    pieces = example.pieces
    start, end = pieces.first[first], (*pieces.first, len(pieces.ids) - 1)[last]
    kept = Pieces(
        (pieces.ids[0], *pieces.ids[start:end], pieces.ids[-1]),
        (0, *pieces.kinds[start:end], 0),
        tuple(at - start + 1 for at in pieces.first[first:last]),
    )
    targets = [target for target in example.targets if first <= target.trigger[0] and target.trigger[1] <= last]
    inside = [
        replace(target, fillers=[one for one in target.fillers if first <= one[1] and one[2] <= last])
        for target in targets
    ]
    return replace(
        example,
        id=f"{example.id}[{first}:{last}]",
        pieces=kept,
        targets=tuple(_moved(target, -first) for target in inside),
        decoys=tuple(at - first for at in example.decoys if first <= at < last),
    )


def joined(one: Example, other: Example) -> Example:
    """The two passages as one text: what stands in the second never fills a slot of the first."""
    pieces, words = len(one.pieces.ids) - 2, len(one.pieces.first)
    both = Pieces(
        (*one.pieces.ids[:-1], *other.pieces.ids[1:]),
        (*one.pieces.kinds[:-1], *other.pieces.kinds[1:]),
        (*one.pieces.first, *(first + pieces for first in other.pieces.first)),
    )
    return replace(
        one,
        id=f"{one.id}+{other.id}",
        pieces=both,
        targets=(*one.targets, *(_moved(target, words) for target in other.targets)),
        decoys=(*one.decoys, *(at + words for at in other.decoys)),
    )


def _moved(target: Target, words: int) -> Target:
    fillers = [(slot, first + words, last + words) for slot, first, last in target.fillers]
    return replace(target, trigger=(target.trigger[0] + words, target.trigger[1] + words), fillers=fillers)


def batches(order: Sequence[Example], tokens: int, chance: random.Random) -> list[list[Example]]:
    """Examples of like length together, at most `tokens` pieces with padding, the batches in an order by chance."""
    found: list[list[Example]] = []
    for start in range(0, len(order), 400):
        batch: list[Example] = []
        for one in sorted(order[start : start + 400], key=lambda one: len(one.pieces.ids)):
            if batch and (len(batch) + 1) * len(one.pieces.ids) > tokens:
                found.append(batch)
                batch = []
            batch.append(one)
        found.append(batch)
    chance.shuffle(found)
    return found
