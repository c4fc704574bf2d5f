"""A bookmark is believed for the work and the store that it was put for, and for no others."""

import pytest

from firsthand.pipeline.bookmark import Bookmark


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "done"


def test_what_was_put_is_found_until_it_is_removed(file):
    bookmark = Bookmark(file, "work")
    assert bookmark.batches("head") == 0
    bookmark.put(3, "head")
    bookmark.put(4, "later")
    assert bookmark.batches("later") == 4
    bookmark.remove()
    bookmark.remove()
    assert bookmark.batches("later") == 0


@pytest.mark.parametrize(("work", "head"), [("other", "head"), ("work", "other"), ("work", None)])
def test_it_says_nothing_of_other_work_or_another_store(file, work, head):
    Bookmark(file, "work").put(3, "head")
    assert Bookmark(file, work).batches(head) == 0


@pytest.mark.parametrize("content", [b"", b"work head", b"work head many", b"\xff\xfe work", b"work head 1 2"])
def test_a_file_that_says_something_else_is_no_bookmark(file, content):
    file.parent.mkdir()
    file.write_bytes(content)
    assert Bookmark(file, "work").batches("head") == 0


def test_where_nothing_can_be_written_nothing_is_noted(file):
    file.parent.write_text("a file, where the folder should be")
    bookmark = Bookmark(file, "work")
    bookmark.put(3, "head")
    bookmark.remove()
    assert bookmark.batches("head") == 0
