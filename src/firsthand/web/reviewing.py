"""What the review pages know beyond the desk: the queues, what stands of all judgements, one report at a time."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Lock

from fastapi import Request

from firsthand.errors import StoreError
from firsthand.model import Article, Judgement, Report, Verdict
from firsthand.pipeline.copies import Copy, copies_of
from firsthand.pipeline.judging import verdicts
from firsthand.pipeline.queue_file import make_queue, read_queue, write_queue
from firsthand.pipeline.rereading import corrected
from firsthand.pipeline.review_queue import QueueOrder, ReviewQueue
from firsthand.register.corrections import correction_of
from firsthand.register.review import Verdicts, state_of_transfer
from firsthand.store import Store
from firsthand.web.desk import Desk, desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.review_order import Way

_WAIT_S = 5.0  # for another process that writes; then the page says so
_WAYS = 32  # that are remembered


@dataclass(frozen=True, slots=True)
class Asked:
    """Which queue is asked for: the order, and an outlet's name or a transfer's id where only its reports."""

    by: QueueOrder = QueueOrder.DOUBT
    outlet: str | None = None
    transfer: str | None = None


@dataclass(slots=True)
class Reviewing:
    """Queues and judgements, read again when the store says that they changed. For use from several threads."""

    desk: Desk
    _queue: tuple[int, ReviewQueue] | None = None
    _ways: dict[tuple[Asked, int], Way] = field(default_factory=dict)
    _stands: tuple[int, Verdicts] | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def queue(self) -> ReviewQueue:
        """The queue of the register as last built: the one kept beside it, else one made now."""
        register = self.desk.catalogue.register
        with self._lock:
            kept = self._queue
            if kept is None or kept[0] != register:
                kept = self._queue = (register, self._read_queue())
                self._ways.clear()
            return kept[1]

    def _read_queue(self) -> ReviewQueue:
        store, location = self.desk.store, self.desk.location
        saved = store.saved_register()
        built_from = saved[1] if saved else store.position()
        found = read_queue(location)
        if found and found.built_from == built_from:
            return found
        made = make_queue(store, self.desk.kb, tuple(store.saved_transfers()), built_from)
        with suppress(OSError):
            write_queue(location, made)
        return made

    def way(self, asked: Asked) -> Way:
        """The reports in the order asked for."""
        queue = self.queue
        key = (asked, queue.built_from)
        found = self._ways.get(key)
        if found is None:
            line = self.desk.catalogue.line(asked.transfer) if asked.transfer else None
            only = (line.reports if line else ()) if asked.transfer else None
            found = Way.of(queue, asked.by, outlet=asked.outlet, reports=only)
            with self._lock:
                for old in list(self._ways)[: 1 - _WAYS]:
                    del self._ways[old]
                self._ways[key] = found
        return found

    @property
    def stands(self) -> Verdicts:
        """What stands of all judgements now."""
        position = self.desk.store.position()
        kept = self._stands
        if kept is None or kept[0] != position:
            kept = self._stands = (position, verdicts(self.desk.store))
        return kept[1]

    def report(self, report_id: str) -> Report:
        """The report as the machine read it; NotFoundError where the store holds none of this id."""
        found = self.desk.store.report(report_id)
        if found is None:
            raise NotFoundError(f"{report_id}: no report has this id; its article may have been read anew since")
        return found

    def corrected_by(self, person: str, report: Report, article: Article) -> Report:
        """The report with the slots that one person put right, as that person left them."""
        own = [correction_of(one, (person,)) for one in self.own(person, report.id) if one.verdict is Verdict.CORRECTED]
        return corrected(report, own, article, self.desk.kb)[0] if own else report

    def own(self, person: str, report_id: str) -> list[Judgement]:
        """What one person said of a report, as it stands, in order of time."""
        return [one for one in self.stands.reports.get(report_id, ()) if one.made_by == person]

    def copies(self, person: str, report: Report) -> tuple[Copy, ...]:
        """The copies of a report in which slots that a person put right in it are still read wrongly."""
        row = self.desk.catalogue.row_of_report(report.id) if self.own(person, report.id) else None
        line = None if row is None else self.desk.catalogue.lines([row])[0]
        transfer = self.desk.store.transfer(line.id) if line else None
        if transfer is None:
            return ()
        return copies_of(report, transfer, person=person, stands=self.stands, store=self.desk.store, kb=self.desk.kb)

    def newest(self, person: str) -> tuple[Judgement, ...]:
        """What a person judged last, as far as it stands: one judgement, or several that were made in one moment."""
        return self.stands.newest_together(person)

    def judged_by(self, person: str) -> list[str]:
        """The ids of the reports that a person has judged."""
        return [name for name, said in self.stands.reports.items() if any(one.made_by == person for one in said)]

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """The store opened for the moment of a judgement; StoreError, with one line, where another process writes."""
        try:
            with Store.open(self.desk.location, wait_s=_WAIT_S) as store:
                yield store
        except StoreError as error:
            raise StoreError(f"nothing was kept: {error}") from error

    def show(self, subjects: Iterable[str]) -> None:
        """Give the register's page the review state of the transfers that hold these reports."""
        catalogue, stands = self.desk.catalogue, self.stands
        rows = {row for name in subjects if (row := catalogue.row_of_report(name)) is not None}
        for line in catalogue.lines(sorted(rows)):
            transfer = self.desk.store.transfer(line.id)
            if transfer is not None:
                catalogue.review(line.id, state_of_transfer(transfer, stands).value)


def reviewing_of(request: Request) -> Reviewing:
    """The one object of this kind of the application that a request came to."""
    state = request.app.state
    if not isinstance(getattr(state, "reviewing", None), Reviewing):
        state.reviewing = Reviewing(desk_of(request))
    found: Reviewing = state.reviewing
    return found


def reviewer_of(request: Request) -> str:
    """The name under which judgements of a request are kept."""
    return str(request.state.user.name)
