"""What became of the labelled lines of web pages, kind by kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

RUN = 3  # words in a row that two texts must share
Unit = tuple[str, ...]
Stretch = tuple[str, str]  # kind, text


@dataclass
class Tally:
    """Lines, or words, of a kind: how many there are and were found of them, how many were read and rightly so."""

    gold: int = 0
    found: int = 0
    read: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / (self.read or 1)

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.found / (self.gold or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"


@dataclass
class Kinds:
    """What became of the lines of each kind.

    A line is found where at least half of its words stand in blocks of its kind, and read rightly where half or more of
    its words stand in labelled stretches of its kind. A word stands there if it does so in a row of three words; all
    words of a line of one or two must stand there in a row. Lines that a page repeats count once.
    """

    lines: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    words: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    became: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, gold: list[Stretch], read: list[Stretch]) -> Iterator[str]:
        """Count a page; gives the lines that are missing or wrong."""
        for kind in sorted({kind for kind, _ in gold + read}):
            wanted, found = units(gold, kind), units(read, kind)
            in_gold, in_read = runs(gold, kind), runs(read, kind)
            lines, words = self.lines[kind], self.words[kind]
            lines.gold, lines.read = lines.gold + len(wanted), lines.read + len(found)
            for unit in wanted:
                shared = covered(unit, in_read)
                words.gold, words.found = words.gold + len(unit), words.found + shared
                lines.found += 2 * shared >= len(unit)
                self.became[kind][kind if 2 * shared >= len(unit) else self._other(unit, kind, read)] += 1
                if 2 * shared < len(unit):
                    yield f"- {kind}: {' '.join(unit)}"
            for unit in found:
                shared = covered(unit, in_gold)
                words.read, words.right = words.read + len(unit), words.right + shared
                lines.right += 2 * shared >= len(unit)
                if 2 * shared < len(unit):
                    yield f"+ {kind}: {' '.join(unit)}"

    def _other(self, unit: Unit, kind: str, read: list[Stretch]) -> str:
        kinds = {other for other, _ in read if other != kind} if len(unit) >= RUN else ()
        best = max(((covered(unit, runs(read, other)), other) for other in kinds), default=(0, ""))
        return best[1] if 2 * best[0] >= len(unit) else "left out"

    def __str__(self) -> str:
        rows = []
        for kind, tally in sorted(self.lines.items()):
            became = ", ".join(f"{other} {count}" for other, count in self.became[kind].most_common() if other != kind)
            counts = f"{tally.gold:>5} lines, {tally.read:>5} read"
            rows.append(f"  {kind:<10} {counts}  lines {tally}  words {self.words[kind]}  missed: {became or 'none'}")
        return "\n".join(rows)


def units(stretches: Iterable[Stretch], kind: str) -> list[Unit]:
    """The different lines of a kind, as folded words."""
    lines = (_words(line) for one, text in stretches if one == kind for line in text.split("\n"))
    return [unit for unit in dict.fromkeys(lines) if unit]


def runs(stretches: Iterable[Stretch], kind: str) -> frozenset[Unit]:
    """All runs of one to three words within stretches of a kind."""
    words = [_words(text) for one, text in stretches if one == kind]
    return frozenset(run for unit in words for length in range(1, RUN + 1) for run in _runs(unit, length))


def covered(unit: Unit, there: frozenset[Unit]) -> int:
    """How many words of a line stand in one of these runs, of three words or, in a shorter line, of all of them."""
    length = min(RUN, len(unit))
    return len({at + step for at, run in enumerate(_runs(unit, length)) if run in there for step in range(length)})


def _runs(unit: Unit, length: int) -> list[Unit]:
    return [unit[at : at + length] for at in range(len(unit) - length + 1)]


def _words(text: str) -> Unit:
    return tuple(re.findall(r"\w+", text.casefold()))
