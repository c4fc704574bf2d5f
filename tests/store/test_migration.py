import shutil
import sqlite3
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from generated import article, derivation, reports

from firsthand.errors import StoreError
from firsthand.store import Store, migration
from firsthand.store.schema import metadata

ADD_A_COLUMN = '''
"""A column more, for a test."""
import sqlalchemy as sa
from alembic import op
revision = "0004"
down_revision = "0003"
def upgrade():
    op.add_column("article", sa.Column("note", sa.Text))
'''


def statement(folder, sql):
    with sqlite3.connect(folder / "register.db") as connection:
        rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


def add(store, number):
    made, original = article(number)
    return store.add(made, original, reports(made))


@pytest.fixture
def later_program(tmp_path, monkeypatch):
    """Call it to make this program one version newer, with the given migration."""

    def become(source):
        scripts = tmp_path / "migrations"
        shutil.copytree(migration.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        (scripts / "versions" / "revision_0004.py").write_text(source)
        monkeypatch.setattr(migration, "SCRIPTS", scripts)
        monkeypatch.setattr(migration, "HEAD", "0004")

    return become


def test_the_program_knows_its_newest_revision():
    config = Config()
    config.set_main_option("script_location", str(migration.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_heads() == [migration.HEAD]


def test_the_revisions_lead_to_the_tables_of_the_schema(place):
    with place.open() as store, store._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_an_older_store_is_upgraded_with_what_it_holds(folder, later_program):
    with Store.open(folder) as store:
        add(store, 1)
    later_program(ADD_A_COLUMN)
    with pytest.raises(StoreError, match="store version 0003 is older than 0004"):
        Store.open(folder, read_only=True)
    with Store.open(folder) as store:
        assert store.counts().articles == 1
        assert not add(store, 1)
        assert add(store, 2)
        assert store.verify() == ()
    assert statement(folder, "SELECT note FROM article") == [(None,), (None,)]


BACK_TO_THE_SECOND = (
    "DROP INDEX article_outlet",
    "DROP INDEX article_url",
    "ALTER TABLE article DROP COLUMN url",
)
BACK_TO_THE_FIRST = (*BACK_TO_THE_SECOND, "DROP TABLE compared", "DROP TABLE derivation")


def made_by_version(number, folder, undoing):
    for change in (*undoing, f"UPDATE alembic_version SET version_num = '{number}'"):
        statement(folder, change)


def test_a_store_of_the_second_version_knows_its_articles_by_address_once_upgraded(folder):
    made, original = article(1)
    addressed = replace(made, url="https://example.org/1")
    with Store.open(folder) as store:
        store.add(addressed, original, ())
        add(store, 2)
    made_by_version("0002", folder, BACK_TO_THE_SECOND)
    with Store.open(folder) as store:
        assert store.articles_at(["https://example.org/1", "https://example.org/2"]) == {
            "https://example.org/1": addressed.id
        }
        with store._database.reading() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert store.verify() == ()


def test_a_store_of_the_first_version_takes_derivations_once_upgraded(folder):
    with Store.open(folder) as store:
        add(store, 1)
    made_by_version("0001", folder, BACK_TO_THE_FIRST)
    with Store.open(folder) as store:
        assert list(store.derivations()) == []
        assert store.save_derivations([derivation("a", "b")], method="lineage/1", covers=store.uncompared("lineage/1"))
        assert store.verify() == ()


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(folder, later_program):
    with Store.open(folder) as store:
        add(store, 1)
    later_program(ADD_A_COLUMN + "    op.execute('INSERT INTO nowhere VALUES (1)')\n")
    with pytest.raises(StoreError, match="no such table"):
        Store.open(folder)
    assert statement(folder, "SELECT version_num FROM alembic_version") == [("0003",)]
    assert "note" not in {row[1] for row in statement(folder, "PRAGMA table_info(article)")}


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_of_a_later_version_is_refused_in_one_line(folder, read_only):
    Store.open(folder).close()
    statement(folder, "UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(StoreError) as caught:
        Store.open(folder, read_only=read_only)
    assert str(caught.value) == (
        f"{folder}: made by a later version of Firsthand (store version 0999, this program knows {migration.HEAD}); "
        "upgrade Firsthand"
    )


def test_the_database_of_another_program_is_refused_and_left_alone(folder):
    folder.mkdir()
    statement(folder, "CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="is not a Firsthand store"):
        Store.open(folder)
    assert statement(folder, "SELECT name FROM sqlite_master") == [("bookmarks",)]


def test_an_empty_file_left_by_a_killed_process_becomes_a_store(folder):
    folder.mkdir()
    (folder / "register.db").touch()
    with pytest.raises(StoreError, match="no store there"):
        Store.open(folder, read_only=True)
    with Store.open(folder) as store:
        assert add(store, 1)
