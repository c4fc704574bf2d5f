"""What a watch has seen outlives it, and may be lost."""

import pytest

from firsthand.pipeline.watch_memory import WatchMemory


def test_what_was_saved_is_there_again(tmp_path):
    memory = WatchMemory.of(tmp_path, "a source")
    memory.seen["ä\ud800.txt"] = "1:2"
    memory.tries["x"] = 2
    memory.digest = "d"
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
