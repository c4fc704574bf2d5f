"""What a comparison of a register with reported transfers found."""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The groups of findings, in the order in which they are told."""

    LACKING = "lacking"  # a reported transfer that the register does not list
    UNSUPPORTED = "unsupported"  # a line that no report supports
    REVERSED = "reversed"  # a line whose parties are reported the other way round
    ONLY = "only"  # a line of which only a denial, refusal, plan or the like is reported
    MATCHED = "matched"
    NEAR = "near"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: about a line, a transfer, or both.

    `code` names its kind within the group, `reason` tells it in a sentence; `notes` are differences between a line and
    the transfer that it matches, or what else bears on it.
    """

    group: Group
    code: str
    reason: str
    line: int | None
    transfer: str | None
    notes: tuple[str, ...] = ()
