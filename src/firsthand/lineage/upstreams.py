"""The newsroom, neither of the two articles' own, whose text both carry."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.lineage.bearing import Bearing, Reach
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.side import Side

_WEIGHT = {Reach.WHOLE: 4, Reach.GATHERED: 3, Reach.CONTRIBUTED: 2, Reach.FRAME: 1}
_FOR_THE_TEXT = (Reach.WHOLE, Reach.GATHERED, Reach.CONTRIBUTED)
_LEAD = 600  # characters; what is cited within them is what the story rests on


@dataclass(frozen=True, slots=True)
class Source:
    """A newsroom behind both texts, and what names it on each side."""

    newsroom: Newsroom
    of_a: tuple[Bearing, ...]
    of_b: tuple[Bearing, ...]

    @property
    def weight(self) -> int:
        """How much speaks for it: the best of each side, added."""
        return sum(max((_WEIGHT.get(found.reach, 0) for found in side), default=0) for side in (self.of_a, self.of_b))

    @property
    def bearings(self) -> tuple[Bearing, ...]:
        """What names it on either side."""
        return (*self.of_a, *self.of_b)


def agency_source(a: Side, b: Side) -> Source | None:
    """The third newsroom, an agency, that one of them credits for its text or whose house style the shared text has."""
    return _weightiest([source for source in _third(a, b, _FOR_THE_TEXT) if source.newsroom.is_agency])


def common_source(a: Side, b: Side) -> Source | None:
    """A third newsroom that both credit for the shared text, or an agency that one of them does."""
    sources = _third(a, b, tuple(_WEIGHT))
    return _weightiest([each for each in sources if each.newsroom.is_agency or (each.of_a and each.of_b)])


def cited_by_both(a: Side, b: Side) -> Source | None:
    """The one third newsroom that both cite at the head of the article in words that they share."""
    sources = [each for each in _third(a, b, (Reach.CITED,)) if _leads(each.of_a) and _leads(each.of_b)]
    return sources[0] if len(sources) == 1 else None


def _leads(named: Sequence[Bearing]) -> bool:
    return any(found.words.start < _LEAD for found in named)


def _weightiest(sources: Sequence[Source]) -> Source | None:
    return max(sources, key=lambda each: (each.newsroom.is_agency, each.weight, each.newsroom.key), default=None)


def _third(a: Side, b: Side, reaches: tuple[Reach, ...]) -> list[Source]:
    """The newsrooms named on either side with such a bearing, but for those whose page one of the two is."""
    named: dict[str, tuple[list[Bearing], list[Bearing]]] = defaultdict(lambda: ([], []))
    newsrooms: dict[str, Newsroom] = {}
    for number, side in enumerate((a, b)):
        for found in side.on(*reaches):
            if not a.is_of(found.newsroom) and not b.is_of(found.newsroom):
                newsrooms[found.newsroom.key] = found.newsroom
                named[found.newsroom.key][number].append(found)
    return [Source(newsrooms[key], tuple(of_a), tuple(of_b)) for key, (of_a, of_b) in sorted(named.items())]
