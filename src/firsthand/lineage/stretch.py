"""Words of a text together with the known names that stand in them or touch them."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from firsthand.kb import Kind, KnowledgeBase, Name, kind_of
from firsthand.model import Place

Meaning = frozenset[str]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a text, `start` inclusive and `end` exclusive, and the names in them or next to them."""

    text: str
    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they are written."""
        return tuple(WORD.findall(self.text, self.start, self.end))

    def known(self, kinds: Collection[Kind]) -> tuple[Meaning, ...]:
        """What each name may mean, as ids of these kinds; names that mean nothing of these kinds are left out."""
        return _meanings(self.names, kinds)

    def inside(self, kinds: Collection[Kind]) -> tuple[Meaning, ...]:
        """The same of the names that share a character with the stretch, or that it stands inside of."""
        return _meanings((name for name in self.names if name.start < self.end and self.start < name.end), kinds)


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with the names of a part of it, sorted by place, and where they start and end."""

    text: str
    names: Sequence[Name]
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def read(cls, text: str, place: Place, kb: KnowledgeBase) -> "NamedText":
        """The text with the names that the knowledge base finds within the place; offsets are those of the text."""
        found = kb.scan(text[place.start : place.end])
        names = [Name(name.start + place.start, name.end + place.start, name.text, name.candidates) for name in found]
        return cls(text, names, [name.start for name in names], [name.end for name in names])

    def at(self, place: Place) -> Stretch:
        """The stretch at a place, which may be empty.

        Names that touch it count as its own: who puts "Islamic" before "militants" makes another label of both words.
        """
        first, last = bisect_left(self.ends, place.start + 1), bisect_left(self.starts, place.end)
        if first > 0 and not WORD.search(self.text, self.ends[first - 1], place.start):
            first -= 1
        if last < len(self.names) and not WORD.search(self.text, place.end, self.starts[last]):
            last += 1
        return Stretch(self.text, place.start, place.end, tuple(self.names[first:last]))


def differ(one: Stretch, other: Stretch, kinds: Collection[Kind]) -> bool:
    """Whether a name in one stretch means nothing that a name in or next to the other may mean."""
    return _lacks(one.inside(kinds), other.known(kinds)) or _lacks(other.inside(kinds), one.known(kinds))


def _lacks(one: Sequence[Meaning], other: Sequence[Meaning]) -> bool:
    return any(all(meaning.isdisjoint(held) for held in other) for meaning in one)


def _meanings(names: Iterable[Name], kinds: Collection[Kind]) -> tuple[Meaning, ...]:
    meanings = (frozenset(each.entity for each in name.candidates if kind_of(each.entity) in kinds) for name in names)
    return tuple(meaning for meaning in meanings if meaning)
