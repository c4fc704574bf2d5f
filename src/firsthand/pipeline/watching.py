"""Watches a folder or a feed, adds what arrives, and tells what is new."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from firsthand.errors import FirsthandError
from firsthand.pipeline.adding import Outcome, Totals, add_documents
from firsthand.pipeline.alert_delivery import Delivery
from firsthand.pipeline.alert_filters import AlertFilter
from firsthand.pipeline.alerts import alert_form, changes, touched
from firsthand.pipeline.backing_off import BackOff
from firsthand.pipeline.current import open_register
from firsthand.pipeline.known_reports import KnownReports
from firsthand.pipeline.reading import open_reader
from firsthand.pipeline.updating import update_by
from firsthand.pipeline.weighing import weighed_entries
from firsthand.read.documents import Document
from firsthand.reports import FinderName
from firsthand.store import Store

_TOGETHER = 20  # documents written at once
SETTLING = 2.0  # seconds between the two looks at a folder that is looked at once


class Watched(Protocol):
    """A place where documents appear. `looks` is how many looks it takes until one gives what is there.

    `asked` are the seconds that the place asked to be left alone at the last look, 0 where it did not.
    """

    looks: int
    asked: float

    def look(self) -> Iterator[Document]:
        """What is new. FirsthandError, with one line, where the place cannot be looked at."""

    def keep(self) -> None:
        """What the last look gave is in the store."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one look brought: what became of its documents, the transfers of the register, and the alerts given."""

    totals: Totals
    transfers: int
    alerts: int


@dataclass(frozen=True, slots=True)
class Intake:
    """How what arrives is added to the store in a folder, and who is told what is new in the register.

    `progress` is told the outcome of each document. `own` is a knowledge base folder that the store takes in.
    """

    location: Path
    own: Path | None
    finder: FinderName
    jobs: int
    progress: Callable[[Outcome], None]
    filters: tuple[AlertFilter, ...]
    delivery: Delivery

    def open(self) -> None:
        """Make the store where there is none, and give the alerts of an adding that was cut short."""
        self._update(iter(()))
        known = KnownReports(self.location)
        if known.pending:
            self._alert(known)

    def take(self, documents: Iterator[Document]) -> Added:
        """Add documents, bring the register up to date, and give the alerts."""
        known = KnownReports(self.location)
        known.note()
        totals, transfers = self._update(documents)
        return Added(totals, transfers, self._alert(known))

    def _update(self, documents: Iterator[Document]) -> tuple[Totals, int]:
        def adding(store: Store, kb_folder: Path | None) -> Totals:
            first = list(islice(documents, 1))
            if not first:
                return Totals()
            reader = partial(open_reader, kb_folder, self.finder)
            return add_documents(
                chain(first, documents), store, reader, jobs=self.jobs, progress=self.progress, together=_TOGETHER
            )

        return update_by(
            adding,
            self.location,
            own=self.own,
            jobs=self.jobs,
            finder=self.finder,
            comparing=lambda _: None,
            building=lambda: None,
        )

    def _alert(self, known: KnownReports) -> int:
        """Give the alerts of what is new since the reports were noted, and return how many."""
        before, given = known.note(), 0
        with open_register(self.location) as shelf:
            fresh = weighed_entries(shelf, shelf.entries(touched(shelf.transfers, before)))
            for change in changes(fresh, before):
                for wanted in self.filters:
                    if wanted.selection.keeps(change.found.entry, shelf.kb):
                        self.delivery.deliver(alert_form(change, wanted.name), wanted)
                        given += 1
        known.forget()
        return given


@dataclass(frozen=True, slots=True)
class Watch:
    """Looks at one place again and again. `say` is told what each look brought, `complain` what went wrong."""

    watched: Watched
    intake: Intake
    pace: BackOff
    sleep: Callable[[float], None]
    say: Callable[[Added], None]
    complain: Callable[[str], None]

    def run(self) -> None:
        """Look until the program is ended. What is wrong is one line, and the watch goes on."""
        self.intake.open()
        while True:
            well = self._look()
            self.sleep(self.pace.after(failed=not well, asked=self.watched.asked))

    def once(self) -> bool:
        """Look once, at a folder twice, and say whether all went well."""
        self.intake.open()
        for number in range(self.watched.looks):
            if number:
                self.sleep(SETTLING)
            well = self._look()
        return well

    def _look(self) -> bool:
        try:
            documents = self.watched.look()
            first = list(islice(documents, 1))
            if first:
                self.say(self.intake.take(chain(first, documents)))
            self.watched.keep()
            return True
        except BrokenPipeError:  # nobody reads the alerts any more
            raise
        except (FirsthandError, OSError) as error:
            self.complain(_in_words(error))
            return False


def _in_words(error: FirsthandError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'a file'}: {error.strerror or error}"
    return str(error)
