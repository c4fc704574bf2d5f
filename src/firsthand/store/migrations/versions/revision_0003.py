"""Articles are found by their address, in a column of its own, and counted by the outlet that they state."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_TOGETHER = 500
_LONGEST = 500  # code points, as in columns.py when this revision was made


def upgrade() -> None:
    """Add the column, fill it from the records, and add an index for each of the two."""
    op.add_column("article", sa.Column("url", sa.Text))
    connection = op.get_bind()
    article = sa.table("article", sa.column("sequence"), sa.column("url"), sa.column("record"))
    after = 0
    while True:
        query = sa.select(article.c.sequence, article.c.record).where(article.c.sequence > after)
        rows = connection.execute(query.order_by(article.c.sequence).limit(_TOGETHER)).all()
        if not rows:
            break
        after = rows[-1].sequence
        for row in rows:
            url = json.loads(row.record)["url"]
            if url is not None:
                held = url[:_LONGEST].replace("\0", "\ufffd")
                connection.execute(sa.update(article).where(article.c.sequence == row.sequence).values(url=held))
    op.create_index("article_url", "article", ["url"])
    current = sa.text("superseded_by IS NULL")
    op.create_index(
        "article_outlet", "article", ["outlet", "outlet_entity"], sqlite_where=current, postgresql_where=current
    )
