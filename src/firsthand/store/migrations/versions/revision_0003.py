"""The address of each article in a column of its own, so that an article can be asked for by it."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_TOGETHER = 500
_LONGEST = 500  # code points, as in columns.py when this revision was made


def upgrade() -> None:
    """Add the column and fill it from the records."""
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
