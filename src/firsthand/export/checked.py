"""A register that others keep, compared with reported transfers, with all that is shown of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.read.stated_entry import StatedEntry
from firsthand.register.findings import Finding, Group


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence of one report of an origin, with where and when it stands. `denies`: the origin only denies."""

    report: str
    article: str
    outlet: str | None
    date: str | None
    sentence: str
    origin: int
    denies: bool


@dataclass(frozen=True, slots=True)
class CheckedTransfer:
    """What a finding shows of a transfer: a sentence, its origins, denials apart, and one report of each."""

    id: str
    statement: str
    status: str
    certainty: str
    years: str
    origins: int
    denying: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings in the order of their groups, and what they are about.

    `entries` are the lines by number, `transfers` those that findings name by id; `lines` and `held` say how many were
    compared, `notes` what to know about the comparison.
    """

    findings: tuple[Finding, ...]
    entries: Mapping[int, StatedEntry]
    transfers: Mapping[str, CheckedTransfer]
    lines: int
    held: int
    notes: tuple[str, ...]

    def of(self, group: Group) -> tuple[Finding, ...]:
        """The findings of a group."""
        return tuple(one for one in self.findings if one.group is group)

    @property
    def agrees(self) -> bool:
        """Whether nothing is found but lines and transfers that match without a difference."""
        return all(one.group is Group.MATCHED and not one.notes for one in self.findings)
