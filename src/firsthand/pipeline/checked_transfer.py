"""A reported transfer as a register is held against it, and the evidence that a finding shows for it."""

from collections.abc import Iterator

from firsthand.export.checked import CheckedTransfer, Evidence
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import listed_items
from firsthand.export.register_form import Entry, published
from firsthand.export.stated_figures import stated_figures
from firsthand.export.stated_years import stated_years
from firsthand.export.told_as import AFFIRMED, PASSED, as_listed
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Part, Report, Status, Transfer
from firsthand.read.register_cells import OPEN, Years, figure_of, years_of
from firsthand.register.listed import Goods, Held, Number, Party, Stage

_STAGES = {
    Status.AGREED: Stage.ORDER,
    Status.PLANNED: Stage.PLAN,
    Status.REQUESTED: Stage.PLAN,
    Status.REFUSED: Stage.REFUSAL,
    Status.INTERCEPTED: Stage.INTERCEPTION,
    Status.DIVERTED: Stage.DIVERSION,
}


def stage_of(status: Status, certainty: Certainty) -> Stage:
    """As what something with this status and certainty is told: a denial, whatever is denied, is a denial."""
    if certainty is Certainty.DENIED:
        return Stage.DENIAL
    if certainty is Certainty.HYPOTHETICAL:
        return Stage.POSSIBILITY
    return Stage.DELIVERY if status in PASSED else _STAGES[status]


def held_of(entry: Entry, kb: KnowledgeBase, slack: int) -> Held:
    """The transfer of an entry, without what only republishers say, as a register is held against it.

    Where no report states a year, the years are that of publication and the `slack` years before it.
    """
    transfer = entry.transfer
    stated = stated_years(as_listed(entry))
    reporting = sum(not origin.only_denies for origin in transfer.origins)
    return Held(
        id=transfer.id,
        supplier=_parties(entry, "supplier"),
        recipient=_parties(entry, "recipient"),
        goods=_goods(entry, kb),
        stage=stage_of(transfer.status, transfer.certainty),
        years=years_of("; ".join(stated)) if stated else years_before(*published(entry), slack),
        years_stated=bool(stated),
        origins=reporting,
        denying=len(transfer.origins) - reporting,
        hedged=transfer.certainty is Certainty.HEDGED,
    )


def years_before(first: str | None, last: str | None, slack: int) -> Years:
    """From so many years before the first day to the last; none where neither is known."""
    days = [int(day[:4]) for day in (first, last) if day and day[:4].isdecimal()]
    return ((min(days) - slack, max(days)),) if days else ()


def checked_transfer(found: WeighedEntry, held: Held) -> CheckedTransfer:
    """What a finding shows of the transfer."""
    entry, transfer = found.entry, found.entry.transfer
    return CheckedTransfer(
        transfer.id,
        found.statement,
        transfer.status.value,
        transfer.certainty.value,
        _years_told(held),
        held.origins,
        held.denying,
        tuple(_evidence(entry, transfer)),
    )


def _years_told(held: Held) -> str:
    words = "; ".join(str(a) if a == b else f"{a}-{b}" if b < OPEN else f"from {a}" for a, b in held.years)
    if held.years_stated:
        return f"{words} (stated)"
    return f"{words} (no year stated; by publication)" if words else "undated"


def _evidence(entry: Entry, transfer: Transfer) -> Iterator[Evidence]:
    """One report of each origin, those that only deny last; one of the text rather than of a title."""
    for origin in sorted(transfer.origins, key=lambda one: (one.only_denies, one.number)):
        reports = [entry.reports[name] for name in origin.reports]
        report = min(reports, key=lambda one: (not _is_listed(one, transfer), one.sentence.part is not Part.TEXT))
        article = entry.articles[report.article]
        yield Evidence(
            report.id,
            entry.article_name(report.article),
            article.outlet,
            article.published.edtf if article.published else None,
            " ".join(report.sentence.text.split()),
            origin.number,
            origin.only_denies,
        )


def _is_listed(report: Report, transfer: Transfer) -> bool:
    """Whether a report tells the transfer as it is listed, so that it is the one to quote."""
    same = report.status is transfer.status or {report.status, transfer.status} <= PASSED
    return same and (report.certainty in AFFIRMED) == (transfer.certainty in AFFIRMED)


def _parties(entry: Entry, slot: str) -> tuple[Party, ...]:
    found = leading(entry, slot)
    return (
        *(Party(one.value, one.entity) for one in found.first),
        *(Party(one.value, one.entity, leads=False) for one in found.others),
    )


def _goods(entry: Entry, kb: KnowledgeBase) -> tuple[Goods, ...]:
    told = as_listed(entry)
    found = list[Goods]()
    for item in listed_items(entry, kb):
        if item.value is not None:
            figures = [figure_of(words) for words in stated_figures(told, item.value).pieces]
            numbers = tuple(Number(one.low, one.high, one.certain) for one in figures if one)
            found.append(Goods(item.value.value, item.value.entity, numbers=numbers))
    return tuple(found)
