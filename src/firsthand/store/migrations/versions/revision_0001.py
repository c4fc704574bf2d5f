"""Everything the first version keeps."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _entry() -> sa.Column[int]:
    return sa.Column("sequence", sa.Integer, sa.ForeignKey("audit.sequence"), primary_key=True, autoincrement=False)


def _key(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), primary_key=True, autoincrement=False)


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer, primary_key=True, autoincrement=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def upgrade() -> None:
    """Create the tables in the order in which they refer to each other."""
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        *_texts("action", "subject", "digest", "previous", "made_at", "hash"),
    )
    _articles_and_reports()
    _decisions()
    _register()


def _articles_and_reports() -> None:
    op.create_table(
        "article",
        _entry(),
        sa.Column("superseded_by", sa.Integer, sa.ForeignKey("audit.sequence")),
        *_texts("id", "given_id", "original"),
        *(
            sa.Column(name, sa.Text)
            for name in ("outlet", "outlet_entity", "published_earliest", "published_latest", "language")
        ),
        *_texts("record"),
    )
    for column in ("id", "given_id", "published_earliest"):
        op.create_index(f"article_{column}", "article", [column])
    current = sa.text("superseded_by IS NULL")
    op.create_index("article_current", "article", ["id"], unique=True, sqlite_where=current, postgresql_where=current)
    op.create_table(
        "reading",
        _entry(),
        sa.Column("superseded_by", sa.Integer, sa.ForeignKey("audit.sequence")),
        sa.Column("article", sa.Integer, sa.ForeignKey("article.sequence"), nullable=False),
    )
    op.create_index("reading_article", "reading", ["article"])
    op.create_table(
        "report",
        _key("reading", "reading.sequence"),
        _position(),
        *_texts("id", "status", "certainty"),
        sa.Column("confidence", sa.Float, nullable=False),
        *_texts("finder", "record"),
    )
    op.create_index("report_id", "report", ["id"])


def _decisions() -> None:
    op.create_table("rejection", _entry(), *_texts("id", "document", "stage", "record"), sa.UniqueConstraint("id"))
    op.create_table(
        "judgement",
        _entry(),
        *_texts("id", "subject", "verdict", "made_by", "made_at", "record"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("judgement_subject", "judgement", ["subject"])


def _register() -> None:
    op.create_table("register", _entry(), *_numbers("built_from"))
    op.create_table(
        "transfer",
        _key("register", "register.sequence"),
        _position(),
        *_texts("id", "status", "certainty"),
        *_numbers("articles", "newsrooms", "origins"),
        *_texts("record"),
    )
    op.create_index("transfer_id", "transfer", ["id"])
