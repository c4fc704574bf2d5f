"""A transfer without what only republishers say: the words that they put into a text that they took over."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from firsthand.export.additions import Additions, Known, PutRight
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.export.values import SLOTS, Use, values_of
from firsthand.lineage.taking import Taking, takings
from firsthand.model import Article, Derivation, Mention, PartialDate, Quantity, Report
from firsthand.register.review import standing

_BY_NOBODY = PutRight((), ())


def own_words(entry: Entry, holdings: Holdings) -> Entry:
    """The entry with reports whose slots hold only what stands in the text that they were taken from.

    A slot that a person put right stays as it is. A rewording of 50 tons into 500, or of rebels into a label, is
    thereby not held against the source as if somebody else had said so.
    """
    taken = _taken(holdings.derivations(tuple(entry.articles)), entry.articles) if len(entry.articles) > 1 else {}
    if not taken:
        return entry
    verdicts = standing(holdings.judgements(entry.transfer.reports))
    corrected = {(name, one.slot): _BY_NOBODY for name in entry.reports for one in verdicts.corrections(name)}
    additions = Additions(entry, Known(taken, corrected), values_of(entry))
    reports = {name: _stripped(report, additions) for name, report in entry.reports.items()}
    return replace(entry, reports=reports)


def _taken(derivations: Iterable[Derivation], articles: Mapping[str, Article]) -> dict[str, Taking]:
    """By article, what it took most of its text from, in a known direction; no article leads back to itself."""
    found: dict[str, Taking] = {}
    directed = [one for each in derivations if each.is_dependent for one in takings(each) if one.is_directed]
    for one in sorted(directed, key=lambda one: (-one.share, one.taker, one.other)):
        known = one.taker in found or one.taker in _upstream(one.other, found)
        if not known and not _same_house(articles[one.taker], articles[one.other]):
            found[one.taker] = one
    return found


def _upstream(article: str, found: Mapping[str, Taking]) -> Collection[str]:
    names = [article]
    while names[-1] in found:
        names.append(found[names[-1]].other)
    return names


def _same_house(one: Article, other: Article) -> bool:
    """Whether one newsroom ran both, so that neither is a republisher."""
    linked = one.outlet_link.entity
    return linked == other.outlet_link.entity if linked else bool(one.outlet) and one.outlet == other.outlet


def _stripped(report: Report, additions: Additions) -> Report:
    """The report without what its article added; what has no words of its own stays."""

    def own(slot: str, one: Mention | PartialDate | Quantity) -> bool:
        anchor = one.anchor if isinstance(one, PartialDate) else None
        because = one.link.reason.text if isinstance(one, Mention) and one.link.entity else None
        return one.words is None or additions.of(slot, Use(report.id, one.words, because, anchor)) is None

    kept: dict[str, Any] = {slot: tuple(one for one in getattr(report, slot) if own(slot, one)) for slot in SLOTS}
    return replace(report, **kept)
