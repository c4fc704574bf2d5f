"""Files of a folder are given once they are complete, and once only."""

import os
from pathlib import Path

import pytest

from firsthand.errors import FirsthandError
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.pipeline.watched_folder import WatchedFolder


class Folder:
    """A watched folder whose looks are lists of given ids."""

    def __init__(self, base: Path) -> None:
        self.path, self.store = base / "in", base / "in" / "store"
        self.path.mkdir()
        self.restart()

    def restart(self) -> None:
        self.watched = WatchedFolder(self.path, self.store, WatchMemory.of(self.store, "in"))

    def look(self, keep: bool = True) -> list[str]:
        found = [one.given_id for one in self.watched.look()]
        if keep:
            self.watched.keep()
        return found

    def refused(self) -> list[str]:
        found = [one.reason for one in self.watched.look()]
        self.watched.keep()
        return found

    def write(self, name: str, text: str = "Words.\n") -> None:
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).write_text(text)


@pytest.fixture
def folder(tmp_path) -> Folder:
    return Folder(tmp_path)


def test_a_file_is_given_when_two_looks_find_it_the_same_and_then_never_again(folder):
    folder.write("a.txt")
    assert [folder.look() for _ in range(4)] == [[], ["a.txt"], [], []]


def test_a_file_that_still_grows_waits(folder):
    folder.write("a.txt", "Wor")
    assert folder.look() == []
    folder.write("a.txt", "Words that came")
    assert folder.look() == []
    assert folder.look() == ["a.txt"]


def test_a_file_that_was_written_anew_is_given_again(folder):
    folder.write("a.txt")
    folder.look()
    assert folder.look() == ["a.txt"]
    os.utime(folder.path / "a.txt", ns=(1, 1))
    assert [folder.look(), folder.look()] == [[], ["a.txt"]]


def test_what_was_not_kept_is_given_again(folder):
    folder.write("a.txt")
    folder.look()
    assert folder.look(keep=False) == ["a.txt"]
    assert folder.look() == ["a.txt"]
    assert folder.look() == []


def test_what_was_seen_is_remembered_over_a_restart(folder):
    folder.write("a.txt")
    folder.look()
    folder.look()
    folder.restart()
    folder.write("b.txt")
    assert [folder.look(), folder.look()] == [[], ["b.txt"]]


def test_a_memory_that_was_deleted_gives_everything_again(folder):
    folder.write("a.txt")
    folder.look()
    folder.look()
    for file in (folder.store / "watched").iterdir():
        file.unlink()
    folder.restart()
    assert [folder.look(), folder.look()] == [[], ["a.txt"]]


@pytest.mark.parametrize(
    "name", [".a.txt", "a.txt.part", "a.txt.crdownload", "a.txt~", "~$a.txt", "a.tmp", "a.exe", "a", ".git/a.txt"]
)
def test_temporary_hidden_and_other_files_are_passed_over(folder, name):
    folder.write(name)
    assert [folder.look(), folder.look()] == [[], []]


def test_files_below_are_named_by_their_path_and_the_store_is_left_out(folder):
    folder.write("2024/a.txt")
    folder.write("store/originals/b.txt")
    assert [folder.look(), folder.look()] == [[], ["2024/a.txt"]]


def test_what_is_no_file_is_not_opened_and_is_refused_once(folder, ends):
    os.mkfifo(folder.path / "a.txt")
    (folder.path / "b.txt").symlink_to(folder.path / "nothing")
    looks = [folder.refused() for _ in range(3)]
    assert looks == [[], ["it is no file but a pipe, a socket or a device", "it is a link that leads nowhere"], []]


def test_a_folder_that_is_gone_is_one_line_and_forgets_nothing(folder):
    folder.write("a.txt")
    folder.look()
    folder.look()
    away = folder.path.rename(folder.path.with_name("away"))
    with pytest.raises(FirsthandError, match="no such folder"):
        folder.look()
    away.rename(folder.path)
    assert [folder.look(), folder.look()] == [[], []]


def test_files_that_are_gone_are_forgotten(folder):
    folder.write("a.txt")
    folder.look()
    folder.look()
    (folder.path / "a.txt").unlink()
    folder.look()
    assert WatchMemory.of(folder.store, "in").seen == {}


def test_a_link_that_leads_out_of_the_folder_is_refused_once(folder, tmp_path):
    (tmp_path / "elsewhere.txt").write_text("Words.\n")
    (folder.path / "link.txt").symlink_to(tmp_path / "elsewhere.txt")
    told = "it is a link that leads out of the folder; give what it leads to by name"
    assert [folder.refused() for _ in range(3)] == [[], [told], []]
