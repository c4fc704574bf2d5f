"""Ties between written words and the knowledge base."""

from dataclasses import dataclass

from firsthand.model.reason import Reason


@dataclass(frozen=True, slots=True)
class Link:
    """One entity or none, always with the reason. `entity` is None where nothing, or more than one thing, fits."""

    entity: str | None
    reason: Reason
