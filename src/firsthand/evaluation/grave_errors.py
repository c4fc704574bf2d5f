"""The errors that do most harm: parties on the wrong side, and what was stopped or denied read as going ahead."""

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.evaluation.agreement import Match, agreeing
from firsthand.evaluation.annotation import Annotation
from firsthand.model import Certainty, Status

_GOES_AHEAD = frozenset((Status.DELIVERED, Status.ONGOING))
_BELIEVED = frozenset((Certainty.STATED, Certainty.HEDGED))


@dataclass(frozen=True, slots=True)
class GraveErrors:
    """Counts over the `pairs` of found reports. `stopped` are those that are refused or denied."""

    pairs: int
    swapped: int
    wrong_side: int
    stopped: int
    stopped_read_as_going_ahead: int

    def share(self, count: int) -> float:
        """A count as a share of the found reports, 0 where none was found."""
        return count / self.pairs if self.pairs else 0.0


def grave_errors(found: Iterable[Match]) -> GraveErrors:
    """The grave errors among these reports."""
    pairs = [match for match in found if match.gold and match.read]
    return GraveErrors(
        pairs=len(pairs),
        swapped=sum(map(is_swapped, pairs)),
        wrong_side=sum(map(has_party_on_wrong_side, pairs)),
        stopped=sum(match.gold is not None and is_stopped(match.gold) for match in pairs),
        stopped_read_as_going_ahead=sum(map(is_stopped_read_as_going_ahead, pairs)),
    )


def is_swapped(match: Match) -> bool:
    """Whether a supplier was read as a recipient and a recipient as a supplier."""
    return all(_crossed(match))


def has_party_on_wrong_side(match: Match) -> bool:
    """Whether any supplier was read as a recipient or the other way round."""
    return any(_crossed(match))


def is_stopped(report: Annotation) -> bool:
    """Whether the transfer is told as refused, or denied by somebody."""
    return report.status is Status.REFUSED or report.certainty is Certainty.DENIED


def is_stopped_read_as_going_ahead(match: Match) -> bool:
    """Whether what is refused or denied was read as a stated or hedged delivery."""
    gold, read = match.gold, match.read
    if gold is None or read is None or not is_stopped(gold):
        return False
    return read.status in _GOES_AHEAD and read.certainty in _BELIEVED


def _crossed(match: Match) -> tuple[bool, bool]:
    """Whether a supplier was read as recipient, and a recipient as supplier."""
    gold, read = match.gold, match.read
    if gold is None or read is None:
        return False, False
    return (
        bool(agreeing(gold.spans("supplier"), read.spans("recipient"))),
        bool(agreeing(gold.spans("recipient"), read.spans("supplier"))),
    )
