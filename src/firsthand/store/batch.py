"""Changes that wait to be written together, so that thousands of small articles do not each wait for the disk."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from firsthand.model import Rejected
from firsthand.store.addition import Addition, Content, Step, standings
from firsthand.store.audit import Action
from firsthand.store.codec import digest, encode
from firsthand.store.columns import rejection_columns, rejection_id
from firsthand.store.database import Database
from firsthand.store.draft import Draft
from firsthand.store.originals import Originals
from firsthand.store.pages import in_pages
from firsthand.store.schema import rejection

_MOST_BYTES = 32 * 2**20


class Batch:
    """Changes in the order in which they were made. They are in the store once `write` has returned."""

    def __init__(self, database: Database, originals: Originals) -> None:
        self._database = database
        self._originals = originals
        self._changes: list[Addition | Rejected] = []
        self._expected: dict[str, Content] = {}
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._changes)

    def is_full(self, size: int) -> bool:
        """Whether `size` changes wait, or as many bytes as may be held in memory."""
        return len(self._changes) >= size or self._bytes >= _MOST_BYTES

    def add(self, addition: Addition) -> bool:
        """Take in an article and say whether it changes anything. What changes nothing is not kept waiting."""
        article_id = addition.article.id
        if addition.content.step_from(self._known(article_id)) is Step.NOTHING:
            return False
        self._expected[article_id] = addition.content
        self._changes.append(addition)
        self._bytes += addition.size
        return True

    def reject(self, rejected: Rejected) -> None:
        """Take in a rejection."""
        self._changes.append(rejected)

    def write(self) -> None:
        """Write everything that waits in one transaction, originals first, and forget it whether or not it worked."""
        changes = self._changes
        self._changes, self._expected, self._bytes = [], {}, 0
        if changes:
            with self._database.writing() as connection:
                _write(connection, self._originals, changes)

    def _known(self, article_id: str) -> Content | None:
        if article_id in self._expected:
            return self._expected[article_id]
        with self._database.reading() as connection:
            standing = standings(connection, [article_id]).get(article_id)
        return standing.content if standing else None


def _write(connection: Connection, originals: Originals, changes: Sequence[Addition | Rejected]) -> None:
    """Look again at what the store holds, since another process may have added to it, and add what is new."""
    additions = [change for change in changes if isinstance(change, Addition)]
    rejections = {rejection_id(change) for change in changes if isinstance(change, Rejected)}
    known = standings(connection, {addition.article.id for addition in additions})
    known_rejections: set[str] = set()
    for some in in_pages(rejections):
        known_rejections.update(connection.scalars(select(rejection.c.id).where(rejection.c.id.in_(some))))
    draft = Draft(connection)
    fresh: dict[str, bytes] = {}
    for change in changes:
        if isinstance(change, Rejected):
            _enter_rejection(draft, change, known_rejections)
            continue
        before = known.get(change.article.id)
        after = change.enter(draft, before)
        if after and after is not before:
            known[change.article.id] = after
            if change.original is not None:
                fresh[change.article.original] = change.original
    originals.keep(fresh)
    draft.write()


def _enter_rejection(draft: Draft, rejected: Rejected, known: set[str]) -> None:
    identity = rejection_id(rejected)
    if identity in known:
        return
    known.add(identity)
    record = encode(rejected)
    number = draft.log(Action.REJECTION, identity, digest(record))
    draft.row(rejection, sequence=number, record=record.decode(), **rejection_columns(rejected))
