"""The rows of one transaction, each with its audit entry, gathered in memory and written together."""

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from firsthand.store.audit import Action, Entry, next_entry, utc_now
from firsthand.store.schema import (
    article,
    audit,
    compared,
    derivation,
    judgement,
    reading,
    register,
    rejection,
    report,
    transfer,
)

_REFERRED_TO_FIRST = (
    audit,
    article,
    reading,
    report,
    rejection,
    judgement,
    register,
    transfer,
    derivation,
    compared,
)


def last_entry(connection: Connection) -> Entry | None:
    """Return the newest audit entry, None in a new store."""
    row = connection.execute(select(audit).order_by(audit.c.sequence.desc()).limit(1)).one_or_none()
    return Entry(*row) if row else None


class Draft:
    """What a transaction is about to add. The audit entries continue the chain as it stands in that transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last = last_entry(connection)
        self._rows: dict[Table, list[dict[str, object]]] = {table: [] for table in _REFERRED_TO_FIRST}
        self._superseded: dict[Table, list[dict[str, int]]] = {article: [], reading: [], derivation: []}

    def log(self, action: Action, subject: str, digest: str) -> int:
        """Add an audit entry and return its sequence number."""
        entry = next_entry(self._last, action, subject, digest, utc_now())
        self._last = entry
        self._rows[audit].append(asdict(entry))
        return entry.sequence

    def row(self, table: Table, **values: object) -> None:
        """Add a row; all rows of a table name the same columns."""
        self._rows[table].append(values)

    def supersede(self, table: Table, old: int, new: int) -> None:
        """Mark the row of `table` that came with entry `old` as superseded by the one that comes with entry `new`."""
        for values in self._rows[table]:
            if values["sequence"] == old:
                values["superseded_by"] = new
                return
        self._superseded[table].append({"old": old, "new": new})

    def write(self) -> None:
        """Send everything to the database; the caller's transaction commits it."""
        self._insert(audit)
        for table, pairs in self._superseded.items():
            if pairs:
                mark = update(table).where(table.c.sequence == bindparam("old")).values(superseded_by=bindparam("new"))
                self._connection.execute(mark, pairs)
        for table in _REFERRED_TO_FIRST[1:]:
            self._insert(table)

    def _insert(self, table: Table) -> None:
        rows: list[Mapping[str, object]] = list(self._rows[table])
        if rows:
            self._connection.execute(insert(table), rows)
