"""`firsthand verify` tells whether what a store holds is what was put into it."""

import shutil

import pytest


@pytest.fixture
def copy(demo, tmp_path):
    return shutil.copytree(demo, tmp_path / "copy")


def test_a_sound_store_has_no_problems(demo, firsthand):
    result = firsthand("verify", "--store", demo)
    assert result.exit_code == 0
    assert "as they were put in" in result.stdout
    (form,) = firsthand.json("verify", "--store", demo, "--json")
    assert form["problems"] == []
    assert firsthand("verify", "--store", demo, "--head", form["head"]).exit_code == 0


def test_a_changed_original_is_named_and_the_status_is_one(copy, firsthand):
    changed = next(path for path in (copy / "originals").rglob("*") if path.is_file())
    changed.chmod(0o644)
    changed.write_bytes(b"other bytes")
    result = firsthand("verify", "--store", copy)
    assert result.exit_code == 1
    assert changed.name[:12] in result.stdout
    assert firsthand("verify", "--store", copy, "--json").exit_code == 1


def test_a_file_that_is_no_database_is_named_and_the_status_is_one(copy, firsthand):
    (copy / "register.db").write_bytes(b"no database at all, only words" * 100)
    result = firsthand("verify", "--store", copy)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) + len(result.stdout.splitlines()) == 1


def test_no_store_is_misuse(tmp_path, firsthand):
    assert firsthand("verify", "--store", tmp_path / "none").exit_code == 2
