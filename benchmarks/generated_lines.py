"""Lines of an invented register, as many as asked for, always the same ones.

Values and words are drawn with frequencies that fall with their rank (Zipf, exponent 1): the most frequent supplier
gives in about one transfer of nine. Names and words are made of syllables and mean nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from firsthand.catalogue import REVIEW_STATES, Line, Named, Stated

REPORTS = 5  # a transfer
WORDS = 20_000  # different ones in the evidence
COMMON, RARE = "half", "seldomly"  # a word of every second transfer, and one of every 20,000th
FIRST_DAY = date(2010, 1, 1)
STATUSES = ("delivered", "ongoing", "agreed", "planned", "requested", "refused", "intercepted", "diverted")
CERTAINTIES = ("stated", "hedged", "denied", "hypothetical")
KINDS = ("denial", "headline", "number", "party")
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il")]
PAGE = 2_000  # lines that are drawn together


def name(number: int, capital: bool = False) -> str:
    """A word for a number, each number another one."""
    found = ""
    number += len(SYLLABLES)
    while number:
        number, syllable = divmod(number, len(SYLLABLES))
        found += SYLLABLES[syllable]
    return found.capitalize() if capital else found


@dataclass(frozen=True)
class Values:
    """Values of one kind and how they are drawn: `most` in one transfer, a `share` of transfers without any."""

    kind: str
    number: int
    most: int = 1
    share: float = 0.0

    def named(self) -> tuple[Named, ...]:
        """The values by rank."""
        return tuple(Named(f"{self.kind}/{name(rank)}", name(rank, True)) for rank in range(self.number))


KINDS_OF_VALUES = {
    "supplier": Values("state", 2_000, 2, 0.1),
    "via": Values("state", 300, 1, 0.8),
    "recipient": Values("group", 3_000, 2, 0.05),
    "item": Values("weapon", 1_500, 2, 0.05),
    "item_class": Values("term", 60, 3),
    "place": Values("place", 5_000, 2, 0.3),
    "outlet": Values("outlet", 3_000, 5),
}


def by_rank(chance: np.random.Generator, number: int, shape: tuple[int, ...]) -> NDArray[np.int64]:
    """Ranks below `number`, the probability of each falling as one through the rank."""
    drawn = np.exp(chance.random(shape) * np.log(number + 1)).astype(np.int64) - 1
    ranks: NDArray[np.int64] = np.minimum(drawn, number - 1)
    return ranks


def lines(number: int) -> Iterator[Line]:
    """That many lines."""
    words = [name(rank) for rank in range(WORDS)]
    values = {slot: kind.named() for slot, kind in KINDS_OF_VALUES.items()}
    for start in range(0, number, PAGE):
        yield from _page(start, min(PAGE, number - start), words, values)


def _page(start: int, size: int, words: list[str], values: dict[str, tuple[Named, ...]]) -> Iterator[Line]:
    chance = np.random.default_rng(start)
    slots = {slot: _drawn(chance, kind, values[slot], size) for slot, kind in KINDS_OF_VALUES.items()}
    text = by_rank(chance, WORDS, (size, 100)).tolist()
    lengths, origins = chance.integers(60, 101, size).tolist(), (by_rank(chance, 8, (size,)) + 1).tolist()
    statuses, certainties = by_rank(chance, 8, (size,)).tolist(), by_rank(chance, 4, (size,)).tolist()
    reviews, days = by_rank(chance, 6, (size,)).tolist(), chance.integers(0, 5_000, size).tolist()
    for place in range(size):
        row = start + place
        told = [words[rank] for rank in text[place][: lengths[place]]]
        told[10] = COMMON if row % 2 else told[10]
        told[20] = RARE if row % 20_000 == 7 else told[20]
        yield Line(
            id=identity("transfer", row),
            statement=f"A delivery of {told[0]} from {told[1]} to {told[2]} is reported.",
            quantity=(f"{row % 90} to {row % 90 + 9} t",) if row % 3 else (),
            stated=_stated(days[place], row),
            status=STATUSES[statuses[place]],
            certainty=CERTAINTIES[certainties[place]],
            articles=REPORTS,
            newsrooms=min(REPORTS, origins[place] + 1),
            origins=origins[place],
            newsroom_names=tuple(value.label for value in slots["outlet"][place][:2]),
            first=str(FIRST_DAY + timedelta(days[place])) if row % 50 else None,
            last=str(FIRST_DAY + timedelta(days[place] + 9)) if row % 50 else None,
            contradictions=(KINDS[row % 4],) if row % 9 == 0 else (),
            grade="F3",
            grade_is_set=False,
            review=REVIEW_STATES[reviews[place]],
            reports=tuple(identity("report", row * REPORTS + report) for report in range(REPORTS)),
            evidence="\n".join(" ".join(told[at : at + 20]) for at in range(0, len(told), 20)),
            **{slot: drawn[place] for slot, drawn in slots.items()},
        )


def _drawn(chance: np.random.Generator, kind: Values, values: tuple[Named, ...], size: int) -> list[tuple[Named, ...]]:
    ranks = by_rank(chance, kind.number, (size, kind.most)).tolist()
    counts = np.where(chance.random(size) < kind.share, 0, chance.integers(1, kind.most + 1, size)).tolist()
    return [
        tuple(values[rank] for rank in dict.fromkeys(row[:count])) for row, count in zip(ranks, counts, strict=True)
    ]


def _stated(day: int, row: int) -> tuple[Stated, ...]:
    if row % 4 == 0:
        return ()
    stated = FIRST_DAY + timedelta(day - 5)
    return (Stated(f"on {stated}", str(stated), str(stated), str(stated)),)


def identity(kind: str, number: int) -> str:
    """The id of a record by its number."""
    return blake2b(f"{kind} {number}".encode(), digest_size=16).hexdigest()
