"""The words changed between two articles: where they stand in a passage, and how often, kind by kind."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from firsthand.model import Edit, EditKind, Part, Place, Span

KINDS: Final = (
    EditKind.LABEL,
    EditKind.NUMBER,
    EditKind.HEDGE,
    EditKind.ATTRIBUTION,
    EditKind.NAME,
    EditKind.OTHER,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed into what, as it is said to a reader, in which edits, in text order."""

    said: str
    edits: tuple[Edit, ...]


def by_kind(edits: Iterable[Edit], say: Callable[[str, str], str]) -> Iterator[tuple[EditKind, tuple[Change, ...]]]:
    """Yield each kind that occurs, the telling ones first, with its changes; `say` puts before and after into words.

    Edits that are said alike are one change.
    """
    found: dict[EditKind, dict[str, list[Edit]]] = {kind: {} for kind in KINDS}
    for edit in edits:
        found[edit.kind].setdefault(say(edit.before.text, edit.after.text), []).append(edit)
    for kind, changes in found.items():
        if changes:
            yield kind, tuple(Change(said, tuple(group)) for said, group in changes.items())


def spans_within(place: Place, spans: Iterable[Span]) -> list[Span]:
    """Those that hold words of the clean text inside the place, in text order, without overlaps."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        at = found[-1].end if found else place.start
        if span.part is Part.TEXT and at <= span.start < span.end <= place.end:
            found.append(span)
    return found


def is_told_by(edits: Sequence[Edit], words_a: str, words_b: str, start_a: int) -> bool:
    """Whether the edits tell all there is between two passages, of which A's begins at `start_a` in its text.

    They do not where a stretch was written anew or words changed places.
    """
    rewritten, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.before.start):
        rewritten += [words_a[at : max(edit.before.start - start_a, 0)], edit.after.text]
        at = edit.before.end - start_a
    return _folded(" ".join([*rewritten, words_a[at:]])) == _folded(words_b)


def _folded(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold())
