"""The network in training, behind the protocol that the shipped finder reads by."""

from collections.abc import Sequence

import numpy as np
import torch

from encoder.network import Reader
from encoder.roles import tags_of
from firsthand.reports.encoder import Answers, Array, Calibration
from firsthand.reports.role_decoding import GROUPS, tag_count
from firsthand.reports.word_pieces import Pieces, WordPieces

EVEN = Calibration(0.0, 0.5, 0.5, 0.5)
_SURE = 20.0


class TorchNetwork:
    """Answers as the exported network would, whatever the design of its roles."""

    def __init__(self, reader: Reader, cutter: WordPieces, calibration: Calibration = EVEN) -> None:
        self._reader, self._cutter, self._calibration = reader.eval(), cutter, calibration

    def with_calibration(self, calibration: Calibration) -> "TorchNetwork":
        """The same network whose scores are worth something else."""
        return TorchNetwork(self._reader, self._cutter, calibration)

    @property
    def version(self) -> str:
        """Name and version of the weights."""
        return "encoder-in-training"

    @property
    def wordpieces(self) -> WordPieces:
        """What cuts words for these weights."""
        return self._cutter

    @property
    def calibration(self) -> Calibration:
        """What the scores are worth; both alike until that is fitted."""
        return self._calibration

    def lower(self, pieces: Pieces) -> tuple[Array, Array]:
        """States of the pieces before anything is marked, and how much each word looks like a trigger."""
        with torch.no_grad():
            states = self._reader.encoder.lower(torch.tensor([pieces.ids]), torch.tensor([pieces.kinds]))
            scores = self._reader.trigger_scores(states, torch.tensor([pieces.first], dtype=torch.long))
            return states.numpy(), scores[0].numpy()

    def upper(self, states: Array, pieces: Pieces, words: Sequence[int]) -> Answers:
        """One answer for each marked word."""
        count, length = len(words), len(pieces.ids)
        marked = torch.zeros(count, length)
        ends = (*pieces.first[1:], length - 1)
        for row, word in enumerate(words):
            marked[row, pieces.first[word] : ends[word]] = 1.0
        trigger = torch.tensor(words)
        with torch.no_grad():
            there = torch.ones(count, length, dtype=torch.bool)
            upper = self._reader.encoder.upper(torch.from_numpy(states).expand(count, -1, -1), marked, there)
            found = upper[:, [0, *pieces.first]]
            scores = self._reader.roles(found[:, 1:], trigger)
            roles = [self._tags(scores[row], len(pieces.first)) for row in range(count)]
            return Answers(np.stack(roles), self._reader.standing(found, trigger).numpy())

    def _tags(self, scores: torch.Tensor, length: int) -> Array:
        """The tags that the design's fillers have, as sure scores."""
        if scores.shape[-1] == sum(map(tag_count, GROUPS)):
            return scores.numpy()
        rows = tags_of(self._reader.roles.fillers(scores, length), length)
        return np.concatenate(
            [
                _SURE * np.eye(tag_count(group), dtype=np.float32)[tags]
                for group, tags in zip(GROUPS, rows, strict=True)
            ],
            axis=1,
        )
