"""A part of an input that is no article to be read, and no fault."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Which part of which input, and in a few words what it is; it is counted and not kept."""

    document: str
    reason: str
