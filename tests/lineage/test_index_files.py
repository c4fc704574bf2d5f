import json
import os
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from firsthand.errors import IndexDamagedError
from firsthand.lineage import index_files
from firsthand.lineage.index import Index

STORY = "Rebels took the town on the hill at dawn on Monday, a resident said by telephone from a village nearby"
TEXTS = [f"{STORY} {' '.join(f'own{number}x{word}' for word in range(number))}" for number in range(12)]
IDS = [f"id {number} \u2028 é" for number in range(12)]


@pytest.fixture
def index():
    return Index.built(pa.table({"id": IDS, "text": TEXTS}), cap=7)


@pytest.fixture
def folder(index, tmp_path):
    index.save(tmp_path / "index")
    return tmp_path / "index"


def files(folder):
    return {path.name: path.stat().st_ino for path in folder.iterdir()}


def file_of(folder, kind):
    return next(path for path in folder.iterdir() if path.name.startswith(kind))


def test_an_index_that_was_saved_grows_on(index, folder):
    opened = Index.open(folder)
    assert opened.pairs() == index.pairs()
    assert opened.held.cap == 7
    assert opened.add(["new"], [STORY]) == index.add(["new"], [STORY])
    assert opened.pairs() == index.pairs()
    opened.save(folder)
    assert Index.open(folder, check=True).pairs() == index.pairs()


def test_an_empty_index_can_be_saved(tmp_path):
    Index(3).save(tmp_path)
    opened = Index.open(tmp_path)
    assert (len(opened), opened.held.cap, opened.pairs()) == (0, 3, [])


def test_what_did_not_change_is_not_written_again(index, folder):
    before = files(folder)
    index.add(["new"], ["Nothing of the kind happened here, as far as anybody in the village knows."])
    index.save(folder)
    after = files(folder)
    kept = {name for name in before if name.partition("-")[0] in ("holders", "owned")}
    assert {name: before[name] for name in kept} == {name: after[name] for name in kept}
    opened = Index.open(folder)
    opened.save(folder)
    assert set(files(folder)) == set(after)


def test_files_that_are_of_no_use_are_taken_away(index, folder):
    (folder / "holders-of-old.npy").write_bytes(b"")
    (folder / "manifest.json.new").write_bytes(b"")
    (folder / "notes.txt").write_bytes(b"")
    index.save(folder)
    assert not (folder / "holders-of-old.npy").exists()
    assert not (folder / "manifest.json.new").exists()
    assert (folder / "notes.txt").exists()


class Crash(BaseException):
    """What stands for a loss of power."""


@pytest.mark.parametrize("call", range(12))
def test_a_crash_while_saving_leaves_what_was_saved_before(index, folder, monkeypatch, call):
    pairs, calls, sync = index.pairs(), [], os.fsync

    def dies(descriptor):
        calls.append(descriptor)
        if len(calls) > call:
            raise Crash
        sync(descriptor)

    index.add(["new"], [STORY])
    monkeypatch.setattr(index_files.os, "fsync", dies)
    with pytest.raises(Crash):
        index.save(folder)
    monkeypatch.undo()
    assert Index.open(folder, check=True).pairs() == pairs
    index.save(folder)
    assert Index.open(folder, check=True).pairs() == index.pairs()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-8])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    with path.open("wb") as file:
        np.save(file, np.array([1.5, 2.5]))


@pytest.mark.parametrize("harm", [cut, empty, foreign, Path.unlink])
@pytest.mark.parametrize(
    "kind", ["holders", "owned", "bands", "ids", "sketches", "sizes", "groups", "pairs", "manifest"]
)
def test_a_file_that_is_missing_cut_off_or_foreign_is_an_error_until_it_is_saved_anew(index, folder, kind, harm):
    harm(file_of(folder, kind))
    index.held.files.clear()  # as if it were built anew
    with pytest.raises(IndexDamagedError, match="build it anew"):
        Index.open(folder)
    index.save(folder)
    assert Index.open(folder, check=True).pairs() == index.pairs()


def test_a_changed_number_in_a_large_file_is_found_when_asked_for(folder):
    path = file_of(folder, "holders")
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(IndexDamagedError, match="something else"):
        Index.open(folder, check=True)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("method", "old", "another version"),
        ("articles", 11, "belong together"),
        ("files", {}, "damaged"),
        ("cap", None, "damaged"),
    ],
)
def test_a_manifest_of_something_else_is_an_error(folder, field, value, reason):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | {field: value}), encoding="utf-8")
    with pytest.raises(IndexDamagedError, match=reason):
        Index.open(folder)


def test_a_folder_without_an_index_is_an_error(tmp_path):
    with pytest.raises(IndexDamagedError, match="no index"):
        Index.open(tmp_path / "nowhere")
