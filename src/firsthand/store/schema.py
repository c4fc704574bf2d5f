"""The tables. Rows are added and never changed, but for `superseded_by` and the saved register, which is replaced.

`sequence` is the number of the audit entry that a row came with. Columns beside `record` repeat values of the record's
JSON for queries; verification compares the two. A `derivation` without `record` says that two articles share nothing
any more. `compared` says which versions of articles were compared with all others, and by which method.
"""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_name)s",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    }
)


def _entry() -> Column[int]:
    return Column("sequence", Integer, ForeignKey("audit.sequence"), primary_key=True, autoincrement=False)


def _superseded_by() -> Column[int]:
    return Column("superseded_by", Integer, ForeignKey("audit.sequence"))


audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

article = Table(
    "article",
    metadata,
    _entry(),
    _superseded_by(),
    Column("id", Text, nullable=False, index=True),
    Column("given_id", Text, nullable=False, index=True),
    Column("original", Text, nullable=False),
    Column("outlet", Text),
    Column("outlet_entity", Text),
    Column("published_earliest", Text, index=True),
    Column("published_latest", Text),
    Column("language", Text),
    Column("record", Text, nullable=False),
    Column("url", Text, index=True),
)
_current = article.c.superseded_by.is_(None)
Index("article_current", article.c.id, unique=True, sqlite_where=_current, postgresql_where=_current)
Index("article_outlet", article.c.outlet, article.c.outlet_entity, sqlite_where=_current, postgresql_where=_current)

reading = Table(
    "reading",
    metadata,
    _entry(),
    _superseded_by(),
    Column("article", Integer, ForeignKey("article.sequence"), nullable=False, index=True),
)

report = Table(
    "report",
    metadata,
    Column("reading", Integer, ForeignKey("reading.sequence"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("finder", Text, nullable=False),
    Column("record", Text, nullable=False),
)

rejection = Table(
    "rejection",
    metadata,
    _entry(),
    Column("id", Text, nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("record", Text, nullable=False),
)

judgement = Table(
    "judgement",
    metadata,
    _entry(),
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("record", Text, nullable=False),
)

register = Table(
    "register",
    metadata,
    _entry(),
    Column("built_from", Integer, nullable=False),
)

transfer = Table(
    "transfer",
    metadata,
    Column("register", Integer, ForeignKey("register.sequence"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("status", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("newsrooms", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

derivation = Table(
    "derivation",
    metadata,
    _entry(),
    _superseded_by(),
    Column("a", Text, nullable=False),
    Column("b", Text, nullable=False),
    Column("relation", Text),
    Column("direction", Text),
    Column("method", Text, nullable=False),
    Column("record", Text),
    Index("derivation_a", "a", "b"),
    Index("derivation_b", "b"),
)
_latest = derivation.c.superseded_by.is_(None)
Index(
    "derivation_current",
    derivation.c.a,
    derivation.c.b,
    unique=True,
    sqlite_where=_latest,
    postgresql_where=_latest,
)

compared = Table(
    "compared",
    metadata,
    Column("article", Integer, ForeignKey("article.sequence"), primary_key=True, autoincrement=False),
    Column("sequence", Integer, ForeignKey("audit.sequence"), primary_key=True, autoincrement=False),
    Column("method", Text, nullable=False),
    Index("compared_sequence", "sequence"),
)
