"""Which origins a value weighs: those whose own words claim it, not those who passed their text on and changed it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.export.additions import Addition, Additions, Known
from firsthand.export.register_form import Entry
from firsthand.export.values import SLOTS, Use, Value, values_of
from firsthand.kb import KnowledgeBase, Term, Weapon
from firsthand.model import Certainty, ClaimedValue, Transfer
from firsthand.register.headlines import in_headline


@dataclass(frozen=True, slots=True)
class Weighed:
    """A value with the numbers of the origins that claim it, in which only republishers do, and that only deny it.

    `claims` counts the reports that claim it and are no addition. `in_bodies` counts those
    of them that stand in no headline. `additions` are by use.
    """

    value: Value
    claiming: tuple[int, ...]
    added: tuple[int, ...]
    denying: tuple[int, ...]
    claims: int
    in_bodies: int
    additions: Mapping[Use, Addition]

    @property
    def is_added(self) -> bool:
        """Whether nobody but republishers says it."""
        return not self.claiming and not self.denying


def weighed(entry: Entry, kb: KnowledgeBase, known: Known) -> dict[str, list[Weighed]]:
    """The values of each slot: those of most origins first, then of most bodies; what only republishers say last."""
    values = values_of(entry)
    additions, origin_of = Additions(entry, known, values), entry.origin_of()
    found = defaultdict[str, list[Weighed]](list)
    for value in values:
        found[value.slot].append(_weigh(entry, value, additions, origin_of))
    return {slot: sorted(_implied(found[slot], kb, origin_of), key=_rank) for slot in SLOTS}


def in_order(transfer: Transfer, values: Mapping[str, Sequence[Weighed]]) -> Transfer:
    """The transfer with suppliers, recipients and items in the order in which they are weighed."""
    return replace(
        transfer,
        supplier=_ordered(transfer.supplier, values["supplier"]),
        recipient=_ordered(transfer.recipient, values["recipient"]),
        item=_ordered(transfer.item, values["item"]),
    )


def _rank(one: Weighed) -> tuple[int, bool, int, int]:
    return (-len(one.claiming), one.is_added, -one.in_bodies, -one.claims)


def _weigh(entry: Entry, value: Value, additions: Additions, origin_of: Mapping[str, int]) -> Weighed:
    claiming, added, denying = set[int](), set[int](), set[int]()
    found, claims = dict[Use, Addition](), set[str]()
    for use in value.uses:
        number = origin_of[use.report]
        if entry.reports[use.report].certainty is Certainty.DENIED:
            denying.add(number)
            continue
        addition = additions.of(value.slot, use)
        if addition:
            found[use] = addition
            added.add(number)
        else:
            claiming.add(number)
            claims.add(use.report)
    bodies = sum(not _in_headline(entry, report) for report in claims)
    added -= claiming
    denying -= claiming | added
    return Weighed(value, _sorted(claiming), _sorted(added), _sorted(denying), len(claims), bodies, found)


def _in_headline(entry: Entry, name: str) -> bool:
    report = entry.reports[name]
    return in_headline(report.sentence, entry.articles[report.article])


def _sorted(numbers: set[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers))


def _implied(values: Sequence[Weighed], kb: KnowledgeBase, origin_of: Mapping[str, int]) -> Iterator[Weighed]:
    """A general term counts where the source itself claims something that is of this kind."""
    kinds = defaultdict[str, set[int]](set)
    for one in values:
        for kind in _kinds(one.value.entity, kb):
            kinds[kind].update(one.claiming)
    for one in values:
        told = set(one.added) & kinds[one.value.entity or ""]
        yield replace(
            one,
            claiming=_sorted(told.union(one.claiming)),
            added=_sorted(set(one.added) - told),
            additions={use: found for use, found in one.additions.items() if origin_of[use.report] not in told},
        )


def _kinds(entity: str | None, kb: KnowledgeBase) -> Iterator[str]:
    """The general terms above a weapon or term, from the nearest."""
    while entity is not None and entity in kb:
        thing = kb.entity(entity)
        entity = thing.generic if isinstance(thing, Weapon) else thing.broader if isinstance(thing, Term) else None
        if entity is not None:
            yield entity


def _ordered(values: Sequence[ClaimedValue], weighed: Sequence[Weighed]) -> tuple[ClaimedValue, ...]:
    place = {one.value.entity or one.value.value.casefold(): number for number, one in enumerate(weighed)}
    return tuple(sorted(values, key=lambda one: place.get(one.entity or one.value.casefold(), len(place))))
