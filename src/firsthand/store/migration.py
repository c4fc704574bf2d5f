"""Bringing a store to the version this program knows."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from firsthand.errors import StoreError
from firsthand.store.database import Database

HEAD = "0003"  # the newest revision under migrations/versions; revisions are numbered, so they compare as text
SCRIPTS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"


def bring_up_to_date(database: Database) -> None:
    """Create or upgrade the tables in one transaction; StoreError for a later version or another program's database.

    A store opened for reading only is never changed, so an older one is a StoreError then.
    """
    with database.reading() as connection:
        version = _version(connection, database.place)
    if version == HEAD:
        return
    if version and version > HEAD:
        versions = f"store version {version}, this program knows {HEAD}"
        raise StoreError(f"{database.place}: made by a later version of Firsthand ({versions}); upgrade Firsthand")
    if database.read_only:
        problem = f"store version {version} is older than {HEAD}" if version else "no store there"
        raise StoreError(f"{database.place}: {problem}; `firsthand add` makes or upgrades one")
    with database.writing() as connection:
        if _version(connection, database.place) != HEAD:  # another process may have been faster
            _upgrade(connection)


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if _VERSION_TABLE in tables:
        version: str | None = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))
        return version
    if tables:
        raise StoreError(f"{place}: is not a Firsthand store (the database belongs to another program)")
    return None


def _upgrade(connection: Connection) -> None:
    from alembic import command  # a third of a second to import, and needed only here
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
