"""Writing judgements and the register."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from firsthand.errors import MisuseError
from firsthand.model import Judgement, Transfer
from firsthand.store.audit import Action
from firsthand.store.codec import array, digest, encode
from firsthand.store.columns import column_text, judgement_columns, transfer_columns
from firsthand.store.draft import Draft
from firsthand.store.records import position
from firsthand.store.schema import audit, judgement, register, transfer


def enter_judgement(connection: Connection, judged: Judgement) -> bool:
    """Append a judgement; False when it is there already, MisuseError when another one has its id."""
    record = encode(judged)
    known = connection.scalar(select(judgement.c.record).where(judgement.c.id == column_text(judged.id)))
    if known is not None:
        if known != record.decode():
            raise MisuseError(f"judgement {judged.id} is there already and says something else; judge anew instead")
        return False
    draft = Draft(connection)
    number = draft.log(Action.JUDGEMENT, column_text(judged.id), digest(record))
    draft.row(judgement, sequence=number, record=record.decode(), **judgement_columns(judged))
    draft.write()
    return True


def enter_register(connection: Connection, transfers: Sequence[Transfer], built_from: int | None) -> bool:
    """Replace the saved register; False when the same one, built from the same entries, is there already."""
    source = str(position(connection) if built_from is None else built_from)
    records = [encode(saved) for saved in transfers]
    content = digest(array(records))
    newest = select(audit).join(register, register.c.sequence == audit.c.sequence).order_by(audit.c.sequence.desc())
    known = connection.execute(newest.limit(1)).one_or_none()
    if known and (known.subject, known.digest) == (source, content):
        return False
    draft = Draft(connection)
    number = draft.log(Action.REGISTER, source, content)
    draft.row(register, sequence=number, built_from=int(source))
    for place, (saved, record) in enumerate(zip(transfers, records, strict=True)):
        draft.row(transfer, register=number, position=place, record=record.decode(), **transfer_columns(saved))
    connection.execute(delete(transfer))
    draft.write()
    return True
