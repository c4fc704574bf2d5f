"""The files below a folder, in order; what leads out of it, or is no file, is refused."""

import pytest

from firsthand.model import Rejected
from firsthand.read.folder import files_below, shown


def names(folder):
    return [
        one.reason if isinstance(one, Rejected) else one.relative_to(folder).as_posix()
        for one in files_below(folder, lambda path: path.suffix == ".txt")
    ]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "given"
    for name in ("b.txt", "a.txt", "z/c.txt", "d/e.txt", "d/f/g.txt", ".hidden.txt", ".git/h.txt", "i.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_wanted_files_come_folder_by_folder_in_order_without_the_hidden_ones(folder):
    assert names(folder) == ["a.txt", "b.txt", "d/e.txt", "d/f/g.txt", "z/c.txt"]


def test_a_link_within_the_folder_is_followed_and_one_out_of_it_is_not(folder, tmp_path):
    (tmp_path / "out.txt").touch()
    (folder / "k.txt").symlink_to("d/e.txt")
    (folder / "l.txt").symlink_to(tmp_path / "out.txt")
    found = names(folder)
    assert "k.txt" in found
    assert "it is a link that leads out of the folder; give what it leads to by name" in found


def test_a_folder_that_is_itself_reached_by_a_link_is_read(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    assert len(names(tmp_path / "link")) == 5


@pytest.mark.parametrize(
    ("raw", "text"), [(b"a.txt", "a.txt"), ("é\n.txt".encode(), "é\n.txt"), (b"a\xff.txt", r"a\xff.txt")]
)
def test_paths_are_shown_as_text_that_can_be_stored(raw, text):
    import os
    from pathlib import Path

    assert shown(Path(os.fsdecode(raw))) == text
    assert text.encode()
