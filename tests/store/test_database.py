"""Opening stores, for writing and for reading only, alone and beside others."""

import os
import shutil
import sqlite3
import stat
import tempfile
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from threading import Barrier, Thread

import pytest
from generated import article, reports

from firsthand.errors import StoreError
from firsthand.store import Store

NOBODY = 65534


def add(store, number):
    made, original = article(number)
    return store.add(made, original, reports(made))


@contextmanager
def unprivileged():
    """Run as an ordinary user, for whom permissions count, also when the tests run as root."""
    if os.name == "nt":
        pytest.skip("permissions of folders work differently on Windows")
    root = os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.fixture
def reachable():
    """A folder that an ordinary user can reach; pytest's own belong to whoever runs it alone."""
    with tempfile.TemporaryDirectory() as name:
        parent = Path(name)
        parent.chmod(0o755)
        yield parent / "store"
        for path in [parent, *parent.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


def close_to_writing(folder):
    for path in [*folder.rglob("*"), folder]:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))


def tree(folder):
    return sorted((path.name, path.stat().st_mtime_ns) for path in folder.rglob("*"))


def test_a_new_store_is_one_file_and_a_folder_of_originals(folder):
    with Store.open(folder) as store:
        add(store, 1)
    assert {path.name for path in folder.iterdir()} == {"register.db", "originals"}


def test_the_database_keeps_a_write_ahead_log_and_syncs_fully(folder):
    with Store.open(folder) as store, store._database.reading() as connection:
        said = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert said == ["wal", 2, 1]


def test_opening_for_reading_where_nothing_is_makes_nothing(folder):
    with pytest.raises(StoreError, match=f"^{folder}: no store there; `firsthand add` makes one$"):
        Store.open(folder, read_only=True)
    assert not folder.exists()


def test_a_store_opened_for_reading_refuses_to_write(place):
    with place.open() as store:
        add(store, 1)
    with place.open(read_only=True) as store:
        assert store.counts().articles == 1
        with pytest.raises(StoreError, match="opened for reading only"):
            add(store, 2)


def test_reading_a_store_leaves_its_folder_as_it_was(folder):
    with Store.open(folder) as store:
        add(store, 1)
    before = tree(folder)
    with Store.open(folder, read_only=True) as store:
        assert store.verify() == ()
    assert tree(folder) == before


def test_a_folder_without_write_permission_is_read_and_left_as_it_is(reachable):
    with Store.open(reachable) as store:
        add(store, 1)
    close_to_writing(reachable)
    before = tree(reachable)
    with unprivileged():
        with Store.open(reachable, read_only=True) as store:
            assert store.counts().articles == 1
            assert len(list(store.articles())) == len(store.reports()) == 1
            assert store.verify() == ()
        with pytest.raises(StoreError) as caught:
            Store.open(reachable).add(*article(2), ())
        assert "\n" not in str(caught.value)
    assert tree(reachable) == before


@pytest.mark.parametrize("left", ["register.db-shm", "register.db-wal"])
def test_what_a_killed_process_left_is_read_without_write_permission_or_refused_in_one_line(reachable, left):
    with Store.open(reachable.with_name("live")) as store:
        add(store, 1)
        shutil.copytree(reachable.with_name("live"), reachable)  # as it stands while open, and after a kill
    if left == "register.db-wal":
        (reachable / "register.db-shm").unlink()
    close_to_writing(reachable)
    with unprivileged():
        try:
            with Store.open(reachable, read_only=True) as store:
                assert store.counts().articles == 1
        except StoreError as error:
            assert left == "register.db-wal"
            assert "\n" not in str(error)
    with Store.open(reachable, read_only=True) as store:
        assert store.counts().articles == 1


def test_a_place_without_write_permission_is_one_clear_line(reachable):
    reachable.parent.chmod(0o555)
    with unprivileged(), pytest.raises(StoreError, match=r"no permission to write there; check who owns the store$"):
        Store.open(reachable)


