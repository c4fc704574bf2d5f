"""How much a store holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles and reports as last read (superseded ones left out), and everything else ever added.

    `transfers` is None when no register has been saved since the last change.
    """

    articles: int
    reports: int
    rejections: int
    judgements: int
    originals: int
    audit_entries: int
    transfers: int | None
