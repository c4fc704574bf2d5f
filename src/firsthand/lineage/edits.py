"""The words that were changed inside a passage that two articles share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from firsthand.lineage.edit_kind import EditJudge
from firsthand.lineage.words import Words, words_of
from firsthand.model import Edit, Place, Span

LONGEST_EDIT = 15  # words a side; beyond this the outlet wrote text of its own
FARTHEST_MOVE = 25  # words; what comes and goes farther apart is two edits
# "DERRIN FRONT, Velkara, 18 March (Meridian Wire) - ": a place in capitals, or an agency in brackets, before a dash.
_CAPITALISED = r"[^\W\d_a-zß-ÿ][\w'’.]*"
_MORE = rf"(?:[ ,/]+(?:{_CAPITALISED}|\d+|al|de|of)){{0,6}}[ ,/]*"
_AGENCY = r"\([^()\n]{2,40}\)"
_DATELINE = re.compile(
    rf"^[^\S\n]*(?:[A-Z][A-Z'’.-]{{2,}}{_MORE}(?:{_AGENCY})?|{_CAPITALISED}{_MORE}{_AGENCY})[ ]*[-–—]{{1,2}}[ ]",
    re.MULTILINE,
)
_FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for from with into and or but as is are was were be been has have had it its that"
    " this which who he she they his her their".split()
)


@dataclass(frozen=True, slots=True)
class _Change:
    """Words of A, `a_start` to `a_end`, in whose place words of B stand; either run may be empty."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int

    @property
    def size(self) -> int:
        return max(self.a_end - self.a_start, self.b_end - self.b_start)


@dataclass(frozen=True, slots=True)
class _Side:
    """The passage of one article: its text, and its words with places in the passage."""

    text: str
    place: Place
    words: Words

    def span(self, start: int, end: int) -> Span:
        """The words of a run verbatim; for an empty run the empty place before its next word, or after the last."""
        first = self._start(start)
        last = self.place.start + int(self.words.ends[end - 1]) if end > start else first
        return Span(first, last, self.text[first:last])

    def is_function_word(self, index: int) -> bool:
        return self.span(index, index + 1).text.lower() in _FUNCTION_WORDS

    def telling(self, start: int, end: int) -> tuple[int, ...]:
        """The words of a run as numbers, without function words."""
        return tuple(int(self.words.hashes[at]) for at in range(start, end) if not self.is_function_word(at))

    def _start(self, index: int) -> int:
        if index < len(self.words):
            return self.place.start + int(self.words.starts[index])
        return self.place.start + (int(self.words.ends[-1]) if len(self.words) else 0)


def edits_between(a: str, b: str, place_a: Place, place_b: Place, judge: EditJudge) -> tuple[Edit, ...]:
    """The words changed between two stretches of two texts, in order of A, each with what it changes.

    Words are compared folded, so a change of case, accents or punctuation alone is no edit. A run of changed words is
    one edit; a lone function word that stayed the same inside a longer change does not part it. Words that only moved
    by up to `FARTHEST_MOVE` words are no edit, nor are datelines, which say where and by whom a text was filed. A
    change of more than `LONGEST_EDIT` words on a side is left out: the outlet added, cut or wrote anew, and to pair
    words inside it would be guesswork.

    Offsets of the spans are those of `a` and `b`; the empty side of an addition or cut is an empty span before the word
    that follows. Time grows with the product of the two lengths over 64 (bit-parallel edit distance, Hyyrö 2003, as in
    RapidFuzz), memory with their sum.
    """
    side_a, side_b = _side(a, place_a), _side(b, place_b)
    kept = [change for change in _changes(side_a, side_b) if change.size <= LONGEST_EDIT]
    if not kept:
        return ()
    names_a, names_b = judge.names_in(a, place_a), judge.names_in(b, place_b)
    edits = ((side_a.span(each.a_start, each.a_end), side_b.span(each.b_start, each.b_end)) for each in kept)
    return tuple(
        Edit(before, after, judge.kind_of(names_a.at(_place(before)), names_b.at(_place(after))))
        for before, after in edits
    )


def _side(text: str, place: Place) -> _Side:
    """The passage with its words, those of datelines left out."""
    words = words_of(text[place.start : place.end])
    kept = np.ones(len(words), dtype=bool)
    for dateline in _DATELINE.finditer(text, place.start, place.end):
        first, last = np.searchsorted(words.starts, np.array(dateline.span()) - place.start)
        kept[first:last] = False
    return _Side(text, place, Words(words.hashes[kept], words.starts[kept], words.ends[kept]))


def _changes(a: _Side, b: _Side) -> list[_Change]:
    """The runs of words that differ, those that only a lone function word parts taken together, without moved words."""
    _, ids = np.unique(np.concatenate((a.words.hashes, b.words.hashes)), return_inverse=True)
    numbers = ids.tolist()
    of_a, of_b = numbers[: len(a.words)], numbers[len(a.words) :]
    joined: list[_Change] = []
    for run in _runs(of_a, of_b):
        if joined and _belongs(joined[-1], run, a):
            before = joined.pop()
            joined.append(_Change(before.a_start, run.a_end, before.b_start, run.b_end))
        else:
            joined.append(run)
    return _without_moved(joined, a, b)


def _without_moved(changes: list[_Change], a: _Side, b: _Side) -> list[_Change]:
    """The changes without words cut in one place and put in again nearby: "said Amari" for "Amari said".

    Function words that came or went with them do not count: "three men", "of three".
    """
    waiting: dict[tuple[int, ...], int] = {}
    moved: set[int] = set()
    for index, change in enumerate(changes):
        taken, put = a.telling(change.a_start, change.a_end), b.telling(change.b_start, change.b_end)
        words = taken or put
        if not words or (change.a_end > change.a_start and change.b_end > change.b_start):
            continue
        earlier = changes[waiting[words]] if words in waiting else None
        is_move = earlier and bool(taken) != (earlier.a_start < earlier.a_end)
        if earlier and is_move and change.a_start - earlier.a_end <= FARTHEST_MOVE:
            moved |= {waiting.pop(words), index}
        else:
            waiting[words] = index
    return [change for index, change in enumerate(changes) if index not in moved]


def _runs(a: list[int], b: list[int]) -> Iterator[_Change]:
    """The changed runs between two lists of words, with what touches taken together."""
    a_start = b_start = 0
    for block in Levenshtein.editops(a, b).as_matching_blocks():
        if a_start < block.a or b_start < block.b:
            yield _Change(a_start, block.a, b_start, block.b)
        a_start, b_start = block.a + block.size, block.b + block.size


def _belongs(left: _Change, right: _Change, a: _Side) -> bool:
    """Whether a lone function word parts two changes of which one is more than a word."""
    is_lone = right.a_start - left.a_end == 1 and a.is_function_word(left.a_end)
    return is_lone and left.size + right.size >= 3


def _place(span: Span) -> Place:
    return Place(span.start, span.end)
