"""What ties the articles of a transfer: whose page each is, and which text each was taken from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from firsthand.export.additions import Known, PutRight
from firsthand.export.holdings import Holdings
from firsthand.export.lane_drawing import Ties
from firsthand.export.register_form import Entry
from firsthand.export.why_origins import articles_of
from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import UNNAMED, newsroom_of
from firsthand.lineage.kinship import by_day, by_taker, parents
from firsthand.lineage.taking import Taking
from firsthand.register.review import Verdicts


def ties_of(entry: Entry, holdings: Holdings) -> Ties:
    """The newsroom of every article, and its closest source among the articles of its origin.

    The source is directed where one is known; else the closest of those that came earlier and share text. What two
    articles share besides the statements of this transfer, which are of different origins, ties them to nothing here.
    """
    order = by_day(entry.articles, entry.articles)
    houses = {name: newsroom_of(entry.articles[name], holdings.kb) for name in order}
    origins = [frozenset(articles_of(entry, origin)) for origin in entry.transfer.origins]
    found_here = holdings.derivations(tuple(entry.articles)) if len(order) > 1 else ()
    dependent = [
        one for one in found_here if one.is_dependent and any({one.a, one.b} <= members for members in origins)
    ]
    found = by_taker(dependent, entry.articles, houses)
    return Ties(houses, earlier(order, found) | parents(order, found), attributed_names(entry, holdings.kb))


def drawn(entry: Entry, ties: Ties, most: int) -> Ties:
    """The ties with only the first articles of each origin, at most so many."""
    shown = [
        name for origin in entry.transfer.origins for name in by_day(articles_of(entry, origin), entry.articles)[:most]
    ]
    return replace(
        ties,
        houses={name: ties.houses[name] for name in shown},
        takings={name: one for name, one in ties.takings.items() if name in shown and one.other in shown},
    )


def known_of(ties: Ties, verdicts: Verdicts, reports: Collection[str]) -> Known:
    """What weighing the values needs: directed takings between different newsrooms, corrections, and outlets' names.

    What the machine had read in a corrected slot is not among what an export is made from.
    """
    takings = {
        name: one
        for name, one in ties.takings.items()
        if one.is_directed and ties.houses[name].key != ties.houses[one.other].key
    }
    corrected = {(name, one.slot): PutRight(one.by, ()) for name in reports for one in verdicts.corrections(name)}
    return Known(takings, corrected, {name: house.name for name, house in ties.houses.items()})


def taken_from(article: str, ties: Ties) -> str | None:
    """The newsroom whose article the text was taken from, in a known direction; None where none is known."""
    taking = ties.takings.get(article)
    if taking is None or not taking.is_directed or ties.houses[article].key == ties.houses[taking.other].key:
        return None
    name = ties.houses[taking.other].name
    return None if name == UNNAMED else name


def earlier(order: Sequence[str], found: Mapping[str, Sequence[Taking]]) -> dict[str, Taking]:
    """For each article, in order of their days, that shares text without a direction: the closest before it."""
    place = {name: number for number, name in enumerate(order)}
    chosen = {}
    for name in order:
        before = [one for one in found.get(name, ()) if not one.is_directed and place[one.other] < place[name]]
        if before:
            chosen[name] = before[0]
    return chosen


def attributed_names(entry: Entry, kb: KnowledgeBase) -> dict[str, str]:
    """The names of the linked newsrooms and speakers of the reports' attribution, by entity."""
    linked = {link.link.entity for report in entry.reports.values() for link in report.attribution}
    return {entity: kb.entity(entity).name for entity in sorted(filter(None, linked)) if entity in kb}
