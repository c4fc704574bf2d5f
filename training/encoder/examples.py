"""Annotated passages as the network takes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from alignment import filler_tokens, trigger_tokens

from firsthand.model import Certainty, Status
from firsthand.reports.features import folded_words
from firsthand.reports.passage import Passage
from firsthand.reports.role_decoding import SLOTS
from firsthand.reports.transfer_words import transfer_kinds
from firsthand.reports.word_pieces import Pieces, WordPieces

Fillers = list[tuple[str, int, int]]  # slot, first word, one past the last
STATUSES = tuple(Status)
CERTAINTIES = tuple(Certainty)
MOST_PIECES = 400  # longer passages are left out of training


@dataclass(frozen=True, slots=True)
class Target:
    """One report: words of its trigger, fillers, and the numbers of its status and certainty."""

    trigger: tuple[int, int]
    fillers: Fillers
    status: int
    certainty: int


@dataclass(frozen=True, slots=True)
class Example:
    """A passage with its reports, and the words that look like triggers and are none."""

    id: str
    passage: Passage
    pieces: Pieces
    targets: tuple[Target, ...]
    decoys: tuple[int, ...]


def example_of(key: str, passage: Passage, reports: Sequence[dict[str, Any]], cutter: WordPieces) -> Example:
    """The passage with the words that its reports stand on."""
    targets = []
    for report in reports:
        trigger = trigger_tokens(passage, report)
        if trigger:
            fillers = list(_fillers(passage, report, trigger))
            targets.append(
                Target(trigger, fillers, STATUSES.index(report["status"]), CERTAINTIES.index(report["certainty"]))
            )
    taken = {at for target in targets for at in range(*target.trigger)}
    folded = folded_words(passage)
    decoys = tuple(at for at, word in enumerate(folded) if at not in taken and transfer_kinds(word))
    return Example(key, passage, cutter.of(passage, 0, len(passage.tokens)), tuple(targets), decoys)


def _fillers(passage: Passage, report: dict[str, Any], trigger: tuple[int, int]) -> Iterator[tuple[str, int, int]]:
    for slot in SLOTS:
        for words in report.get(slot, []):
            tokens = filler_tokens(passage, words, trigger)
            if tokens:
                yield slot, *tokens
