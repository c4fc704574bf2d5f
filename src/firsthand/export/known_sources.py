"""Which articles an article is known to be taken from."""

from collections.abc import Iterable, Mapping

from firsthand.lineage.taking import takings
from firsthand.model import Derivation, Direction


def known_sources(derivations: Iterable[Derivation]) -> dict[str, tuple[str, ...]]:
    """By article, those that it takes its text from, in the order given; only where the direction is known. Ids."""
    found: dict[str, list[str]] = {}
    for one in derivations:
        if one.is_dependent and one.direction in (Direction.A_TO_B, Direction.B_TO_A):
            for taking in takings(one):
                found.setdefault(taking.taker, []).append(taking.other)
    return {taker: tuple(others) for taker, others in found.items()}


def all_sources(article: str, sources: Mapping[str, Iterable[str]]) -> set[str]:
    """The article and all that it goes back to, directly or in steps."""
    found, waiting = {article}, [article]
    while waiting:
        new = set(sources.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found
