"""Credits for a whole text that the text itself contradicts: text outranks credit."""

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.lineage.bearing import Bearing, Reach
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.side import Side
from firsthand.model import Credit, Reason

_WHOLE_TEXT = 0.5  # share of an article's words from which on a shared text is what its credit speaks of


@dataclass(frozen=True, slots=True)
class Judged:
    """The credits found false, with a reason for each of them or for a contradiction that stays open."""

    false: tuple[Credit, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether credits contradict each other and the text does not decide between them."""
        return bool(self.reasons) and not self.false


def judge_credits(a: Side, b: Side) -> Judged:
    """Hold the whole-text credits of two articles that share most of one of their texts against that text.

    The text is an agency's where it stands on that agency's own page, or where its words say that the agency was told
    something or was on the scene. A credit to another agency is then false, unless the article, or the other copy,
    credits both (a text made of several). Where two copies credit different agencies and the text does not decide,
    that is a conflict and neither is called false.
    """
    if max(a.share, b.share) < _WHOLE_TEXT:
        return Judged()
    whole = [side for side in (a, b) if side.share >= _WHOLE_TEXT]
    owner = _owner(a, b)
    if owner is None:
        return _conflict(a, b) if len(whole) == 2 else Judged()
    false = [
        (found, credit)
        for side in whole
        for found, credit in _claims(side)
        if found.newsroom.key != owner.newsroom.key and not _shared_credit(side, owner.newsroom)
    ]
    return Judged(tuple(credit for _, credit in false), tuple(_false(found, owner) for found, _ in false))


@dataclass(frozen=True, slots=True)
class _Owner:
    newsroom: Newsroom
    why: str
    words: tuple[Bearing, ...]


def _owner(a: Side, b: Side) -> _Owner | None:
    """The agency whose text the shared text is by its own words or its place, if exactly one is."""
    pages = [side for side in (a, b) if side.agency]
    if len(pages) == 1 and pages[0].agency and not pages[0].on(Reach.WHOLE):
        return _Owner(pages[0].agency, "the same text stands on its own page", ())
    gathered = [found for side in (a, b) for found in side.bearings if found.reach is Reach.GATHERED]
    agencies = {found.newsroom.key: found.newsroom for found in gathered if found.newsroom.is_agency}
    if len(pages) == 0 and len(agencies) == 1 and len({found.newsroom.key for found in gathered}) == 1:
        return _Owner(next(iter(agencies.values())), "the words of the text say that it gathered it", tuple(gathered))
    return None


def _claims(side: Side) -> Iterator[tuple[Bearing, Credit]]:
    """The credits of the whole text to an agency."""
    for found in side.on(Reach.WHOLE):
        if found.credit is not None and found.newsroom.is_agency:
            yield found, found.credit


def _shared_credit(side: Side, owner: Newsroom) -> bool:
    reaches = (Reach.WHOLE, Reach.CONTRIBUTED)
    return any(found.newsroom.key == owner.key and found.reach in reaches for found in side.bearings)


def _false(found: Bearing, owner: _Owner) -> Reason:
    words = tuple(each.words for each in owner.words)
    return Reason(
        "credit.false",
        f"The text is credited to {found.newsroom.name}, but it is {owner.newsroom.name}'s: {owner.why}.",
        (found.words, *words),
    )


def _conflict(a: Side, b: Side) -> Judged:
    named_a = {found.newsroom.key: found for found, _ in _claims(a)}
    named_b = {found.newsroom.key: found for found, _ in _claims(b)}
    if not named_a or not named_b or named_a.keys() & named_b.keys():
        return Judged()
    first, second = next(iter(named_a.values())), next(iter(named_b.values()))
    text = (
        f"One copy credits {first.newsroom.name}, the other {second.newsroom.name}; the text itself does not decide "
        "whose it is."
    )
    return Judged((), (Reason("credit.conflict", text, (first.words, second.words)),))
