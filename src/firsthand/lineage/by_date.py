"""What the days of two articles, and how much each has beyond the other, say about which was first."""

from collections.abc import Sequence

from firsthand.lineage.side import Side
from firsthand.model import Article, Place, Reason

_LEAD, _END = 0.3, 0.6  # where, as a share of the text, the first shared passage begins
_WHOLE, _LONGER = 0.9, 0.1  # the copy is at least this much shared, and the source this much less


def is_earlier(first: Article, second: Article) -> bool:
    """Whether one article is of an earlier day than another, by bounds that do not overlap."""
    one, two = first.published, second.published
    return bool(one and two and one.latest and two.earliest and one.latest < two.earliest)


def follows_up(taker: Side, giver: Side) -> Reason | None:
    """Of two articles of one outlet the later reuses the earlier; without days, the one that has it as background.

    None where neither days nor places decide.
    """
    if is_earlier(giver.article, taker.article):
        return Reason("direction.same-outlet-follow-up", "Both are of one outlet, and this one is of the later day.")
    if is_earlier(taker.article, giver.article):
        return None
    if _begins(giver) <= _LEAD and _begins(taker) >= _END:
        text = "Both are of one outlet; the shared text is the lead of the one and background at the end of the other."
        return Reason("direction.same-outlet-follow-up", text)
    return None


def is_trimmed(taker: Side, giver: Side) -> Reason | None:
    """The taker, of a later day, has nothing but text of the giver, which has more. This is weak evidence."""
    if not is_earlier(giver.article, taker.article):
        return None
    if taker.share < _WHOLE or giver.share > taker.share - _LONGER:
        return None
    return Reason("direction.trimmed", "The later article holds nothing that the earlier, longer one does not.")


def _begins(side: Side) -> float:
    return _first(side.places) / max(1, len(side.article.text))


def _first(places: Sequence[Place]) -> int:
    return min((place.start for place in places), default=0)
