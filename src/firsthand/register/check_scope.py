"""Which reported transfers a register should list if it lists what is reported: those within its scope."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.register.findings import Finding, Group
from firsthand.register.fit import Fit
from firsthand.register.listed import AS_STAGE, Goods, Held, Listed, Party, Stage
from firsthand.register.pair_check import Time, time_of, years_in_words
from firsthand.register.slot_fit import SlotFits

_FEWEST = 3  # lines that must all name one state before the register is taken for that state's
_WORDS = {
    "I": "battle tanks",
    "II": "armoured combat vehicles",
    "III": "large-calibre artillery",
    "IV": "combat aircraft",
    "V": "attack helicopters",
    "VI": "warships",
    "VII": "missiles and missile launchers",
    "SALW": "small arms or light weapons",
    "none": "goods outside the categories of the UN Register, such as ammunition or equipment",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a register covers. `years` are the first and last, None where it states none.

    `supplier` or `recipient` is set where it is about one state only; `orders`: it has columns for orders;
    `categories` and `only_states` are what its lines show.
    """

    years: tuple[int, int] | None
    supplier: Party | None
    recipient: Party | None
    orders: bool
    categories: frozenset[str]
    only_states: bool


def scope_of(lines: Sequence[Listed], slots: SlotFits, *, orders: bool, years: tuple[int, int] | None = None) -> Scope:
    """The scope that the lines show; `years` are given where the register itself says which it covers."""
    listed = [year for line in lines for stretch in (*line.years, *line.order_years) for year in stretch if year < 9999]
    categories = {slots.category(one) for line in lines for one in line.goods} | {line.category for line in lines}
    parties = [party for line in lines for party in (*line.supplier, *line.recipient) if party.entity]
    return Scope(
        years or ((min(listed), max(listed)) if listed else None),
        _one_state([line.supplier for line in lines]),
        _one_state([line.recipient for line in lines]),
        orders,
        frozenset(one for one in categories if one),
        all((party.entity or "").startswith("state/") for party in parties),
    )


def lacking(
    held: Iterable[Held], settled: frozenset[str], scope: Scope, kb: KnowledgeBase
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """The transfers within the scope that nothing settles, those of most origins first; and what to know about them.

    Of what is told as no delivery (or, where the register lists orders, no order) none is counted.
    """
    slots = SlotFits(kb)
    found, aside = list[tuple[Held, Finding]](), Counter[str]()
    for one in held:
        if one.id in settled:
            continue
        outside = _outside(one, scope, slots)
        if outside:
            aside[outside] += 1
        elif not _is_named(one):
            says = "The reports name neither a supplier nor a recipient that the knowledge base knows."
            found.append((one, Finding(Group.INCOMPARABLE, "unknown.parties", says, None, one.id)))
        else:
            says = "No line of the register lists it."
            found.append((one, Finding(Group.LACKING, "lacking", says, None, one.id, tuple(_marks(one, scope, slots)))))
    found.sort(key=lambda pair: (pair[1].group, bool(pair[1].notes), -pair[0].origins, pair[0].id))
    findings = tuple(finding for _, finding in found)
    return findings, (
        *_summary(findings),
        *(f"{count} transfer{'s' if count > 1 else ''} reported {words}" for words, count in sorted(aside.items())),
    )


def _outside(held: Held, scope: Scope, slots: SlotFits) -> str:
    """Why a transfer is none that the register should list; empty where it should."""
    stages = (Stage.DELIVERY, Stage.ORDER) if scope.orders else (Stage.DELIVERY,)
    if held.stage not in stages:
        return f"only as {AS_STAGE[held.stage]}: not counted as lacking"
    if scope.years and held.years and time_of(((scope.years),), held.years) is not Time.MEET:
        return f"outside the years of the register ({years_in_words((scope.years,))}): not counted as lacking"
    for slot, wanted, values in (("from", scope.supplier, held.supplier), ("to", scope.recipient, held.recipient)):
        if wanted is not None and slots.parties((wanted,), values, None, slot).fit < Fit.AKIN:
            name = slots.name(wanted)
            return f"not {slot} {name}: not counted as lacking, since all lines of the register are {slot} {name}"
    return ""


def _is_named(held: Held) -> bool:
    return any(party.entity for party in (*held.supplier, *held.recipient))


def _marks(held: Held, scope: Scope, slots: SlotFits) -> Iterable[str]:
    """What a transfer is that the register nowhere lists."""
    categories = {slots.category(one) for one in held.goods if one.entity}
    if categories and None not in categories and not categories & scope.categories and scope.categories:
        words = " and ".join(_WORDS.get(one or "", one or "") for one in sorted(filter(None, categories)))
        yield f"{words}, which this register does not list"
    takers = [party for party in held.recipient if party.entity and party.leads]
    if scope.only_states and takers and not any(_is_of_state(party, slots) for party in takers):
        yield "its recipient is no state, and this register lists states only"


def _is_of_state(party: Party, slots: SlotFits) -> bool:
    """Whether a party is a state, or an organ of one."""
    entity = party.entity or ""
    whole = [one for one, (fit, _) in slots.above(entity, None).items() if fit >= Fit.AKIN]
    return any(one.startswith("state/") for one in (entity, *whole))


def _summary(findings: Iterable[Finding]) -> Iterable[str]:
    """How many of those that lack are of kinds that the register nowhere lists."""
    marks = Counter(note for one in findings if one.group is Group.LACKING for note in one.notes)
    return (f"{count} of those that it lacks: {note}" for note, count in marks.most_common())


def _one_state(slots: Sequence[tuple[Party | Goods, ...]]) -> Party | None:
    """The one party that every line names in a slot."""
    if len(slots) < _FEWEST or not all(len(values) == 1 for values in slots):
        return None
    first = slots[0][0]
    same = isinstance(first, Party) and first.entity and all(values[0].entity == first.entity for values in slots)
    return Party(first.words, first.entity) if same else None
