"""The reports, from any articles, that speak of the same transfer."""

from dataclasses import dataclass

from firsthand.model.contradiction import Contradiction
from firsthand.model.reason import Reason
from firsthand.model.report import Certainty, Status


@dataclass(frozen=True, slots=True)
class ClaimedValue:
    """A value of one slot, the entity it links to, and the ids of the reports that claim it."""

    value: str
    entity: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A component of the dependence graph: reports that count once, and the reasons that join them.

    `only_denies` says that every report of it denies the transfer.
    """

    number: int
    reports: tuple[str, ...]
    newsrooms: tuple[str, ...]
    reasons: tuple[Reason, ...]
    only_denies: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer as reported. `articles` and `newsrooms` are sorted ids and names; `origins` partition `reports`.

    `joined` says, for each report after the first, why it was taken to speak of the same transfer.
    """

    id: str
    reports: tuple[str, ...]
    supplier: tuple[ClaimedValue, ...]
    recipient: tuple[ClaimedValue, ...]
    item: tuple[ClaimedValue, ...]
    status: Status
    certainty: Certainty
    articles: tuple[str, ...]
    newsrooms: tuple[str, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...] = ()
    joined: tuple[Reason, ...] = ()

    @property
    def reporting(self) -> tuple[Origin, ...]:
        """The origins that report the transfer; all of them where nobody does more than deny it."""
        return tuple(origin for origin in self.origins if not origin.only_denies) or self.origins

    @property
    def denying(self) -> tuple[Origin, ...]:
        """The other origins, which only deny it."""
        reporting = self.reporting
        return tuple(origin for origin in self.origins if origin not in reporting)
