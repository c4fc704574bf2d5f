"""Which transfers of the register are asked for."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from firsthand.errors import MisuseError
from firsthand.export.register_form import Entry
from firsthand.kb import Kind, KnowledgeBase
from firsthand.model import ClaimedValue

_PARTIES = (Kind.STATE, Kind.GROUP)
_ITEMS = (Kind.WEAPON, Kind.TERM)
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Selection:
    """What a transfer must have to be shown; None and 0 ask for nothing.

    A party or item is asked for by a name of the knowledge base, by an id (`state/us`) or by words; a generic item
    ("anti-tank missile") takes in the designations below it. `since` and `until` are the first and last day, month or
    year (`2024`, `2024-03`, `2024-03-18`) in which one of the articles may have been published.
    """

    supplier: str | None = None
    recipient: str | None = None
    item: str | None = None
    since: str | None = None
    until: str | None = None
    min_origins: int = 0

    def __post_init__(self) -> None:
        for name, day in (("--since", self.since), ("--until", self.until)):
            if day is not None and not _DAY.fullmatch(day):
                raise MisuseError(f"{name} {day}: give a year, month or day, as in 2024, 2024-03 or 2024-03-18")
            if day is not None and not _is_date(day):
                raise MisuseError(f"{name} {day}: there is no such date")
        if self.since and self.until and self.until < self.since[: len(self.until)]:
            raise MisuseError(f"--since {self.since} is later than --until {self.until}: exchange them")

    def keeps(self, entry: Entry, kb: KnowledgeBase) -> bool:
        """Whether the transfer has everything that is asked for."""
        transfer = entry.transfer
        return (
            len(transfer.reporting) >= self.min_origins
            and _claims(transfer.supplier, self.supplier, _PARTIES, kb)
            and _claims(transfer.recipient, self.recipient, _PARTIES, kb)
            and _claims(transfer.item, self.item, _ITEMS, kb)
            and self._published(entry)
        )

    def _published(self, entry: Entry) -> bool:
        if self.since is None and self.until is None:
            return True
        days = [article.published for article in entry.articles.values() if article.published]
        return any(
            (self.since is None or (day.latest or "")[: len(self.since)] >= self.since)
            and (self.until is None or (day.earliest or "~")[: len(self.until)] <= self.until)
            for day in days
        )


def _is_date(day: str) -> bool:
    try:
        return bool(date.fromisoformat(f"{day}-01-01"[: len("2024-01-01")]))
    except ValueError:
        return False


def _claims(values: Iterable[ClaimedValue], wanted: str | None, kinds: Collection[Kind], kb: KnowledgeBase) -> bool:
    if wanted is None:
        return True
    entity = _entity(wanted, kinds, kb)
    words = re.compile(rf"(?<!\w){re.escape(' '.join(wanted.split()))}(?!\w)", re.IGNORECASE)
    return any(_is(value.entity, entity, kb) or words.search(value.value) for value in values)


def _entity(wanted: str, kinds: Collection[Kind], kb: KnowledgeBase) -> str | None:
    try:
        return kb.entity(wanted).id
    except KeyError:
        return kb.link(wanted, kinds).entity


def _is(entity: str | None, wanted: str | None, kb: KnowledgeBase) -> bool:
    """Whether a linked entity is the one asked for, or a weapon or term below it."""
    if entity is None or wanted is None:
        return False
    return entity == wanted or (wanted.startswith(f"{Kind.TERM}/") and wanted in kb.generic_terms(entity))
