"""A transfer with its values weighed by origins, made from what an export holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.export.additions import Known
from firsthand.export.credited_only import credited_beside
from firsthand.export.holdings import Holdings
from firsthand.export.lane_drawing import Ties
from firsthand.export.leading_sentence import leading_statement
from firsthand.export.own_words import without_additions
from firsthand.export.register_form import Entry
from firsthand.export.ties_of import known_of, ties_of
from firsthand.export.weights import Weighed, in_order, weighed
from firsthand.register.review import Verdicts, standing


@dataclass(frozen=True, slots=True)
class WeighedEntry:
    """The entry, its suppliers, recipients and items in the order in which `values` weighs them, slot by slot.

    What six copies say weighs what one article says; what only a republisher put in comes last. `own` is the entry
    without that, `statement` its sentence; `credited` are newsrooms that are credited and ran none of its articles.
    `verdicts` are what stands of the judgements on its reports and its grade.
    """

    entry: Entry
    own: Entry
    statement: str
    credited: tuple[str, ...]
    values: Mapping[str, Sequence[Weighed]]
    ties: Ties
    known: Known
    verdicts: Verdicts


def weighed_entry(entry: Entry, holdings: Holdings) -> WeighedEntry:
    """Weigh the values of a transfer; derivations between its articles and judgements on it are read for it."""
    verdicts = standing(holdings.judgements([*entry.transfer.reports, entry.transfer.id]))
    ties = ties_of(entry, holdings)
    known = known_of(ties, verdicts, entry.reports)
    values = weighed(entry, holdings.kb, known)
    ordered = replace(entry, transfer=in_order(entry.transfer, values))
    own = without_additions(entry, known)
    credited = credited_beside(entry, (house.name for house in ties.houses.values()))
    return WeighedEntry(ordered, own, leading_statement(own, holdings.kb), credited, values, ties, known, verdicts)
