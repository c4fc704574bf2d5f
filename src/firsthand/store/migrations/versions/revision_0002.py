"""Derivations, and which articles they cover."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _key(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), primary_key=True, autoincrement=False)


def upgrade() -> None:
    """Create the two tables."""
    op.create_table(
        "derivation",
        _key("sequence", "audit.sequence"),
        sa.Column("superseded_by", sa.Integer, sa.ForeignKey("audit.sequence")),
        sa.Column("a", sa.Text, nullable=False),
        sa.Column("b", sa.Text, nullable=False),
        sa.Column("relation", sa.Text),
        sa.Column("direction", sa.Text),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("record", sa.Text),
    )
    op.create_index("derivation_a", "derivation", ["a", "b"])
    op.create_index("derivation_b", "derivation", ["b"])
    latest = sa.text("superseded_by IS NULL")
    op.create_index(
        "derivation_current", "derivation", ["a", "b"], unique=True, sqlite_where=latest, postgresql_where=latest
    )
    op.create_table(
        "compared",
        _key("article", "article.sequence"),
        _key("sequence", "audit.sequence"),
        sa.Column("method", sa.Text, nullable=False),
    )
    op.create_index("compared_sequence", "compared", ["sequence"])
