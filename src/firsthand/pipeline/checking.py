"""A register that somebody else keeps, held against the register of a store."""

import re
from collections.abc import Mapping, Sequence

from firsthand.export.checked import Checked, CheckedTransfer
from firsthand.kb import Kind, KnowledgeBase
from firsthand.model import Certainty, Status
from firsthand.pipeline.checked_transfer import checked_transfer, held_of, stage_of, years_before
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.selection import Selection
from firsthand.pipeline.weighing import weighed_entries
from firsthand.read.register_cells import Years, figure_of, years_of
from firsthand.read.stated_entry import StatedEntry, StatedRegister
from firsthand.register.check import Check
from firsthand.register.check_scope import lacking, scope_of
from firsthand.register.findings import Group
from firsthand.register.fit import Fit
from firsthand.register.listed import Goods, Held, Listed, Number, Party, Stage
from firsthand.register.listed_names import ListedNames, category_of
from firsthand.register.slot_fit import SlotFits, folded

YEAR_SLACK = 1
_RANGE = re.compile(r"year range\D{0,12}(\d{4})\D{1,6}(\d{4})", re.I)
_ORDER_COLUMNS = frozenset({"ordered", "order_years"})


def check(stated: StatedRegister, shelf: Shelf, wanted: Selection, slack: int = YEAR_SLACK) -> Checked:
    """Compare the lines of a register with the transfers of a store that a selection keeps.

    Lines are kept by the selection's supplier, recipient and item alike. A report that states no year may tell of the
    year in which it was published and of the `slack` years before.
    """
    held, shown = list[Held](), dict[str, CheckedTransfer]()
    kept = (entry for entry in shelf.entries(with_newsrooms=False) if wanted.keeps(entry, shelf.kb))
    for found in weighed_entries(shelf, kept):
        one = held_of(found.own, shelf.kb, slack)
        held.append(one)
        shown[one.id] = checked_transfer(found, one)
    lines = _lines(stated, ListedNames(shelf.kb), shown, slack)
    slots = SlotFits(shelf.kb)
    asked = [line for line in lines if _keeps(line, wanted, slots, shelf.kb)]
    compared = Check(held, shelf.kb).compare(asked)
    scope = scope_of(asked, slots, orders=bool(stated.columns & _ORDER_COLUMNS), years=_covered(stated.titles))
    lack, about = lacking(held, compared.settled, scope, shelf.kb)
    order = list(Group)
    findings = tuple(sorted((*compared.findings, *lack), key=lambda one: (order.index(one.group), one.line or 0)))
    named = {one.transfer for one in findings if one.transfer}
    return Checked(
        findings,
        {entry.line: entry for entry in stated.entries},
        {name: shown[name] for name in sorted(named)},
        len(asked),
        len(held),
        (*about, *_narrowed(wanted, len(lines) - len(asked), slack)),
    )


def listed_of(entry: StatedEntry, names: ListedNames, known: Mapping[str, object], slack: int) -> Listed:
    """A line as it is compared. `known` are the ids of transfers that it may name as the one that it lists."""
    stage = _stage(entry)
    order_years, years = years_of(entry.order_years), years_of(entry.delivery_years)
    stated = (order_years if stage is Stage.ORDER else years) or years or order_years
    by_id = entry.transfer in known
    if not stated or by_id:  # what our own tables say of time is the words of all reports, and may be of another deal
        stated = (*stated, *_published(entry, slack))
    cell = {Stage.ORDER: entry.ordered, Stage.DELIVERY: entry.delivered}.get(stage, "")
    number = figure_of(cell)
    return Listed(
        line=entry.line,
        supplier=names.parties(entry.supplier),
        recipient=names.parties(entry.recipient),
        goods=names.goods(entry.item, entry.item_description),
        category=category_of(entry.category),
        stage=stage,
        years=stated,
        order_years=order_years,
        number=Number(number.low, number.high, number.certain) if number else None,
        transfer=entry.transfer if by_id else None,
    )


def _lines(stated: StatedRegister, names: ListedNames, known: Mapping[str, object], slack: int) -> tuple[Listed, ...]:
    return tuple(listed_of(entry, names, known, slack) for entry in stated.entries)


def _stage(entry: StatedEntry) -> Stage:
    """What a line lists: what its status says, else a delivery unless nothing but an order stands in it."""
    status, certainty = entry.status.casefold(), entry.certainty.casefold()
    if status in list(Status):
        told = Certainty(certainty) if certainty in list(Certainty) else Certainty.STATED
        return stage_of(Status(status), told)
    delivered = figure_of(entry.delivered)
    none_yet = delivered is not None and delivered.high == 0
    is_order = (
        not years_of(entry.delivery_years)
        and (delivered is None or none_yet)
        and bool(years_of(entry.order_years) or figure_of(entry.ordered))
    )
    return Stage.ORDER if is_order or none_yet else Stage.DELIVERY


def _published(entry: StatedEntry, slack: int) -> Years:
    return years_before(*entry.published, slack)


def _covered(titles: Sequence[str]) -> tuple[int, int] | None:
    """The years that a title says the register covers."""
    found = next((match for title in titles if (match := _RANGE.search(title))), None)
    return (int(found[1]), int(found[2])) if found else None


def _keeps(line: Listed, wanted: Selection, slots: SlotFits, kb: KnowledgeBase) -> bool:
    """Whether a line has the parties and arms that are asked for, or what belongs to them."""
    asked = ((wanted.supplier, line.supplier), (wanted.recipient, line.recipient))
    for name, values in asked:
        if name is not None:
            party = Party(name, _entity(name, (Kind.STATE, Kind.GROUP), kb))
            exact = any(folded(name) == folded(one.words) for one in values)
            if not exact and slots.parties((party,), values, None, "").fit < Fit.AKIN:
                return False
    if wanted.item is None:
        return True
    goods = Goods(wanted.item, _entity(wanted.item, (Kind.WEAPON, Kind.TERM), kb))
    return any(
        folded(wanted.item) in folded(one.words) or slots.goods((goods,), (one,), None).fit >= Fit.LOOSE
        for one in line.goods
    )


def _entity(name: str, kinds: Sequence[Kind], kb: KnowledgeBase) -> str | None:
    return name if name in kb else kb.link(name, kinds).entity


def _narrowed(wanted: Selection, left_out: int, slack: int) -> tuple[str, ...]:
    """What to know about transfers and lines that were left out, and about years."""
    found = [f"where reports state no year, the year of publication and {slack} before it count"] if slack else []
    if left_out:
        found.append(f"lines left out, of other parties or arms than those asked for: {left_out}")
    if wanted.min_origins:
        found.append(f"only transfers with at least {wanted.min_origins} origins were held against the register")
    if wanted.since or wanted.until:
        found.append("only transfers published in the time asked for were held against the register")
    return tuple(found)
