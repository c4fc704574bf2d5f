"""Alembic's entry point: runs revisions in the transaction of the store that is being opened."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
