"""A cheap test that most sentences fail: is there anything to read for here?

A sentence is looked at when arms are named in it or in a neighbour, or when it holds a word for arming. It passes by
the weights of its features, a logistic regression that `training/gate.py` fits; a sentence a little below passes beside
one that does, since a transfer is often told over two sentences.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from firsthand.model import Span
from firsthand.reports.arms import ArmsPlace, Naming
from firsthand.reports.gate_features import Beside, FeatureSum

SCALE = 40  # weights are whole fortieths of a logit, so that one fits a byte
ALLOWANCE = 60  # what a sentence may lack beside one that passes, in the same unit


class Gate:
    """Decides sentence by sentence from words and from where arms are named."""

    def __init__(self, weights: Sequence[int] | None = None) -> None:
        """Take one weight a row of the features, those shipped when None; a sentence passes from a sum of 0 on."""
        self._features = FeatureSum(_shipped() if weights is None else weights, 0)

    def passes(
        self, plain_text: bytes, spans: Sequence[Span], places: Sequence[ArmsPlace], needed: int = 0
    ) -> list[bool]:
        """For each of the consecutive sentences `spans` of a text, given as `plain(text)`, whether it is worth reading.

        `places` are the places of arms in the text in order of their starts.
        """
        scores = self.scores(plain_text, spans, places)
        best = [*scores, None]
        return [
            score is not None
            and (
                score >= needed
                or (
                    score >= needed - ALLOWANCE
                    and any(beside is not None and beside >= needed for beside in (best[at - 1], best[at + 1]))
                )
            )
            for at, score in enumerate(scores)
        ]

    def scores(self, plain_text: bytes, spans: Sequence[Span], places: Sequence[ArmsPlace]) -> list[int | None]:
        """For each sentence the sum of the weights of its features; None for one that is not looked at."""
        scores: list[int | None] = [None] * len(spans)
        for at, own, beside in looked_at(spans, places):
            scores[at] = self._features.of(plain_text, spans[at].start, spans[at].end, own, beside)
        return scores


def looked_at(spans: Sequence[Span], places: Sequence[ArmsPlace]) -> Iterator[tuple[int, Sequence[ArmsPlace], Beside]]:
    """The number of each sentence near enough to arms, with the places in it and in those beside."""
    starts = [place.start for place in places]
    within = [places[bisect_left(starts, span.start) : bisect_left(starts, span.end)] for span in spans]
    named = [any(place.naming is not Naming.ARMING for place in here) for here in within]
    edged: list[Sequence[ArmsPlace]] = [*within, ()]
    named.append(False)
    for at, own in enumerate(within):
        if own or named[at - 1] or named[at + 1]:
            yield at, own, (edged[at - 1], edged[at + 1])


@cache
def _shipped() -> Sequence[int]:
    return array("b", (files("firsthand.reports") / "gate.weights").read_bytes())
