"""Re-hashing derivations, and the lists of the articles that they cover."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select

from firsthand.errors import StoreError
from firsthand.model import Derivation
from firsthand.store.audit import Action
from firsthand.store.codec import decode
from firsthand.store.columns import Columns, derivation_columns
from firsthand.store.derivations import comparison_digest, derivation_digest, subject_of
from firsthand.store.problem import Problem
from firsthand.store.schema import audit, compared, derivation

_AT_A_TIME = {"yield_per": 200}
_SAID = audit.c.action.label("said_action"), audit.c.subject.label("said_subject"), audit.c.digest.label("said")


def derivation_problems(connection: Connection) -> Iterator[Problem]:
    """Yield what does not hold of derivations, the superseded ones included."""
    query = select(derivation, *_SAID).outerjoin(audit, audit.c.sequence == derivation.c.sequence)
    for row in connection.execute(query.order_by(derivation.c.sequence), execution_options=_AT_A_TIME):
        name = f"derivation {subject_of(row.a, row.b)}"
        yield from _columns(row, name)
        record = None if row.record is None else row.record.encode()
        if (row.said_action, row.said_subject) != (Action.DERIVATION, subject_of(row.a, row.b)):
            yield Problem(name, f"audit entry {row.sequence} does not speak of it")
        elif row.said != derivation_digest(row.method, record):
            yield Problem(name, "was changed after it was added: its method or record does not fit the audit log")


def _columns(row: Row[Any], name: str) -> Iterator[Problem]:
    expected: Columns = {"a": row.a, "b": row.b, "relation": None, "direction": None}
    if row.record is not None:
        try:
            expected = derivation_columns(decode(row.record, Derivation))
        except StoreError as error:
            yield Problem(name, str(error))
            return
    for column, value in expected.items():
        if row._mapping[derivation.c[column]] != value:
            yield Problem(name, f"column {column} differs from the record")


def comparison_problems(connection: Connection) -> Iterator[Problem]:
    """Yield what does not hold of the lists of articles that were compared."""
    query = select(compared, *_SAID).outerjoin(audit, audit.c.sequence == compared.c.sequence)
    rows = connection.execute(query.order_by(compared.c.sequence), execution_options=_AT_A_TIME)
    for number, group in groupby(rows, key=lambda row: row.sequence):
        found = list(group)
        name = f"comparison {number}"
        methods = {row.method for row in found}
        if (found[0].said_action, {found[0].said_subject}) != (Action.COMPARISON, methods):
            yield Problem(name, "the audit entry of that number does not speak of it")
        elif found[0].said != comparison_digest(row.article for row in found):
            yield Problem(name, "was changed after it was added: its articles do not fit the audit log")
