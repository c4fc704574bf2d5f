"""Which newsroom gathered a statement that several articles carry in the same words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from firsthand.register.dependence import components
from firsthand.register.derived_text import DerivedText
from firsthand.register.newsrooms import Newsroom
from firsthand.register.shared_text import narration_joins
from firsthand.register.standing import Standing

_UNDATED = 10**9  # later than any day


def gatherers(standings: Sequence[Standing], derived: DerivedText) -> tuple[Newsroom, ...]:
    """The newsroom that gathered each report, in the order given.

    Reports that tell it in the same words were gathered once: by the newsroom whose text most of them carry, else by
    the one that had it first, be it that it ran it or that it is credited; an article that was taken from another one
    had it later. Where several had it on one day the one most credited counts; where that does not decide each stays
    with its own.
    """
    found = [standing.gatherer for standing in standings]
    for component in components(len(standings), narration_joins(standings, derived)):
        group = [standings[number] for number in component.numbers]
        source = _carried(group) or _source(_first_hand(group, derived))
        for number in component.numbers:
            found[number] = source or found[number]
    _carry_over(standings, found)
    return tuple(found)


def _carry_over(standings: Sequence[Standing], found: list[Newsroom]) -> None:
    """What holds for half of an article's reports holds for its others of the same standing.

    Where half of those that credit a newsroom were shown to be another's, all were; where half of all were taken from
    one newsroom, those without credit were too.
    """
    by_article, by_credit = defaultdict[str, list[int]](list), defaultdict[tuple[str, str], list[int]](list)
    for number, standing in enumerate(standings):
        by_article[standing.article.id].append(number)
        by_credit[(standing.article.id, _said(standing).key)].append(number)
    for numbers in by_credit.values():
        _spread(numbers, _said(standings[numbers[0]]), found)
    for numbers in by_article.values():
        _spread(numbers, standings[numbers[0]].outlet, found)


def _said(standing: Standing) -> Newsroom:
    """The newsroom that the article itself names for the report, its own outlet where it names none."""
    return standing.credited[0] if standing.credited else standing.outlet


def _spread(numbers: Sequence[int], own: Newsroom, found: list[Newsroom]) -> None:
    taken = Counter(found[number] for number in numbers if found[number] != own)
    if 2 * taken.total() >= len(numbers):
        source = min(taken, key=lambda newsroom: (-taken[newsroom], newsroom.key))
        for number in numbers:
            found[number] = source if found[number] == own else found[number]


def _carried(group: Sequence[Standing]) -> Newsroom | None:
    """The newsroom whose text most of the reports carry."""
    said = Counter(room for standing in group for room in standing.carried)
    return min(said, key=lambda room: (-said[room], room.key), default=None)


def _first_hand(group: Sequence[Standing], derived: DerivedText) -> Sequence[Standing]:
    """The reports of articles that were taken from no other one of them, or all where that leaves none."""
    taken = derived.taken({standing.article.id for standing in group})
    return [standing for standing in group if standing.article.id not in taken] or group


def _source(group: Sequence[Standing]) -> Newsroom | None:
    """The newsroom that had it first; one that is credited had it before the report that credits it came out."""
    days = defaultdict[str, list[int]](list)
    names: dict[str, Newsroom] = {}
    credits = Counter[str]()
    outlets = {standing.outlet.key for standing in group}
    for standing in group:
        credits.update(outlets & set(standing.mentioned))
        day = standing.day if standing.day is not None else _UNDATED
        days[standing.outlet.key].append(day)
        names[standing.outlet.key] = standing.outlet
        if standing.gatherer != standing.outlet:
            days[standing.gatherer.key].append(day - 1)
            names[standing.gatherer.key] = standing.gatherer
            credits[standing.gatherer.key] += 1
    ranked = sorted(((min(found), -credits[key]), key) for key, found in days.items())
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return names[ranked[0][1]]
