"""Which newsroom gathered a statement that several articles carry in the same words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from firsthand.model import Derivation
from firsthand.register.dependence import components
from firsthand.register.newsrooms import Newsroom
from firsthand.register.shared_text import narration_joins
from firsthand.register.standing import Standing

_UNDATED = 10**9  # later than any day


def gatherers(standings: Sequence[Standing], derivations: Sequence[Derivation] = ()) -> tuple[Newsroom, ...]:
    """The newsroom that gathered each report, in the order given.

    Reports that tell it in the same words were gathered once: by the newsroom that had it first, be it that it ran it
    or that it is credited. Where several had it on one day the one most credited counts; where that does not decide
    each stays with its own.
    """
    found = [standing.gatherer for standing in standings]
    for component in components(len(standings), narration_joins(standings, derivations)):
        source = _source([standings[number] for number in component.numbers])
        for number in component.numbers:
            found[number] = source or found[number]
    _carry_over(standings, found)
    return tuple(found)


def _carry_over(standings: Sequence[Standing], found: list[Newsroom]) -> None:
    """Where half of an article's reports were taken from one newsroom, those without credit were too."""
    by_article = defaultdict[str, list[int]](list)
    for number, standing in enumerate(standings):
        by_article[standing.article.id].append(number)
    for numbers in by_article.values():
        outlet = standings[numbers[0]].outlet
        taken = Counter(found[number] for number in numbers if found[number] != outlet)
        if 2 * taken.total() >= len(numbers):
            source = min(taken, key=lambda newsroom: (-taken[newsroom], newsroom.key))
            for number in numbers:
                found[number] = source if found[number] == outlet else found[number]


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
