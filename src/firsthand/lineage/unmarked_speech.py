"""Direct speech in a text without quotation marks, read from wording and frames by a small linear chain model."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import NamedTuple

from firsthand.lineage.clause_features import Setting, edges_of, features_of, settings_of
from firsthand.lineage.clauses import clauses_of
from firsthand.model import Place

_STATES = (0, 1, 2)
_SPEECH = 1
_NO_EDGE = (0,) * 9
_NEVER = -1_000_000


class Weights(NamedTuple):
    """In hundredths: how far each feature speaks for a state, against narration, and each edge for a pair of states.

    The pairs of an edge are (from state, to state) in order; states are narration, speech, and the frame of speech.
    """

    speech: Mapping[str, int]
    frame: Mapping[str, int]
    edges: Mapping[str, Sequence[int]]
    bias: Sequence[int]


def unmarked_speech(text: str, paragraphs: Sequence[Place]) -> list[Place]:
    """The clauses read as somebody's direct words, neighbours of one paragraph joined; frames are left out.

    The reading is the likeliest sequence of a three-state chain over all clauses (Viterbi). Its weights were fitted by
    training/unmarked_speech.py on articles from which quotation marks had been taken away.
    """
    settings = settings_of([clauses_of(text, paragraph) for paragraph in paragraphs])
    return _places(text, settings, _decoded(settings, shipped_weights()))


@cache
def shipped_weights() -> Weights:
    """The weights of unmarked_speech.json."""
    table = json.loads(files(__package__).joinpath("unmarked_speech.json").read_text(encoding="utf-8"))
    return Weights(table["speech"], table["frame"], table["edges"], table["bias"])


def _decoded(settings: Sequence[Setting], weights: Weights) -> list[bool]:
    """Whether each clause is speech, in the likeliest sequence."""
    speech, frame = weights.speech.get, weights.frame.get
    zero = repeat(0)
    scores = [0, _NEVER, _NEVER]
    back: list[list[int]] = []
    for edge, (words, shape) in zip(edges_of(settings), features_of(settings), strict=True):
        own = (
            0,
            weights.bias[0] + sum(map(speech, words, zero)) + sum(map(speech, shape, zero)),
            weights.bias[1] + sum(map(frame, shape, zero)),
        )
        step = weights.edges.get(edge, _NO_EDGE)
        best, reached = [], []
        for new in _STATES:
            score, old = max((scores[0] + step[new], 0), (scores[1] + step[3 + new], 1), (scores[2] + step[6 + new], 2))
            best.append(old)
            reached.append(score + own[new])
        scores = reached
        back.append(best)
    labels = []
    state = max(_STATES, key=scores.__getitem__)
    for best in reversed(back):
        labels.append(state == _SPEECH)
        state = best[state]
    return labels[::-1]


def _places(text: str, settings: Sequence[Setting], spoken: Sequence[bool]) -> list[Place]:
    found: list[Place] = []
    joins = False
    for setting, is_speech in zip(settings, spoken, strict=True):
        if is_speech:
            start, end = setting.clause.start, setting.clause.end
            end = start + len(text[start:end].rstrip())
            if joins and not setting.opens:
                found[-1] = Place(found[-1].start, end)
            else:
                found.append(Place(start, end))
        joins = is_speech
    return found
