"""What the text that an article was taken from says in a given place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from firsthand.model import Place

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|\n+")
_MOST = 3_000  # words of a passage that are set against each other; that takes their product at worst


@dataclass(frozen=True)
class Counterparts:
    """Finds the words of a source that stand in the place of words taken from it.

    `shared` are the passages of both, the source's place first.
    """

    shared: Sequence[tuple[Place, Place]]
    source: str
    taker: str

    def find(self, place: Place) -> Place | None:
        """The source's words in place of the taker's; empty where it has none there, None where nothing was taken.

        Both passages are cut into words and equal ones paired in order (Ratcliff and Obershelp's matching, as `difflib`
        has it); the answer lies between the nearest pairs outside the place, or from and to those that it begins and
        ends with.
        """
        for number, (_, taken) in enumerate(self.shared):
            if taken.start <= place.start and place.end <= taken.end:
                return self._pairings[number].opposite(place)
        return None

    @cached_property
    def _pairings(self) -> list["_Pairing"]:
        return [_Pairing.of(*places, self.source, self.taker) for places in self.shared]


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The words of both passages by their places; the pairs are numbers of words, taker's and source's, ascending."""

    source: Sequence[Place]
    taker: Sequence[Place]
    pairs: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, given: Place, taken: Place, source: str, taker: str) -> "_Pairing":
        theirs, ours = _words(source, given), _words(taker, taken)
        if max(len(theirs), len(ours)) > _MOST:
            return cls(theirs, ours, ())
        said = (_folded(taker, ours), _folded(source, theirs))
        blocks = SequenceMatcher(None, *said, autojunk=False).get_matching_blocks()
        return cls(theirs, ours, [(one.a + step, one.b + step) for one in blocks for step in range(one.size)])

    def opposite(self, place: Place) -> Place | None:
        if not self.pairs:
            return None
        first = bisect_right([word.end for word in self.taker], place.start)
        last = max(first, bisect_left([word.start for word in self.taker], place.end))
        before = bisect_left(self.pairs, (first, 0))
        after = bisect_left(self.pairs, (last, 0))
        low = self.pairs[before - 1][1] + 1 if before else 0
        high = self.pairs[after][1] if after < len(self.pairs) else len(self.source)
        if before < after:  # words of the place that are paired themselves end it on their side
            (head, from_), (tail, to) = self.pairs[before], self.pairs[after - 1]
            low, high = from_ if head == first else low, to + 1 if tail == last - 1 else high
        if low < high:
            return Place(self.source[low].start, self.source[high - 1].end)
        at = self.source[low].start if low < len(self.source) else self.source[-1].end
        return Place(at, at)


def sentence_around(text: str, place: Place) -> Place:
    """The sentence that holds a place, cut at closing marks and at the ends of lines."""
    ends = [
        (match.start() + len(match.group().rstrip()), match.end())
        for match in _SENTENCE_END.finditer(text)
        if match.end() <= place.start or match.start() >= place.end
    ]
    start = max((after for _, after in ends if after <= place.start), default=0)
    end = min((close for close, after in ends if after > place.start), default=len(text))
    return Place(start, max(end, place.end))


def _words(text: str, place: Place) -> list[Place]:
    return [Place(*match.span()) for match in _WORD.finditer(text, place.start, place.end)]


def _folded(text: str, words: Sequence[Place]) -> list[str]:
    return [text[one.start : one.end].casefold() for one in words]
