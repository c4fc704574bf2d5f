"""The table behind the names: each folded spelling with the numbers of the things it may name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.kb.entities import Entity
from firsthand.kb.fold import fold, spread
from firsthand.kb.forms import running_forms


@dataclass(frozen=True, slots=True)
class Spellings:
    """Spellings and, in step with them, the numbers of their owners parted by spaces (kept as text until asked for).

    A number is the owner's place in the list of entities that the table was made for; those in `gone` no longer count.
    """

    spellings: Sequence[str]
    owners: Sequence[str]
    gone: frozenset[int] = field(default=frozenset())

    def of(self, row: int) -> list[int]:
        """The numbers of the things that the spelling of a row may name."""
        return [number for number in map(int, self.owners[row].split()) if number not in self.gone]

    def extended(self, entities: Iterable[Entity], first: int, gone: Iterable[int]) -> "Spellings":
        """The table with further entities, numbered from `first`, and without the owners in `gone`."""
        rows = dict(zip(self.spellings, self.owners, strict=True))
        for spelling, numbers in _numbered(entities, first).items():
            rows[spelling] = " ".join([*rows.get(spelling, "").split(), *map(str, numbers)])
        return Spellings(list(rows), list(rows.values()), self.gone.union(gone))


def spell(entities: Iterable[Entity]) -> Spellings:
    """Make the table for entities numbered from 0, sorted by spelling."""
    rows = sorted(_numbered(entities, 0).items())
    return Spellings([spelling for spelling, _ in rows], [" ".join(map(str, numbers)) for _, numbers in rows])


def spelling_of(form: str) -> str:
    """What the forms that differ only in capitals and marks are looked for by; empty where there is no letter."""
    return spread(fold(form)).strip()


def _numbered(entities: Iterable[Entity], first: int) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for number, entity in enumerate(entities, start=first):
        for spelling in dict.fromkeys(spelling_of(form) for form, _ in running_forms(entity)):
            if spelling:
                rows[spelling].append(number)
    return rows
