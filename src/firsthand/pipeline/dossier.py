"""Everything the page of one transfer is made from, read with a number of queries that does not grow with its size.

What would cost more than a page may is limited: derivations are read between the articles that are drawn, and which
newsroom gathered each report is worked out only in an origin of several newsrooms; in one of a single newsroom it is
that one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.export.additions import Known, PutRight
from firsthand.export.lane_drawing import Ties
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.own_words import without_additions
from firsthand.export.register_form import Entry
from firsthand.export.review_form import words_of
from firsthand.export.ties_of import attributed_names, earlier
from firsthand.export.transfer_history import Event
from firsthand.export.values import SLOTS
from firsthand.export.weights import Weighed, in_order, weighed
from firsthand.export.why_origins import articles_of
from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import newsroom_of
from firsthand.lineage.kinship import by_day, by_taker, parents
from firsthand.model import Origin, Report, Transfer
from firsthand.pipeline.judging import as_reviewed
from firsthand.pipeline.taken_within import taken_within
from firsthand.register import gathered_by
from firsthand.register.corrections import Correction
from firsthand.register.grade import Grade, grade
from firsthand.register.review import Verdicts, standing
from firsthand.store import Store
from firsthand.store.audit import Action
from firsthand.store.history import Change


@dataclass(frozen=True, slots=True)
class Dossier:
    """A transfer with its reports as people left them, what ties its articles, what stands of the judgements on it.

    The entry's suppliers, recipients and items are in the order in which `values` weighs them, slot by slot. `readings`
    are its reports as the machine read them, by id. `statement` is the transfer in one sentence, without what only
    republishers say. `built` is the register's audit entry.
    """

    entry: Entry
    statement: str
    values: Mapping[str, Sequence[Weighed]]
    known: Known
    readings: Mapping[str, Report]
    ties: Ties
    verdicts: Verdicts
    events: tuple[Event, ...]
    built: Change

    @property
    def grade(self) -> Grade:
        """The grade that a person set, else the proposed one."""
        return grade(self.entry.transfer, self.verdicts.grade_of(self.entry.transfer.id))

    @property
    def judged(self) -> int:
        """How many of its reports people judged."""
        return sum(name in self.verdicts.reports for name in self.entry.transfer.reports)


@dataclass(frozen=True, slots=True)
class Drawn:
    """How many origins, and how many articles of each, are drawn, and how many others of each are listed."""

    origins: int = 12
    articles: int = 10
    others: int = 30


def dossier(store: Store, kb: KnowledgeBase, transfer: Transfer, drawn: Drawn) -> Dossier:
    """Read what belongs to a transfer of the saved register, be it out of date."""
    articles = {one.id: one for one in store.articles(transfer.articles)}
    readings = {one.id: one for one in store.reports_named(transfer.reports)}
    judgements = store.judgements_on([*transfer.reports, transfer.id])
    verdicts = standing(judgements)
    reviewed = as_reviewed(readings.values(), articles, kb, verdicts)
    reports = readings | {one.id: one for one in reviewed.reports}
    entry = Entry(transfer, {name: reports[name] for name in transfer.reports}, articles, {})
    entry = replace(entry, newsrooms=_newsrooms(entry, store, kb))
    ties = _ties(entry, store, kb, drawn)
    corrected = _corrected(readings, verdicts, {(one.report, one.correction) for one in reviewed.ignored})
    names = {name: house.name for name, house in ties.houses.items()}
    known = Known(taken_within(entry, ties, store, kb), corrected, names)
    values = weighed(entry, kb, known)
    built = store.register_built()
    assert built is not None
    return Dossier(
        entry=replace(entry, transfer=in_order(transfer, values)),
        statement=leading_statement(without_additions(entry, known), kb),
        values=values,
        known=known,
        readings=readings,
        ties=ties,
        verdicts=verdicts,
        events=_events(store.history(transfer.articles), built),
        built=built,
    )


def _corrected(
    readings: Mapping[str, Report], verdicts: Verdicts, ignored: Collection[tuple[str, Correction]]
) -> dict[tuple[str, str], PutRight]:
    """The slots that people put right, with the machine's words; corrections that could not be followed left out."""
    return {
        (name, one.slot): PutRight(one.by, tuple(words.text for words in words_of(readings[name], one.slot)))
        for name in readings
        for one in verdicts.corrections(name)
        if one.slot in SLOTS and (name, one) not in ignored
    }


def _newsrooms(entry: Entry, store: Store, kb: KnowledgeBase) -> dict[str, str]:
    """The newsroom that gathered each report, as `gathered_by` says it of the whole transfer.

    What decides it joins reports into one origin, so each origin can be asked by itself.
    """
    found: dict[str, str] = {}
    for origin in entry.transfer.origins:
        if len(origin.newsrooms) == 1:
            found |= dict.fromkeys(origin.reports, origin.newsrooms[0])
        else:
            found |= _asked(entry, origin, store, kb)
    return found


def _asked(entry: Entry, origin: Origin, store: Store, kb: KnowledgeBase) -> dict[str, str]:
    derivations = [one for one in store.derivations_among(articles_of(entry, origin)) if one.is_dependent]
    return gathered_by([entry.reports[name] for name in origin.reports], entry.articles, kb, derivations)


def _ties(entry: Entry, store: Store, kb: KnowledgeBase, drawn: Drawn) -> Ties:
    """Whose page the drawn articles are, and what each has from its closest source among them."""
    shown = [
        name
        for origin in entry.transfer.origins[: drawn.origins]
        for name in by_day(articles_of(entry, origin), entry.articles)[: drawn.articles]
    ]
    houses = {name: newsroom_of(entry.articles[name], kb) for name in shown}
    dependent = [one for one in store.derivations_among(shown) if one.is_dependent]
    takings = by_taker(dependent, entry.articles, houses)
    order = by_day(shown, entry.articles)
    return Ties(houses, earlier(order, takings) | parents(order, takings), attributed_names(entry, kb))


def _events(changes: Sequence[Change], built: Change) -> tuple[Event, ...]:
    """Articles taken in, further readings of them, and the building of the register."""
    events = [
        Event(one.number, "taken in" if one.action is Action.ARTICLE else "read anew", one.made_at, one.subject)
        for one in changes
        if one.action is Action.ARTICLE or not one.is_first
    ]
    return (*events, Event(built.number, "register built", built.made_at))
