"""A document that could not be read, kept as a counted fact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejected:
    """Which document, at which stage, and one line that says what is wrong and what to do."""

    document: str
    stage: str
    reason: str
