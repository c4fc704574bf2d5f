"""The catalogue of a store: one line a transfer of its register, kept beside it until there is another register."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from firsthand.catalogue import Catalogue, Line, Named, Stated, build
from firsthand.errors import StoreError
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import Entry, published
from firsthand.export.values import Value, values_of
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Term, Weapon
from firsthand.model import Article, ClaimedValue, Report
from firsthand.pipeline.current import Shelf, current_register, open_register
from firsthand.pipeline.judging import as_reviewed, verdicts
from firsthand.pipeline.knowledge import knowledge
from firsthand.register.grade import Grade, grade
from firsthand.register.review import Verdicts, state_of_transfer
from firsthand.store import Store

_FOLDER = "catalogue"
_LONGEST = 80  # code points of words in a key
_CATEGORIES = {  # of the United Nations Register of Conventional Arms; the last one is no category of its own there
    "I": "battle tanks (UN Register I)",
    "II": "armoured combat vehicles (UN Register II)",
    "III": "large-calibre artillery (UN Register III)",
    "IV": "combat aircraft (UN Register IV)",
    "V": "attack helicopters (UN Register V)",
    "VI": "warships (UN Register VI)",
    "VII": "missiles and missile launchers (UN Register VII)",
    "SALW": "small arms and light weapons",
}
_temporary: dict[Path, "tempfile.TemporaryDirectory[str]"] = {}


def catalogue_of(location: Path, progress: Callable[[int], None] = lambda _: None) -> Catalogue:
    """Open the catalogue of the register of a store, built first where there is none of this register.

    What people judged since the register was built shows in review states and grades; all else is as it was built. A
    store without a register gets one. Where its folder may not be written to, the catalogue lies in a temporary one
    until the process ends. `progress` is told how many lines are written. StoreError where there is no store.
    """
    with Store.open(location, read_only=True) as store:
        missing = store.saved_register() is None
    if missing and os.access(location, os.W_OK):
        with open_register(location):
            pass  # it is built and kept
    with Store.open(location, read_only=True) as store:
        saved = store.saved_register() or (0, store.position())
        places = _places(location)
        catalogue = next(filter(None, (_opened(place, *saved) for place in places)), None)
        if catalogue is None:
            build(places[-1], _lines(store, location, progress), register=saved[0], built_from=saved[1])
            catalogue = Catalogue.open(places[-1])
        _bring_up_to_date(catalogue, store)
        return catalogue


def line_of(entry: Entry, kb: KnowledgeBase, review: str, graded: Grade) -> Line:
    """Return a transfer as the register lists it. Of each slot the values of most reports come first."""
    transfer, values = entry.transfer, values_of(entry)
    first, last = published(entry)
    return Line(
        id=transfer.id,
        statement=plain_sentence(transfer),
        supplier=_claimed(transfer.supplier, kb),
        via=_claimed(_of_slot(values, "via"), kb),
        recipient=_claimed(transfer.recipient, kb),
        item=_claimed(transfer.item, kb),
        item_class=_classes(transfer.item, kb),
        quantity=tuple(value.meaning or value.value for value in values if value.slot == "quantity"),
        stated=_stated(entry),
        place=_claimed(_of_slot(values, "place"), kb),
        status=transfer.status.value,
        certainty=transfer.certainty.value,
        articles=len(transfer.articles),
        newsrooms=len(transfer.newsrooms),
        origins=len(transfer.origins),
        newsroom_names=transfer.newsrooms,
        outlet=_outlets((entry.articles[name] for name in transfer.articles), kb),
        first=first,
        last=last,
        contradictions=tuple(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        grade=f"{graded.source}{graded.information}",
        grade_is_set=graded.set_by is not None,
        review=review,
        reports=transfer.reports,
        evidence=_evidence(entry),
    )


def named(words: str, entity: str | None, kb: KnowledgeBase) -> Named:
    """Return words and what they link to as a value that can be asked for; a linked thing is read by its name."""
    told = " ".join(words.split())
    if entity is None:
        return Named(f"words:{told.casefold()[:_LONGEST]}", told)
    return Named(entity, kb.entity(entity).name if entity in kb else told)


def _opened(folder: Path, register: int, built_from: int) -> Catalogue | None:
    try:
        found = Catalogue.open(folder)
    except StoreError:
        return None  # none there, or one of another format
    if (found.register, found.built_from) == (register, built_from):
        return found
    found.close()
    return None


def _places(location: Path) -> tuple[Path, ...]:
    """Where the catalogue of a store may lie; the last is where it may be written."""
    kept = location / _FOLDER
    if os.access(location, os.W_OK):
        return (kept,)
    key = location.absolute()
    if key not in _temporary:
        _temporary[key] = tempfile.TemporaryDirectory(prefix="firsthand-")
    return kept, Path(_temporary[key].name) / _FOLDER


def _lines(store: Store, location: Path, progress: Callable[[int], None]) -> Iterator[Line]:
    kb, stands = knowledge(location), verdicts(store)
    transfers = store.saved_transfers() if store.saved_register() else current_register(store, kb)
    for number, entry in enumerate(Shelf(store, kb, ()).entries(transfers, with_newsrooms=False), 1):
        transfer = entry.transfer
        state = state_of_transfer(transfer, stands)
        yield line_of(_as_reviewed(entry, kb, stands), kb, state, grade(transfer, stands.grade_of(transfer.id)))
        progress(number)


def _as_reviewed(entry: Entry, kb: KnowledgeBase, stands: Verdicts) -> Entry:
    """The entry with its reports as people corrected them."""
    if stands.reports.keys().isdisjoint(entry.transfer.reports):
        return entry
    put_right = as_reviewed(entry.reports.values(), entry.articles, kb, stands).reports
    return replace(entry, reports={**entry.reports, **{report.id: report for report in put_right}})


def _bring_up_to_date(catalogue: Catalogue, store: Store) -> None:
    """Put in what people judged since the lines were written."""
    judgements = store.judgements()
    if not judgements:
        return
    stands = verdicts(store)
    subjects = {name for one in judgements for name in (one.subject, one.other) if name}
    rows = {row for name in subjects if (row := catalogue.row_of_report(name)) is not None}
    judged = {line.id for line in catalogue.lines(sorted(rows))} | {name for name in subjects if catalogue.line(name)}
    transfers = [found for name in sorted(judged) if (found := store.transfer(name))]
    catalogue.review_all({one.id: state_of_transfer(one, stands).value for one in transfers})
    for one in transfers:
        graded = grade(one, stands.grade_of(one.id))
        catalogue.grade(one.id, f"{graded.source}{graded.information}", graded.set_by is not None)


def _claimed(values: Iterable[ClaimedValue | Value], kb: KnowledgeBase) -> tuple[Named, ...]:
    return _each_once(named(value.value, value.entity, kb) for value in values)


def _of_slot(values: Iterable[Value], slot: str) -> list[Value]:
    return [value for value in values if value.slot == slot]


def _each_once(values: Iterable[Named]) -> tuple[Named, ...]:
    return tuple({value.key: value for value in values}.values())


def _classes(items: Iterable[ClaimedValue], kb: KnowledgeBase) -> tuple[Named, ...]:
    """The terms that the items are or fall under, and their categories."""
    found: dict[str, Named] = {}
    for item in items:
        thing = kb.entity(item.entity) if item.entity and item.entity in kb else None
        if not isinstance(thing, Weapon | Term):
            continue
        terms = [*([thing.id] if isinstance(thing, Term) else []), *kb.generic_terms(thing.id)]
        found |= {term: named("", term, kb) for term in terms}
        if thing.category in _CATEGORIES:
            key = f"category/{thing.category}"
            found[key] = Named(key, _CATEGORIES[thing.category])
    return tuple(found.values())


def _outlets(articles: Iterable[Article], kb: KnowledgeBase) -> tuple[Named, ...]:
    """The outlets that ran the articles, as far as these state them."""
    return _each_once(named(one.outlet, one.outlet_link.entity, kb) for one in articles if one.outlet)


def _stated(entry: Entry) -> tuple[Stated, ...]:
    """Each date once, in the words of the first report that states it."""
    found: dict[str, Stated] = {}
    for name in entry.transfer.reports:
        for date in entry.reports[name].time:
            words = date.words.text if date.words else date.edtf or ""
            key = date.edtf or words.casefold()
            found.setdefault(key, Stated(words, date.edtf, date.earliest, date.latest))
    return tuple(found.values())


def _evidence(entry: Entry) -> str:
    """The sentences of all reports, a line each."""
    sentences = (sentence for name in entry.transfer.reports for sentence in _sentences(entry.reports[name]))
    return "\n".join(dict.fromkeys(sentences))


def _sentences(report: Report) -> Iterator[str]:
    for span in (report.sentence, *(telling.sentence for telling in report.tellings)):
        yield " ".join(span.text.split())
