from hashlib import sha256

import pytest

from firsthand.store.originals import Originals


def named(*documents):
    return {sha256(document).hexdigest(): document for document in documents}


@pytest.fixture
def originals(tmp_path):
    return Originals(tmp_path / "originals")


def files(originals):
    return sorted(path for path in originals.folder.rglob("*") if path.is_file())


def test_an_original_stands_under_the_first_two_digits_of_its_hash_and_the_rest(originals):
    originals.keep(named(b"a story"))
    name = sha256(b"a story").hexdigest()
    assert files(originals) == [originals.folder / name[:2] / name[2:]] == [originals.path(name)]
    assert originals.read(name) == b"a story"


def test_nothing_to_keep_makes_no_folder(originals):
    originals.keep({})
    assert not originals.folder.exists()


def test_what_is_there_is_not_written_again(originals):
    originals.keep(named(b"a story"))
    before = files(originals)[0].stat().st_mtime_ns
    originals.keep(named(b"a story", b"another"))
    assert originals.path(*named(b"a story")).stat().st_mtime_ns == before
    assert len(files(originals)) == 2


def test_what_a_killed_process_left_half_written_is_removed(originals):
    originals.keep(named(b"a story"))
    (originals.folder / "incoming" / "0123").write_bytes(b"half a st")
    originals.keep(named(b"another"))
    assert len(files(originals)) == 2


def test_a_file_has_its_name_only_once_it_is_synced_and_its_folder_is_synced_after(originals, monkeypatch):
    steps = []
    monkeypatch.setattr("os.fsync", lambda descriptor: steps.append("file synced"))
    monkeypatch.setattr("firsthand.store.originals._sync_folder", steps.append)
    rename = type(originals.folder).replace

    def noted(path, target):
        steps.append("renamed")
        return rename(path, target)

    monkeypatch.setattr(type(originals.folder), "replace", noted)
    originals.keep(named(b"a story"))
    parent = originals.path(*named(b"a story")).parent
    assert steps == ["file synced", "renamed", parent, originals.folder, originals.folder.parent]
