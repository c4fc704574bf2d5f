"""Finds the names of the knowledge base in running text."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from firsthand.kb.entities import Candidate, Entity, Kind, Name, kind_of
from firsthand.kb.fold import fold, spread
from firsthand.kb.forms import running_forms
from firsthand.kb.spellings import Spellings, spelling_of

_WORD = re.compile(r"[^\W_]+")
_LEADING_MARKS = re.compile(r"^[\W_]+")
_BY_DIGIT = re.compile(r"-\d|\d-")
_LETTERS_TO_SHOUT = 4

_Meaning = tuple[Candidate, ...]
_Hit = tuple[int, int, _Meaning]


class Names:
    """All written forms behind one automaton.

    Text and forms are folded (see `fold`) and spread: lower case, a space for every mark. The automaton looks for each
    spelling between two spaces, so every hit is bounded by word ends; capitals and marks are then compared.
    """

    def __init__(self, table: Spellings, entity: Callable[[int], Entity]) -> None:
        """Take the spellings and what gives the entity of a number in them."""
        self._table = table
        self._entity = entity
        self._known: list[dict[str, tuple[int, _Meaning]] | None] = [None] * len(table.spellings)
        self._automaton = AhoCorasick(
            [f" {spelling} " for spelling in table.spellings],
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
        )

    def find(self, text: str, kinds: Collection[Kind] | None = None) -> tuple[Name, ...]:
        """Return the names in the text, of these kinds or of all: leftmost and longest first, none overlapping.

        A label never hides a name: it counts only where no name of another kind stands. Offsets are code points of
        `text`, `start` inclusive and `end` exclusive.
        """
        hits = self._hits(text)
        if kinds is not None:
            wanted = frozenset(kinds)
            hits = ((start, end, _of_kinds(meaning, wanted)) for start, end, meaning in hits)
        return tuple(Name(start, end, text[start:end], meaning) for start, end, meaning in _apart(hits))

    def _hits(self, text: str) -> Iterator[_Hit]:
        """Every place where a form stands, with overlaps, as start, end and what the form may name."""
        folded = fold(text)
        rows = self._known
        for row, start, end in self._automaton.find_matches_as_indexes(f" {spread(folded)} ", overlapping=True):
            # One character more than the spelling: a form may end in a mark ("U.S.").
            seen = folded[start : end - 1]
            known = rows[row]
            if known is None:
                known = rows[row] = {}
            meaning = known.get(seen)
            if meaning is None:
                meaning = known[seen] = self._accept(row, seen)
            if meaning[1]:
                yield start, start + meaning[0], meaning[1]

    def _accept(self, row: int, text: str) -> tuple[int, _Meaning]:
        """The length and meaning of the longest forms of a spelling that the text fits; none where it fits none."""
        fitting = [
            (len(folded), Candidate(entity.id, form))
            for entity in map(self._entity, self._table.of(row))
            for folded, form in (
                (_LEADING_MARKS.sub("", fold(written)), form) for written, form in running_forms(entity)
            )
            if spelling_of(folded) == self._table.spellings[row] and fits(folded, text[: len(folded)])
        ]
        longest = max((length for length, _ in fitting), default=0)
        meaning = {candidate for length, candidate in fitting if length == longest}
        return longest, tuple(sorted(meaning, key=_order))


def _apart(hits: Iterable[_Hit]) -> list[_Hit]:
    """The hits left when names go before labels, and then the leftmost and longest before what overlaps it."""
    names: list[_Hit] = []
    labels: list[_Hit] = []
    for hit in hits:
        if hit[2]:
            (labels if _is_label(hit[2]) else names).append(hit)
    kept = _leftmost(names)
    if not labels:
        return kept
    starts = [start for start, _, _ in kept]
    return sorted(kept + _leftmost([hit for hit in labels if not _overlaps(hit, kept, starts)]), key=_leftmost_longest)


def _leftmost(hits: list[_Hit]) -> list[_Hit]:
    kept = []
    free = 0
    for hit in sorted(hits, key=_leftmost_longest):
        if hit[0] >= free:
            free = hit[1]
            kept.append(hit)
    return kept


def _overlaps(hit: _Hit, kept: list[_Hit], starts: list[int]) -> bool:
    """Whether a hit overlaps one of the kept ones, which do not overlap each other."""
    before = bisect_left(starts, hit[1]) - 1
    return before >= 0 and kept[before][1] > hit[0]


@lru_cache(maxsize=50_000)
def _is_label(meaning: _Meaning) -> bool:
    return all(kind_of(candidate.entity) is Kind.LABEL for candidate in meaning)


def fits(form: str, text: str) -> bool:
    """Whether folded text is a way to write a folded form.

    Capitals of the form must be capitals in the text; a word without capitals fits in any case; a form of four letters
    or more may also stand in capitals throughout. A line break stands for a space, a hyphen for a space, and a space
    for a hyphen unless that may change what is meant ("pick-up" and "pick up", "A-29" and "A 29").
    """
    if form == text:
        return True
    if len(form) != len(text):
        return False
    shout = sum(char.isalpha() for char in form) >= _LETTERS_TO_SHOUT
    marks, text_marks = _WORD.sub("", form), _WORD.sub("", text)
    words, text_words = _WORD.findall(form), _WORD.findall(text)
    if len(marks) != len(text_marks) or len(words) != len(text_words):
        return False
    parts = any(char.isupper() for char in form) or len(words) > 2
    same_marks = all(
        _same_mark(one, other, parts and not _BY_DIGIT.search(form))
        for one, other in zip(marks, text_marks, strict=True)
    )
    return same_marks and all(_same_word(one, other, shout) for one, other in zip(words, text_words, strict=True))


def _same_mark(form: str, text: str, is_loose: bool) -> bool:
    return form == text or (form == " " and text in "-\n") or (is_loose and form == "-" and text in " \n")


def _same_word(form: str, text: str, shout: bool) -> bool:
    if form == text:
        return True
    return form.lower() == text.lower() and (form == form.lower() or (shout and text == text.upper()))


def _order(candidate: Candidate) -> tuple[str, str]:
    return candidate.entity, candidate.form


def _leftmost_longest(hit: _Hit) -> tuple[int, int]:
    return hit[0], -hit[1]


@lru_cache(maxsize=50_000)
def _of_kinds(meaning: _Meaning, kinds: frozenset[Kind]) -> _Meaning:
    return tuple(candidate for candidate in meaning if kind_of(candidate.entity) in kinds)
