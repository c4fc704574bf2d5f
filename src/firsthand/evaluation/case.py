"""A passage with what was annotated and what was read in it, each report held against its match."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.evaluation.agreement import Match, matches
from firsthand.evaluation.annotated import AnnotatedPassage
from firsthand.evaluation.annotation import Annotation
from firsthand.evaluation.telling import Telling, telling
from firsthand.model import Span


@dataclass(frozen=True, slots=True)
class Case:
    """A passage, its sentences and readings in order, and every report of it once: annotated ones, then invented."""

    passage: AnnotatedPassage
    sentences: tuple[Span, ...]
    read: tuple[Annotation, ...]
    matches: tuple[Match, ...]

    def telling(self, match: Match) -> Telling:
        """How a report of this passage is told: as it was annotated, an invented one as it was read."""
        others = len(self.passage.gold) - (match.gold is not None)
        return telling(match.report, self.passage.text, self.sentences, others, match.gold is not None)


def case(passage: AnnotatedPassage, sentences: Sequence[Span], read: Sequence[Annotation]) -> Case:
    """Hold the readings of a passage against what was annotated in it."""
    return Case(passage, tuple(sentences), tuple(read), matches(passage.gold, read))


def all_matches(cases: Iterable[Case]) -> Iterator[Match]:
    """The matches of all cases, in their order."""
    return (match for one in cases for match in one.matches)
