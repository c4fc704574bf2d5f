"""The light finder: linear-chain CRFs over words, word classes, known names and places relative to the trigger.

Four models share one set of features: which words are triggers; which words fill which slot of a given trigger; and,
as sequences of length one (multinomial logistic regression), status and certainty. `training/baseline.py` makes them.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path

import pycrfsuite

from firsthand.model import Certainty, Span, Status
from firsthand.reports.assessments import assessed
from firsthand.reports.features import folded_words, word_features
from firsthand.reports.finder import Reading
from firsthand.reports.light_nouns import governing_verb
from firsthand.reports.lists import with_whole_lists
from firsthand.reports.makers import without_makers
from firsthand.reports.nearest import nearest
from firsthand.reports.passage import Passage
from firsthand.reports.roles import role_features
from firsthand.reports.scope import scope_class
from firsthand.reports.standing import standing_features
from firsthand.reports.triggers import trigger_features

VERSION = "baseline-1"
MODELS = ("trigger", "role", "status", "certainty")
TRIGGER_THRESHOLD = 0.25  # best report F1 on held-out training articles

_NEEDS = {Status.INTERCEPTED: "intercept", Status.DIVERTED: "divert"}  # the class of words that must stand somewhere


# What plain grammar mends in the readings of these models, in this order; the encoder does without.
_MENDING = (nearest, without_makers, with_whole_lists)


class Baseline:
    """Reads passages with the models in `folder` (those shipped with the package when None)."""

    def __init__(self, folder: Path | None = None, threshold: float = TRIGGER_THRESHOLD) -> None:
        self._folder = folder
        self._threshold = threshold

    @property
    def name(self) -> str:
        """Name and version, recorded in every report."""
        return VERSION

    @cached_property
    def _models(self) -> dict[str, pycrfsuite.Tagger]:
        return {name: self._open(name) for name in MODELS}

    def _open(self, name: str) -> pycrfsuite.Tagger:
        tagger = pycrfsuite.Tagger()
        if self._folder:
            tagger.open(str(self._folder / f"{name}.crfsuite"))
            return tagger
        with as_file(files("firsthand.reports") / "baseline" / f"{name}.crfsuite") as path:
            tagger.open(str(path))
        return tagger

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers; none for a passage without words."""
        if not passage.tokens:
            return ()
        folded = folded_words(passage)
        words = word_features(passage, folded)
        found = self._triggers(passage, folded, words)
        return tuple(_mended(self._read(passage, folded, words, trigger), passage) for trigger in found)

    def _read(
        self, passage: Passage, folded: Sequence[str], words: Sequence[list[str]], trigger: tuple[int, int, float]
    ) -> Reading:
        """The reading of one trigger: its first and one past its last token, and how sure it is."""
        first, last, sure = trigger
        models = self._models
        roles = models["role"].tag(pycrfsuite.ItemSequence(role_features(passage, folded, words, first, last)))
        standing = pycrfsuite.ItemSequence([standing_features(passage, folded, first, last)])
        told = {name for word in folded for name in scope_class(word)}
        slots: dict[str, tuple[Span, ...]] = {}
        for slot, left, right in labelled(roles):
            slots[slot] = (*slots.get(slot, ()), passage.span(left, right))
        return Reading(
            trigger=passage.span(first, last),
            status=_likeliest_status(models["status"], standing, told),
            certainty=Certainty(models["certainty"].tag(standing)[0]),
            slots=slots,
            confidence=round(sure, 3),
        )

    def _triggers(
        self, passage: Passage, folded: Sequence[str], words: Sequence[list[str]]
    ) -> Iterator[tuple[int, int, float]]:
        tagger = self._models["trigger"]
        tagger.set(pycrfsuite.ItemSequence(trigger_features(passage, folded, words)))
        sure = [
            tagger.marginal("T", at) if passage.eligible[passage.sentence[at]] else 0.0 for at in range(len(folded))
        ]
        found: dict[int, tuple[int, int, float]] = {}
        for first, last in _runs(sure, self._threshold):
            verb = governing_verb(passage, folded, first)
            place = (first, last) if verb == first else (verb, verb + 1)
            found[verb] = max(found.get(verb, (*place, 0.0)), (*place, max(sure[first:last])), key=lambda one: one[2])
        for first in assessed(passage, folded):
            found.setdefault(first, (first, first + 1, max(sure[first], self._threshold)))
        yield from (found[first] for first in sorted(found))


def _mended(reading: Reading, passage: Passage) -> Reading:
    for mend in _MENDING:
        reading = mend(reading, passage)
    return reading


def _runs(sure: Sequence[float], threshold: float) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(sure):
        last = first
        while last < len(sure) and sure[last] > threshold:
            last += 1
        if last > first:
            yield first, last
        first = last + 1


def _likeliest_status(tagger: pycrfsuite.Tagger, standing: pycrfsuite.ItemSequence, told: set[str]) -> Status:
    """The likeliest status that the passage has words for: a seizure or a loss must be told, not guessed."""
    tagger.set(standing)
    able = [status for status in Status if status in tagger.labels() and _NEEDS.get(status, "") in (*told, "")]
    return max(able, key=lambda status: tagger.marginal(status, 0))


def labelled(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """(slot, first token, one past the last) of each run in B-/I- labels."""
    first = 0
    while first < len(labels):
        last = first + 1
        if labels[first] != "O":
            slot = labels[first][2:]
            while last < len(labels) and labels[last] == f"I-{slot}":
                last += 1
            yield slot, first, last
        first = last
