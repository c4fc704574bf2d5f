"""Transcripts: turns that begin with the speaker's name and a colon."""

import re
from collections import Counter
from collections.abc import Sequence

from firsthand.lineage.speech_words import speech_phrases
from firsthand.model import Place

_CAPITALS = r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4}(?:,? ?\([^)\n]{1,60}\)|, [^:\n]{1,60})?|[QA])"
_NAME_WORD = r"[A-Z][a-z.’'][A-Za-z.’'-]*"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}"
_LABEL = re.compile(rf"[*_>\s]{{0,4}}(?P<label>{_CAPITALS}|{_NAME})[*_]{{0,2}}(?::|\.(?=\s)(?<=[QA]\.))[*_]{{0,2}}\s")
_INLINE = re.compile(
    r"(?P<label>[A-Z](?:(?<=[.?!…)\]\"”]\s.)|(?<=--\s.))[A-Z.’'-]{2,30}(?: [A-Z][A-Z.’'-]{1,30}){0,3}):\s"
)
_FEWEST = 3  # labels that make a transcript
_ENOUGH = 4  # words after a name that is not in capitals
_CALLED = re.compile(r"\b(?:rush transcript|transcript of|full transcript|transcript:|TRANSCRIPT)")
_BETWEEN = 2  # paragraphs without a label that may stand within a turn before the next label


def transcripts(text: str, paragraphs: Sequence[Place]) -> list[Place]:
    """The turns of a transcript, labels included, in whole paragraphs or from a label within one to its end.

    It takes three labels of at least two speakers, one of them twice; a name that is not in capitals must come twice
    itself. Paragraphs between two turns, no more than two, belong to the first; in a text that calls itself a
    transcript, all that follow the first label do.
    """
    turns = [_turn(text, paragraph) for paragraph in paragraphs]
    counted = Counter(label for turn in turns for _, label in turn)
    speakers = {label for label in counted if counted[label] > 1 or label.isupper()}
    if counted.total() < _FEWEST or len(counted) < 2 or max(counted.values()) < 2:
        return []
    whole = _CALLED.search(text) is not None
    found: list[Place] = []
    waiting: list[Place] = []
    for turn, paragraph in zip(turns, paragraphs, strict=True):
        first = next((start for start, label in turn if label in speakers), None)
        if first is None:
            waiting.append(paragraph)
            continue
        if found and (whole or len(waiting) <= _BETWEEN):
            found += waiting
        found.append(Place(first, paragraph.end))
        waiting = []
    return found + waiting if whole and found else found


def _turn(text: str, paragraph: Place) -> list[tuple[int, str]]:
    """(Start, label) of each turn that begins in a paragraph."""
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match and not _is_furniture(match["label"]) and _says_enough(text, match, paragraph):
        return [(paragraph.start, match["label"])]
    inline = _INLINE.finditer(text, paragraph.start, paragraph.end)
    return [(match.start("label"), match["label"]) for match in inline if not _is_furniture(match["label"])]


def _says_enough(text: str, match: re.Match[str], paragraph: Place) -> bool:
    """Whether words follow a label; after a name that is not in capitals a few, or it heads a list."""
    words = len(text[match.end() : min(paragraph.end, match.end() + 100)].split())
    return words >= (1 if match["label"].isupper() else _ENOUGH)


def _is_furniture(label: str) -> bool:
    return label.lower() in speech_phrases("no_speakers") or label.lower().startswith(("update", "photo", "related"))
