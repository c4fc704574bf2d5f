"""What a watch has seen outlives it, and may be lost."""

import json
from datetime import UTC, datetime

import pytest

from firsthand.fetch import Validators
from firsthand.pipeline.watch_memory import WatchMemory

GIVEN = Validators(
    "http://news.example/feed", '"1"', "Mon, 18 Mar 2024 10:00:00 GMT", datetime(2024, 3, 18, tzinfo=UTC)
)


def test_what_was_saved_is_there_again(tmp_path):
    memory = WatchMemory.of(tmp_path, "a source")
    memory.seen["ä\ud800.txt"] = "1:2"
    memory.tries["x"] = 2
    memory.digest = "d"
    memory.validators = GIVEN
    memory.save()
    assert WatchMemory.of(tmp_path, "a source") == memory
    assert WatchMemory.of(tmp_path, "another source").seen == {}
    assert [path.suffix for path in memory.file.parent.iterdir()] == [".json"]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b'{"seen": 1}', b'{"seen": {}, "tries": {"a": "b"}, "digest": ""}', b"\xff", b"[" * 99_999],
)
def test_a_file_that_is_damaged_counts_as_lost(tmp_path, data):
    memory = WatchMemory.of(tmp_path, "a source")
    memory.save()
    memory.file.write_bytes(data)
    assert WatchMemory.of(tmp_path, "a source").seen == {}


def kept(tmp_path, **changed) -> WatchMemory:
    """The memory of a file that holds something, but for what was changed in it."""
    memory = WatchMemory(WatchMemory.of(tmp_path, "a source").file, {"a": "1"}, {}, "d", GIVEN)
    memory.save()
    memory.file.write_text(json.dumps(json.loads(memory.file.read_text()) | changed))
    return WatchMemory.of(tmp_path, "a source")


@pytest.mark.parametrize(
    "given",
    [
        None,
        7,
        {},
        [],
        ["http://news.example/feed", "", "", "2024-03-18T00:00:00+00:00"],
        ["http://news.example/feed", '"1"\r\nCookie: a', "", "2024-03-18T00:00:00+00:00"],
        ["http://news.example/feed", "*", "", "2024-03-18T00:00:00+00:00"],
        ["http://news.example/feed", '"1"', "soon", "2024-03-18T00:00:00+00:00"],
        ["http://news.example/feed", '"1"', "", "yesterday"],
        ["http://news.example/feed", '"1"', "", "0001-01-01T00:00:00+23:00"],
    ],
)
def test_validators_that_may_not_be_sent_are_left_and_the_rest_is_there(tmp_path, given):
    memory = kept(tmp_path, validators=given)
    assert (memory.validators, memory.digest, memory.seen) == (None, "d", {"a": "1"})


def test_validators_without_the_feed_that_they_came_with_are_left(tmp_path):
    assert kept(tmp_path).validators == GIVEN
    assert kept(tmp_path, digest="").validators is None
