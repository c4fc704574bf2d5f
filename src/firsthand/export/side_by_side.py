"""Two articles laid beside each other: what is shared in one row, what each has alone between."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.model import Derivation, Place, SharedPassage


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared passage, numbered in A's order. `after` is set where it moved: the number that it follows in B, or 0."""

    number: int
    passage: SharedPassage
    after: int | None


@dataclass(frozen=True, slots=True)
class Alone:
    """What A has alone and what B has alone at one point; a number in `b` is a moved passage, which stands there."""

    a: tuple[Place, ...]
    b: tuple[Place | int, ...]


def rows(derivation: Derivation, text_a: str, text_b: str) -> Iterator[Shared | Alone]:
    """Yield rows that together hold every character of both texts once; a passage takes in the marks that touch it.

    Passages come in A's order. Those of the longest text that has the same order in B stay in their place; the others
    moved, and B's column says where they stand in it.
    """
    passages = sorted(_with_marks(derivation.passages, text_a, text_b), key=lambda one: (one.a.start, one.b.start))
    numbers = {id(passage): number for number, passage in enumerate(passages, 1)}
    kept = {id(passage) for passage in _in_order(passages)}
    in_b = sorted(passages, key=lambda one: (one.b.start, one.a.start))
    before = dict(zip(map(id, in_b), [0, *(numbers[id(one)] for one in in_b)], strict=False))
    moved = [one for one in in_b if id(one) not in kept]
    at_a = at_b = 0
    for passage in passages:
        stays = id(passage) in kept
        gap_a = _gap(at_a, passage.a.start)
        gap_b = tuple(_with_moved(at_b, passage.b.start, moved, numbers)) if stays else ()
        if gap_a or gap_b:
            yield Alone(gap_a, gap_b)
        yield Shared(numbers[id(passage)], passage, None if stays else before[id(passage)])
        at_a = max(at_a, passage.a.end)
        at_b = max(at_b, passage.b.end) if stays else at_b
    rest = Alone(_gap(at_a, len(text_a)), tuple(_with_moved(at_b, len(text_b), moved, numbers)))
    if rest.a or rest.b:
        yield rest


def _with_marks(passages: Sequence[SharedPassage], text_a: str, text_b: str) -> list[SharedPassage]:
    """The passages, which begin and end with words, with the quotation marks before and the full stops after them."""
    places_a = _stretched([one.a for one in passages], text_a)
    places_b = _stretched([one.b for one in passages], text_b)
    return [replace(one, a=a, b=b) for one, a, b in zip(passages, places_a, places_b, strict=True)]


def _stretched(places: Sequence[Place], text: str) -> list[Place]:
    """Each place with the signs that touch it, as far as no other place has them."""
    found = list(places)
    order = sorted(range(len(places)), key=lambda number: (places[number].start, places[number].end))
    low = 0
    for number, following in zip(order, [*order[1:], None], strict=False):
        start, end = places[number].start, places[number].end
        high = len(text) if following is None else places[following].start
        while end < high and _is_sign(text[end]):
            end += 1
        while start > low and _is_sign(text[start - 1]):
            start -= 1
        found[number] = Place(start, end)
        low = max(low, end)
    return found


def _is_sign(character: str) -> bool:
    return not (character.isalnum() or character.isspace())


def _gap(start: int, end: int) -> tuple[Place, ...]:
    return (Place(start, end),) if start < end else ()


def _with_moved(start: int, end: int, moved: Iterable[SharedPassage], numbers: dict[int, int]) -> Iterator[Place | int]:
    """What B has between two places, with the number of each moved passage where that stands."""
    for passage in moved:
        if start <= passage.b.start < end:
            yield from _gap(start, passage.b.start)
            yield numbers[id(passage)]
            start = passage.b.end
    yield from _gap(start, end)


def _in_order(passages: Sequence[SharedPassage]) -> list[SharedPassage]:
    """The passages, given in A's order, that stand in the same order in B and are longest together.

    The heaviest increasing subsequence: of the chains that end at each place of B only those are kept that no chain
    with an earlier end outweighs.
    """
    ends: list[int] = []  # ends in B, ascending, and the heaviest chain that ends there or before
    best: list[tuple[int, list[SharedPassage]]] = []
    for passage in passages:
        place = bisect_right(ends, passage.b.start)
        weight, chain = best[place - 1] if place else (0, [])
        new = (weight + passage.b.end - passage.b.start, [*chain, passage])
        at = bisect_right(ends, passage.b.end)
        if at and best[at - 1][0] >= new[0]:
            continue
        while at < len(ends) and best[at][0] <= new[0]:
            del ends[at], best[at]
        ends.insert(at, passage.b.end)
        best.insert(at, new)
    return best[-1][1] if best else []
