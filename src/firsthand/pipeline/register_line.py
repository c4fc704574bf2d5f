"""A transfer as the register lists it."""

from collections.abc import Iterable, Iterator

from firsthand.catalogue import Line, Named, Stated
from firsthand.export.item_amounts import item_amounts
from firsthand.export.register_form import Entry, published
from firsthand.export.told_as import as_listed
from firsthand.export.values import Value, values_of
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Term, Weapon
from firsthand.model import Article, ClaimedValue, Report
from firsthand.register.grade import Grade

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


def line_of(found: WeighedEntry, kb: KnowledgeBase, review: str, graded: Grade) -> Line:
    """Return a transfer as the register lists it. Of each slot the values of most origins come first.

    `quantity` is what sources say of the first item who tell the transfer as it is listed, no number that only a copy
    has; `origins` are those that do more than deny, `denials` the others.
    """
    entry = found.entry
    transfer, values = entry.transfer, values_of(entry)
    first, last = published(entry)
    return Line(
        id=transfer.id,
        statement=found.statement,
        supplier=_claimed(transfer.supplier, kb),
        via=_claimed(_of_slot(values, "via"), kb),
        recipient=_claimed(transfer.recipient, kb),
        item=_claimed(transfer.item, kb),
        item_class=_classes(transfer.item, kb),
        quantity=item_amounts(as_listed(found.own), transfer.item[0] if transfer.item else None),
        stated=_stated(entry),
        place=_claimed(_of_slot(values, "place"), kb),
        status=transfer.status.value,
        certainty=transfer.certainty.value,
        articles=len(transfer.articles),
        newsrooms=len(transfer.newsrooms),
        origins=len(transfer.reporting),
        denials=len(transfer.denying),
        newsroom_names=transfer.newsrooms,
        outlet=_outlets((entry.articles[name] for name in transfer.articles), kb),
        first=first,
        last=last,
        contradictions=tuple(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        grade=str(graded),
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


def _claimed(values: Iterable[ClaimedValue | Value], kb: KnowledgeBase) -> tuple[Named, ...]:
    return _each_once(named(value.value, value.entity, kb) for value in values)


def _of_slot(values: Iterable[Value], slot: str) -> list[Value]:
    return [value for value in values if value.slot == slot]


def _each_once(values: Iterable[Named]) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for value in values:
        found.setdefault(value.key, value)
    return tuple(found.values())


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
    return _each_once(
        named(one.outlet, one.outlet_link.entity, kb) for one in articles if one.outlet and one.outlet.strip()
    )


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