def test_an_original_that_cannot_be_written_is_one_clear_line(reachable):
    with Store.open(reachable) as store:
        add(store, 1)
    for path in (reachable, *reachable.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    (reachable / "originals").chmod(0o555)
    (reachable / "originals" / "incoming").chmod(0o555)
    with Store.open(reachable) as store:
        with unprivileged(), pytest.raises(StoreError, match="no permission to write there"):
            add(store, 2)
        assert store.counts().articles == 1


def test_twenty_threads_read_one_store_at_once(folder):
    with Store.open(folder) as store, store.batch():
        for number in range(20):
            add(store, number)
    start, read = Barrier(20), {}

    def read_all(store, number):
        start.wait()
        read[number] = [(one, store.reports(one)) for _ in range(10) for one in store.ids()]

    with Store.open(folder, read_only=True) as store:
        threads = [Thread(target=read_all, args=(store, number)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        once = [(one, store.reports(one)) for one in store.ids()]
    assert read == dict.fromkeys(range(20), once * 10)


def test_threads_beyond_those_whose_connections_are_kept_open_get_one_too(folder):
    with Store.open(folder) as store:
        add(store, 1)
    together, counted = Barrier(12), []

    def count(store):
        with store._database.reading() as connection:
            together.wait(timeout=30)  # all of them hold a connection now
            counted.append(connection.exec_driver_sql("SELECT count(*) FROM article").scalar())

    with Store.open(folder, read_only=True) as store:
        threads = [Thread(target=count, args=(store,)) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert counted == [1] * 12


def test_what_another_process_writes_meanwhile_is_not_seen_within_one_reading(place):
    with place.open() as writer, place.open(read_only=True) as reader:
        add(writer, 1)
        with reader._database.reading() as connection:
            counts = []
            for number in (2, 3):
                counts.append(connection.exec_driver_sql("SELECT count(*) FROM article").scalar())
                add(writer, number)
        assert counts == [1, 1]
        assert reader.counts().articles == 3


def test_reading_goes_on_while_another_process_writes(folder):
    with Store.open(folder) as writer:
        add(writer, 1)
        with writer._database.writing(), Store.open(folder, read_only=True, wait_s=0) as reader:
            assert reader.counts().articles == 1
        add(writer, 2)


def test_writing_beside_a_process_that_does_not_finish_gives_up_with_one_clear_line(place):
    with place.open() as first, place.open(wait_s=0.1) as second:
        with (
            first._database.writing(),
            pytest.raises(StoreError, match="another process is writing to the store") as caught,
        ):
            add(second, 1)
        assert "\n" not in str(caught.value)
        assert add(second, 1)
        assert first.counts().articles == 1


def add_range(folder, numbers, ready, done):
    ready.wait()
    with Store.open(folder) as store, store.batch(7):
        done.put(sum(add(store, number) for number in numbers))


def test_two_processes_that_make_and_fill_a_store_at_once_lose_nothing(folder):
    context = get_context("spawn")
    ready, done = context.Barrier(2), context.SimpleQueue()
    processes = [
        context.Process(target=add_range, args=(folder, range(start, start + 120), ready, done)) for start in (0, 60)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert done.get() + done.get() >= 180
    with Store.open(folder, read_only=True) as store:
        assert {one.given_id for one in store.articles()} == {f"story-{number}" for number in range(180)}
        assert store.counts().audit_entries == 360
        assert store.verify() == ()


@pytest.mark.parametrize(
    ("name", "said"), [("notes.txt", "holds other files and no register.db"), (".gitignore", None)]
)
def test_a_folder_with_other_things_in_it_is_not_made_a_store(folder, name, said):
    folder.mkdir()
    (folder / name).touch()
    if said is None:
        Store.open(folder).close()
        return
    with pytest.raises(StoreError, match=f"{said}; name a new or an empty folder$"):
        Store.open(folder)
    assert [path.name for path in folder.iterdir()] == [name]


def test_a_file_that_is_no_database_is_not_a_store(folder):
    folder.mkdir()
    (folder / "register.db").write_text("This is a shopping list. " * 100)
    for read_only in (False, True):
        with pytest.raises(StoreError, match=f"^{folder}: is not a Firsthand store$"):
            Store.open(folder, read_only=read_only)


def test_a_file_where_the_folder_should_be_is_one_clear_line(tmp_path):
    file = tmp_path / "file"
    file.touch()
    for read_only in (False, True):
        with pytest.raises(StoreError, match=f"^{file}: "):
            Store.open(file, read_only=read_only)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:///x.db", "not a PostgreSQL URL; for SQLite give the store's folder instead"),
        ("mysql://host/x", "not a PostgreSQL URL"),
        ("postgresql://host:port/x", "not a database URL"),
        ("://", "not a database URL"),
    ],
)
def test_a_url_that_leads_nowhere_is_one_clear_line(tmp_path, url, said):
    with pytest.raises(StoreError, match=said) as caught:
        Store.open(url, tmp_path)
    assert "\n" not in str(caught.value)


def test_a_password_is_not_shown(tmp_path):
    with pytest.raises(StoreError) as caught:
        Store.open("postgresql://me:secret@127.0.0.1:1/x", tmp_path)
    assert "secret" not in str(caught.value)


def test_a_url_needs_a_folder_for_the_originals():
    with pytest.raises(StoreError, match="needs a folder for the originals"):
        Store.open("postgresql://host/x")


def test_another_program_may_read_the_file_with_plain_sql(folder):
    with Store.open(folder) as store:
        add(store, 1)
    with sqlite3.connect(folder / "register.db") as connection:
        rows = connection.execute(
            "SELECT given_id, outlet, published_earliest, json_extract(record, '$.title'), status, certainty "
            "FROM article JOIN reading ON article.sequence = reading.article "
            "JOIN (SELECT reading, status, certainty FROM report) ON reading.sequence = reading"
        ).fetchall()
    connection.close()
    assert rows == [("story-1", "Radio Istra", "2031-03-02", "Convoy 1", "delivered", "stated")]
