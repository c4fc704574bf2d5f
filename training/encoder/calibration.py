"""How sure is sure: confidences that come true as often as they say, fitted on passages that were not trained on.

Platt scaling (Platt 1999), in two steps. The first joins the two scores of a word, that it tells a transfer and that
its reading is a report, over all candidate words. The second fits the result again to the reports that come out in the
end, for the rules leave out much of what is wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from sklearn.linear_model import LogisticRegression

from encoder.annotated import Annotated
from encoder.examples import Example
from encoder.torch_network import EVEN, TorchNetwork
from firsthand.evaluation.agreement import matches
from firsthand.evaluation.annotation import annotation_of
from firsthand.evaluation.label import annotations
from firsthand.kb import KnowledgeBase
from firsthand.pipeline.passage import reports_of_text
from firsthand.pipeline.reading import Reader
from firsthand.reports.encoder import CANDIDATE, Calibration, Encoder, Network

LEAST = 0.02  # what is less sure by the first step is not looked at in the second
# Best report F1 on the kept passages, where it is .88; theory puts it at half of that for confidences that come true as
# often as they say (Lipton, Elkan and Narayanaswamy 2014).
THRESHOLD = 0.45


def calibrated(
    network: TorchNetwork, held: Sequence[Annotated], examples: Iterable[Example], kb: KnowledgeBase
) -> Calibration:
    """The curve for a network, from passages that it was not fitted to and the same as examples."""
    first = of_candidates(network, examples)
    told = list(_reports(network.with_calibration(replace(first, threshold=LEAST)), held, kb))
    if len({right for _, right in told}) < 2:
        return first
    sure = np.array([[np.log(confidence / (1 - confidence))] for confidence, _ in told])
    model = LogisticRegression(C=1.0).fit(sure, [right for _, right in told])
    slope, constant = float(model.coef_[0][0]), float(model.intercept_[0])
    return Calibration(constant + slope * first.constant, slope * first.trigger, slope * first.report, THRESHOLD)


def of_candidates(network: Network, examples: Iterable[Example]) -> Calibration:
    """The curve over every candidate word; both scores alike where these do not show what is right and wrong."""
    given, right = [], []
    for example in examples:
        triggers = {target.trigger[0] for target in example.targets}
        for word, trigger, report in scores(network, example):
            given.append((trigger, report))
            right.append(any(abs(word - there) <= 1 for there in triggers))
    if len(set(right)) < 2:
        return EVEN
    model = LogisticRegression(C=1.0).fit(np.array(given), np.array(right))
    return Calibration(float(model.intercept_[0]), float(model.coef_[0][0]), float(model.coef_[0][1]), THRESHOLD)


def scores(network: Network, example: Example) -> Iterable[tuple[int, float, float]]:
    """Each candidate word of a passage with its two scores."""
    states, found = network.lower(example.pieces)
    words: Sequence[int] = [at for at, score in enumerate(found) if score > np.log(CANDIDATE / (1 - CANDIDATE))]
    if not words:
        return []
    answers = network.upper(states, example.pieces, words)
    return [(at, float(found[at]), float(answers.standing[row, -1])) for row, at in enumerate(words)]


def _reports(network: Network, held: Iterable[Annotated], kb: KnowledgeBase) -> Iterator[tuple[float, bool]]:
    """The confidence of every report that comes out, and whether the annotator found it too."""
    reader = Reader(kb, Encoder(network))
    for one in held:
        read = [annotation_of(report) for report in reports_of_text(reader, one.text, given_id=one.id)[0]]
        for match in matches(annotations(list(one.reports), one.text), read):
            if match.read and match.read.confidence:
                yield min(match.read.confidence, 0.999), match.gold is not None
