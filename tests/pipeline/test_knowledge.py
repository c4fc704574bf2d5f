"""A user's knowledge base is kept with the store that was built with it."""

from pathlib import Path

import pytest

from firsthand.pipeline.knowledge import knowledge, knowledge_of, take_in

STATE = "name: {}\nadjectives: [Hillish]\nsources: [a test]\n"


@pytest.fixture
def own(tmp_path) -> Path:
    """A folder with one state."""
    folder = tmp_path / "own"
    (folder / "states").mkdir(parents=True)
    (folder / "states" / "xz.yaml").write_text(STATE.format("Hillia"))
    return folder


def test_it_is_copied_once_and_again_when_it_changed(own, tmp_path):
    store = tmp_path / "store"
    store.mkdir()
    assert knowledge_of(store) is None
    assert take_in(store, own)
    assert not take_in(store, own)
    assert knowledge(store).entity("state/xz").name == "Hillia"
    (own / "states" / "xz.yaml").write_text(STATE.format("New Hillia"))
    assert take_in(store, own)
    assert knowledge(store).entity("state/xz").name == "New Hillia"
    assert sorted(path.name for path in store.iterdir()) == ["kb"]


def test_a_file_taken_away_is_a_change(own, tmp_path):
    (own / "states" / "xy.yaml").write_text(STATE.format("Lakia"))
    take_in(tmp_path, own)
    (own / "states" / "xy.yaml").unlink()
    assert take_in(tmp_path, own)
    assert "state/xy" not in knowledge(tmp_path)


def test_a_copy_that_was_cut_short_is_made_anew(own, tmp_path):
    (tmp_path / ".kb-new" / "states").mkdir(parents=True)
    (tmp_path / ".kb-new" / "states" / "half.yaml").write_text("name: Ha")
    assert take_in(tmp_path, own)
    assert "state/half" not in knowledge(tmp_path)
