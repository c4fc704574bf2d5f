"""How sure is sure: confidences that come true as often as they say, fitted on passages that were not trained on.

Platt scaling (Platt 1999) over two scores: that the word tells a transfer, and that its reading is a report.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from encoder.examples import Example
from encoder.torch_network import EVEN
from firsthand.reports.encoder import CANDIDATE, Network


def calibrated(network: Network, held: Iterable[Example]) -> tuple[float, float, float]:
    """Constant, and weights of the trigger's and the report's score, from every candidate word of the passages.

    Both scores alike where the candidates do not show what is right and what is wrong.
    """
    given, right = [], []
    for example in held:
        triggers = {target.trigger[0] for target in example.targets}
        for word, trigger, report in scores(network, example):
            given.append((trigger, report))
            right.append(any(abs(word - there) <= 1 for there in triggers))
    if len(set(right)) < 2:
        return EVEN.constant, EVEN.trigger, EVEN.report
    model = LogisticRegression(C=1.0).fit(np.array(given), np.array(right))
    return float(model.intercept_[0]), float(model.coef_[0][0]), float(model.coef_[0][1])


def scores(network: Network, example: Example) -> Iterable[tuple[int, float, float]]:
    """Each candidate word of a passage with its two scores."""
    states = network.lower(example.pieces)
    found = network.upper(states, example.pieces, [None]).triggers[0]
    words: Sequence[int] = [at for at, score in enumerate(found) if score > np.log(CANDIDATE / (1 - CANDIDATE))]
    if not words:
        return []
    answers = network.upper(states, example.pieces, words)
    return [(at, float(found[at]), float(answers.standing[row, -1])) for row, at in enumerate(words)]
