"""What the pages read from: one store, its knowledge base and its catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from time import monotonic

from fastapi import Request

from firsthand.catalogue import Catalogue
from firsthand.errors import MisuseError
from firsthand.kb import KnowledgeBase
from firsthand.model import Article
from firsthand.pipeline.cataloguing import catalogue_of
from firsthand.pipeline.current import Shelf
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.tracing import article_in
from firsthand.store import Store
from firsthand.web.errors import NotFoundError
from firsthand.web.work import Bench

_LOOKS_AGAIN = 0.5  # seconds


@dataclass(frozen=True, slots=True)
class _Seen:
    """The number of the saved register, the positions that it was built from and that the store is at, until when."""

    register: int = 0
    built_from: int = 0
    position: int = 0
    until: float = 0.0


@dataclass(slots=True)
class Desk:
    """A store opened for reading, shared by all requests; `location` is its folder.

    The catalogue is opened anew when the register was built anew.
    """

    location: Path
    store: Store
    kb: KnowledgeBase
    bench: Bench
    _catalogue: Catalogue | None = None
    _seen: _Seen = _Seen()
    _opening: Lock = field(default_factory=Lock)

    @classmethod
    def open(cls, location: Path) -> "Desk":
        """Open the store in a folder; StoreError where there is none."""
        return cls(location, Store.open(location, read_only=True), knowledge(location), Bench(location))

    def close(self) -> None:
        """End the work that runs and close the store."""
        self.bench.close()
        self.store.close()

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of the register as last built, by whichever process."""
        kept = self._catalogue
        if kept is not None and kept.register == self._look().register:
            return kept
        with self._opening:
            if self._catalogue is None or self._catalogue.register != self._look(anew=True).register:
                self._catalogue = catalogue_of(self.location)
                self._look(anew=True)
            return self._catalogue

    @property
    def is_stale(self) -> bool:
        """Whether something was added or judged since the register was built."""
        seen = self._look()
        return seen.built_from < seen.position

    def _look(self, anew: bool = False) -> _Seen:
        """What the store held a moment ago: it is asked for at most twice a second, not once a request."""
        now = monotonic()
        if anew or now >= self._seen.until:
            register, built_from = self.store.saved_register() or (0, 0)
            self._seen = _Seen(register, built_from, self.store.position(), now + _LOOKS_AGAIN)
        return self._seen

    @property
    def shelf(self) -> Shelf:
        """The store as the command's views take it."""
        return Shelf(self.store, self.kb, (), self.location)

    def article(self, name: str) -> Article:
        """The article with this id or given id; NotFoundError where none or more than one fits."""
        try:
            return article_in(self.store, name)
        except MisuseError as error:
            raise NotFoundError(str(error)) from error

    def transfers_of(self, reports: Mapping[str, object]) -> dict[str, str]:
        """The transfer that each report, by id, stands in; those in none are left out."""
        catalogue = self.catalogue
        rows = {report: catalogue.row_of_report(report) for report in reports}
        known = {report: row for report, row in rows.items() if row is not None}
        lines = catalogue.lines(list(known.values()))
        return {report: line.id for report, line in zip(known, lines, strict=True)}


def desk_of(request: Request) -> Desk:
    """The desk of the application that a request came to."""
    found = request.app.state.desk
    assert isinstance(found, Desk)
    return found
