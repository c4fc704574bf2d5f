"""Reads passages with the encoder: words that tell a transfer, then for each its slots, status and certainty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from firsthand.model import Certainty, Span, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.role_decoding import fillers_of
from firsthand.reports.word_pieces import Pieces, WordPieces

STATUSES = tuple(Status)
CERTAINTIES = tuple(Certainty)
CANDIDATE = 0.08  # words less likely than this to tell a transfer are not looked at again
MOST_CANDIDATES = 12  # the likeliest of one stretch
MOST_PIECES = 448  # a longer stretch is read in pieces

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answers:
    """For M readings of W words: is a word a trigger (M, W), tags (M, W, T), status, certainty and report (M, K)."""

    triggers: Array
    roles: Array
    standing: Array


class Network(Protocol):
    """The encoder's arithmetic, whoever does it. All scores are unnormalised logarithms."""

    @property
    def version(self) -> str:
        """Name and version of the weights."""

    @property
    def wordpieces(self) -> WordPieces:
        """What cuts words for these weights."""

    def lower(self, pieces: Pieces) -> Array:
        """States of the pieces before anything is marked."""

    def upper(self, states: Array, pieces: Pieces, words: Sequence[int | None]) -> Answers:
        """One answer for each of `words`, the word that is marked as trigger; None marks nothing."""


class Encoder:
    """Finds reports with a network; `threshold` is the least calibrated confidence that is kept."""

    def __init__(self, network: Network, threshold: float = 0.5) -> None:
        self._network = network
        self._threshold = threshold

    @property
    def name(self) -> str:
        """Name and version, recorded in every report."""
        return self._network.version

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers."""
        return tuple(reading for first, last in _stretches(passage) for reading in self._read(passage, first, last))

    def _read(self, passage: Passage, first: int, last: int) -> Iterator[Reading]:
        pieces = self._network.wordpieces.of(passage, first, last)
        if len(pieces.ids) > MOST_PIECES:
            middle = (first + last) // 2
            yield from self._read(passage, first, middle)
            yield from self._read(passage, middle, last)
            return
        states = self._network.lower(pieces)
        likely = _sigmoid(self._network.upper(states, pieces, [None]).triggers[0])
        words = [
            at
            for at in np.argsort(-likely)[:MOST_CANDIDATES]
            if likely[at] >= CANDIDATE and passage.eligible[passage.sentence[first + at]]
        ]
        if not words:
            return
        words = sorted(int(at) for at in words)
        answers = self._network.upper(states, pieces, words)
        for row, at in enumerate(words):
            confidence = self._confidence(float(likely[at]), float(_sigmoid(answers.standing[row, -1])))
            if confidence >= self._threshold:
                yield _reading(passage, first, at, answers.roles[row], answers.standing[row], confidence)

    def _confidence(self, trigger: float, report: float) -> float:
        return float(np.sqrt(trigger * report))


def _stretches(passage: Passage) -> Iterator[tuple[int, int]]:
    if passage.tokens:
        yield 0, len(passage.tokens)


def _reading(passage: Passage, offset: int, at: int, roles: Array, standing: Array, confidence: float) -> Reading:
    slots: dict[str, tuple[Span, ...]] = {}
    for slot, first, last, _ in fillers_of(roles):
        slots[slot] = (*slots.get(slot, ()), passage.span(offset + first, offset + last))
    return Reading(
        trigger=passage.span(offset + at, offset + at + 1),
        status=STATUSES[int(standing[: len(STATUSES)].argmax())],
        certainty=CERTAINTIES[int(standing[len(STATUSES) : -1].argmax())],
        slots=slots,
        confidence=round(confidence, 3),
    )


def _sigmoid(scores: Array | float) -> Array:
    value: Array = 1.0 / (1.0 + np.exp(-np.asarray(scores, dtype=np.float32)))
    return value


Slots = Mapping[str, tuple[Span, ...]]
