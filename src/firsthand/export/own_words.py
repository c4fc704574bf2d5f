"""A transfer without what only republishers say: the words that they put into a text that they took over."""

from dataclasses import replace
from typing import Any

from firsthand.export.additions import Additions, Known
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.export.ties_of import known_of, ties_of
from firsthand.export.values import SLOTS, Use, values_of
from firsthand.model import Mention, PartialDate, Quantity, Report
from firsthand.register.review import standing


def own_words(entry: Entry, holdings: Holdings) -> Entry:
    """The entry with reports whose slots hold only what stands in the text that they were taken from.

    A slot that a person put right stays as it is. A rewording of 50 tons into 500, or of rebels into a label, is
    thereby not held against the source as if somebody else had said so.
    """
    if len(entry.articles) < 2:  # nobody took anything from anybody
        return entry
    verdicts = standing(holdings.judgements(entry.transfer.reports))
    return without_additions(entry, known_of(ties_of(entry, holdings), verdicts, entry.reports))


def without_additions(entry: Entry, known: Known) -> Entry:
    """What `own_words` returns, where it is known already who took what from whom."""
    if not known.takings:
        return entry
    additions = Additions(entry, known, values_of(entry))
    reports = {name: _stripped(report, additions) for name, report in entry.reports.items()}
    return replace(entry, reports=reports)


def _stripped(report: Report, additions: Additions) -> Report:
    """The report without what its article added; what has no words of its own stays."""

    def own(slot: str, one: Mention | PartialDate | Quantity) -> bool:
        anchor = one.anchor if isinstance(one, PartialDate) else None
        because = one.link.reason.text if isinstance(one, Mention) and one.link.entity else None
        return one.words is None or additions.of(slot, Use(report.id, one.words, because, anchor)) is None

    kept: dict[str, Any] = {slot: tuple(one for one in getattr(report, slot) if own(slot, one)) for slot in SLOTS}
    return replace(report, **kept)
