"""From whom, through whom and to whom transfers went, each transfer once."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from firsthand.catalogue import Line, Named

Parties: TypeAlias = tuple[Named | None, Named | None, Named | None]


@dataclass(frozen=True, slots=True)
class DrawnFlow:
    """Transfers between the same supplier, intermediary and recipient, each None where not stated.

    `varied` is how many of the transfers have other parties named for them too.
    """

    supplier: Named | None
    via: Named | None
    recipient: Named | None
    transfers: int
    origins: int
    varied: int


def drawn_flows(lines: Iterable[Line]) -> list[DrawnFlow]:
    """Every flow of the lines, those of most origins first.

    A transfer goes into one flow, between the parties that most of its reports name (a line lists them so), so that no
    origin counts twice, whatever number of names the reports have for one party.
    """
    transfers: Counter[tuple[str | None, ...]] = Counter()
    origins: Counter[tuple[str | None, ...]] = Counter()
    varied: Counter[tuple[str | None, ...]] = Counter()
    parties: dict[tuple[str | None, ...], Parties] = {}
    for line in lines:
        first: Parties = (_first(line.supplier), _first(line.via), _first(line.recipient))
        key = tuple(one.key if one else None for one in first)
        parties.setdefault(key, first)
        transfers[key] += 1
        origins[key] += line.origins
        varied[key] += any(len(some) > 1 for some in (line.supplier, line.via, line.recipient))
    found = [DrawnFlow(*parties[key], transfers[key], origins[key], varied[key]) for key in parties]
    return sorted(found, key=_rank)


def _first(values: tuple[Named, ...]) -> Named | None:
    return values[0] if values else None


def _rank(flow: DrawnFlow) -> tuple[object, ...]:
    """Most origins first, then most transfers, then by name, what is not stated last."""
    names = ((one is None, one.label if one else "") for one in (flow.supplier, flow.via, flow.recipient))
    return (-flow.origins, -flow.transfers, *names)
