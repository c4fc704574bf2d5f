"""What one epoch draws: each annotated passage as it stands, with other names, or joined with another."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from encoder.examples import MOST_PIECES, Example, Target
from firsthand.reports.word_pieces import Pieces

Drawn = tuple[Example, float]


@dataclass(frozen=True, slots=True)
class Sample:
    """A passage, the same with other names if there are any, and how much it weighs in the loss."""

    example: Example
    swapped: tuple[Example, ...] = ()
    weight: float = 1.0


def drawn(samples: Sequence[Sample], swap: float, join: float, chance: random.Random) -> Iterator[Drawn]:
    """Each sample once, in an order drawn by chance; a share with other names, a share of neighbours joined to one."""
    order = list(samples)
    chance.shuffle(order)
    waiting: Drawn | None = None
    for sample in order:
        example = sample.example
        if sample.swapped and chance.random() < swap:
            example = chance.choice(sample.swapped)
        if waiting and len(waiting[0].pieces.ids) + len(example.pieces.ids) < MOST_PIECES:
            yield joined(waiting[0], example), (waiting[1] + sample.weight) / 2
            waiting = None
        elif not waiting and chance.random() < join:
            waiting = example, sample.weight
        else:
            yield example, sample.weight
    if waiting:
        yield waiting


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


def batches(order: Sequence[Drawn], tokens: int, chance: random.Random) -> list[list[Drawn]]:
    """Examples of like length together, at most `tokens` pieces with padding, the batches in an order by chance."""
    found: list[list[Drawn]] = []
    for start in range(0, len(order), 400):
        batch: list[Drawn] = []
        for one in sorted(order[start : start + 400], key=lambda one: len(one[0].pieces.ids)):
            if batch and (len(batch) + 1) * len(one[0].pieces.ids) > tokens:
                found.append(batch)
                batch = []
            batch.append(one)
        found.append(batch)
    chance.shuffle(found)
    return found
