"""What the gate looks at in a sentence, as a sum over rows of a table.

Words and beginnings of words; words that may tell a transfer, together with whether arms are named here,
beside or further off, and such words near the arms; which arms are named here and in the sentences beside. Each feature
is hashed to a row of the table (the hashing trick, Weinberger et al. 2009), so that the table holds no words.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Generic, TypeVar
from zlib import crc32

from firsthand.reports.arms import ArmsPlace, Naming
from firsthand.reports.transfer_words import transfer_kinds

ROWS = 1 << 16
BIAS = 0  # the row that every sentence has
_STEM = 6
_NEAR = 6  # words on each side of named arms that count as near them
_MOST_COUNTED = 8
_MOST_KEPT = 50_000
_DIGITS = bytes.maketrans(b"123456789", b"000000000")

Beside = tuple[Sequence[ArmsPlace], Sequence[ArmsPlace]]
Value = TypeVar("Value", int, tuple[int, ...])
Key = TypeVar("Key")
Made = TypeVar("Made")


class _Kept(dict[Key, Made]):
    """What was made for each key, emptied when it grows large; faster than `lru_cache`, and asked for every word."""

    def __init__(self, make: Callable[[Key], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Made:
        if len(self) >= _MOST_KEPT:
            self.clear()
        made = self[key] = self._make(key)
        return made


class FeatureSum(Generic[Value]):
    """Sums up, over the features of a sentence, what stands in their rows of a table: weights, or the rows' numbers.

    The gate sums weights; training gathers, as a tuple, the row of each feature. A row that several features share
    counts for each of them.
    """

    def __init__(self, table: Sequence[Value], zero: Value) -> None:
        """Take a table of `ROWS` values and what an empty sum is."""
        self._table: Sequence[Value] = table
        self._zero: Value = zero
        self._word: _Kept[bytes, Value] = _Kept(self._of_word)
        self._kind: _Kept[tuple[bytes, bytes], Value] = _Kept(self._of_kind)
        self._one: _Kept[bytes, Value] = _Kept(self._of)

    def of(self, plain_text: bytes, start: int, end: int, own: Sequence[ArmsPlace], beside: Beside) -> Value:
        """The sum for the sentence from `start` to `end` of a text, given as `plain(text)`.

        `own` are the places of arms in it, `beside` those in the sentence before and in the one after.
        """
        here: bytes = plain_text[start:end].translate(_DIGITS)
        words = set(here.split())
        kinds = set(chain.from_iterable(map(_KINDS.__getitem__, words)))
        where = _where(own, beside)
        others = (b"#" + where, b"#%d" % min(len(kinds), _MOST_COUNTED), *_near(here, start, own), *_arms(own, beside))
        zero = self._zero
        return (
            self._table[BIAS]
            + sum(map(self._word.__getitem__, words), zero)
            + sum([self._kind[kind, where] for kind in kinds], zero)
            + sum(map(self._one.__getitem__, others), zero)
        )

    def _of(self, feature: bytes) -> Value:
        return self._table[crc32(feature) % ROWS]

    def _of_word(self, word: bytes) -> Value:
        return self._of(word) + self._of(b"^" + word[:_STEM]) if len(word) > _STEM else self._of(word)

    def _of_kind(self, kind_where: tuple[bytes, bytes]) -> Value:
        kind, where = kind_where
        return self._of(kind) + self._of(kind + b"#" + where)


def _kinds(word: bytes) -> tuple[bytes, ...]:
    """The kinds of transfer word that a word is, and the entries of the list that it falls under."""
    found = transfer_kinds(word.decode())
    return tuple(mark + what.encode() for kind, entry in found for mark, what in ((b"!", kind), (b"=", entry)))


_KINDS = _Kept(_kinds)


def _near(here: bytes, start: int, own: Sequence[ArmsPlace]) -> set[bytes]:
    """The kinds of transfer words that stand near arms in a sentence that begins at `start`."""
    words: set[bytes] = set()
    for place in own:
        if place.naming is not Naming.ARMING:
            words.update(here[: place.start - start].rsplit(None, _NEAR)[-_NEAR:])
            words.update(here[place.end - start :].split(None, _NEAR)[:_NEAR])
    return {b"~" + kind for kind in chain.from_iterable(map(_KINDS.__getitem__, words))}


def _where(own: Sequence[ArmsPlace], beside: Beside) -> bytes:
    """Whether arms are named here, beside or further off, and whether none but civil ones are named here."""
    named = {place.naming for place in own} - {Naming.ARMING}
    if not named:
        return b"beside" if beside[0] or beside[1] else b"far"
    return b"here" if Naming.ARMS in named else b"civil"


def _arms(own: Sequence[ArmsPlace], beside: Beside) -> list[bytes]:
    """How many arms are named where, and by which words."""
    before, after = beside
    marked = [b"@" + place.words.translate(_DIGITS) for place in own]
    marked += [b"@<" + place.words.translate(_DIGITS) for place in before]
    marked += [b"@>" + place.words.translate(_DIGITS) for place in after]
    marked.append(b"@%d%d%d" % (min(len(own), 3), bool(before), bool(after)))
    return marked
