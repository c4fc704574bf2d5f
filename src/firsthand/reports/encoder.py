"""Reads passages with the encoder: words that tell a transfer, then for each its slots, status and certainty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from firsthand.model import Certainty, Reason, Span, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.role_decoding import fillers_of
from firsthand.reports.word_pieces import Pieces, WordPieces

STATUSES = tuple(Status)
CERTAINTIES = tuple(Certainty)
CANDIDATE = 0.08  # words less likely than this to tell a transfer are not looked at again
MOST_CANDIDATES = 12  # the likeliest of one stretch
MOST_PIECES = 448  # a longer stretch is read in pieces
MOST_WORDS = 4000  # of a passage, which bounds time
MOST_AT_ONCE = 4 * MOST_PIECES  # pieces of all readings of one call, which bounds memory
_UNSURE = 0.6  # a status less likely than this is said to be unsure

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answers:
    """For M readings of W words: tags (M, W, T), and status, certainty and report (M, K)."""

    roles: Array
    standing: Array


@dataclass(frozen=True, slots=True)
class Calibration:
    """What turns the two scores of a candidate into a confidence, and the least confidence that is kept."""

    constant: float
    trigger: float
    report: float
    threshold: float

    def confidence(self, trigger: float, report: float) -> float:
        """How often candidates with such scores are reports, between 0 and 1 (Platt scaling, Platt 1999)."""
        return float(1.0 / (1.0 + np.exp(-(self.constant + self.trigger * trigger + self.report * report))))


class Network(Protocol):
    """The encoder's arithmetic, whoever does it. All scores are unnormalised logarithms."""

    @property
    def version(self) -> str:
        """Name and version of the weights."""

    @property
    def wordpieces(self) -> WordPieces:
        """What cuts words for these weights."""

    @property
    def calibration(self) -> Calibration:
        """What the scores of these weights are worth."""

    def lower(self, pieces: Pieces) -> tuple[Array, Array]:
        """States of the pieces before anything is marked, and how much each word looks like a trigger."""

    def upper(self, states: Array, pieces: Pieces, words: Sequence[int]) -> Answers:
        """One answer for each of `words`, the word that is marked as trigger."""


class Encoder:
    """Finds reports with a network."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def name(self) -> str:
        """Name and version, recorded in every report."""
        return self._network.version

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers; of a passage of more than 4,000 words only those are read.

        Passages have nine sentences at most, so only text without ends of sentences is ever that long.
        """
        return tuple(self._read(passage, 0, min(MOST_WORDS, len(passage.tokens))))

    def _read(self, passage: Passage, first: int, last: int) -> Iterator[Reading]:
        """Readings of the words `first` up to `last`, halved while they are too many for the network at once."""
        if first == last:
            return
        pieces = self._network.wordpieces.of(passage, first, last)
        if len(pieces.ids) > MOST_PIECES:
            middle = _middle(passage, first, last)
            if middle not in (first, last):
                yield from self._read(passage, first, middle)
                yield from self._read(passage, middle, last)
            return
        states, scores = self._network.lower(pieces)
        words = _candidates(scores, [passage.eligible[passage.sentence[at]] for at in range(first, last)])
        if not words:
            return
        calibration = self._network.calibration
        for some in _batched(words, max(1, MOST_AT_ONCE // len(pieces.ids))):
            answers = self._network.upper(states, pieces, some)
            for row, at in enumerate(some):
                confidence = calibration.confidence(float(scores[at]), float(answers.standing[row, -1]))
                if confidence >= calibration.threshold:
                    yield _reading(passage, first, at, (answers.roles[row], answers.standing[row]), confidence)


def _batched(words: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    yield from (words[start : start + most] for start in range(0, len(words), most))


def _middle(passage: Passage, first: int, last: int) -> int:
    """Where to halve: at the start of a sentence if there is one in the middle half, else at a word."""
    half = (first + last) // 2
    starts = [at for at in range(first + 1, last) if passage.sentence[at] != passage.sentence[at - 1]]
    near = [at for at in starts if abs(at - half) <= (last - first) // 4]
    return min(near, key=lambda at: abs(at - half), default=half)


def _candidates(scores: Array, eligible: Sequence[bool]) -> list[int]:
    least = float(np.log(CANDIDATE / (1 - CANDIDATE)))
    likely = [int(at) for at in np.argsort(-scores, kind="stable") if scores[at] >= least and eligible[at]]
    return sorted(likely[:MOST_CANDIDATES])


def _reading(passage: Passage, offset: int, at: int, answer: tuple[Array, Array], confidence: float) -> Reading:
    roles, standing = answer
    slots: dict[str, tuple[Span, ...]] = {}
    for slot, first, last, _ in fillers_of(roles):
        slots[slot] = (*slots.get(slot, ()), passage.span(offset + first, offset + last))
    status, certainty = _shares(standing[: len(STATUSES)]), _shares(standing[len(STATUSES) : -1])
    trigger = passage.span(offset + at, offset + at + 1)
    return Reading(
        trigger=trigger,
        status=STATUSES[int(status.argmax())],
        certainty=CERTAINTIES[int(certainty.argmax())],
        slots=slots,
        confidence=round(confidence, 3),
        reasons=tuple(_unsure(status, trigger)),
    )


def _shares(scores: Array) -> Array:
    raised = np.exp(scores - scores.max())
    shares: Array = raised / raised.sum()
    return shares


def _unsure(status: Array, trigger: Span) -> Iterator[Reason]:
    """The two likeliest statuses where the likeliest is not likely."""
    first, second = (int(at) for at in np.argsort(-status, kind="stable")[:2])
    if status[first] < _UNSURE:
        said = f"The status is unsure: {STATUSES[first]} {status[first]:.2f}, {STATUSES[second]} {status[second]:.2f}."
        yield Reason("encoder.unsure-status", said, (trigger,))
