import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.inflating import inflated
from firsthand.fetch.refusal import RefusalError


@given(st.binary(max_size=300), st.sampled_from(["gzip", " GZIP", "x-gzip"]))
def test_what_was_packed_is_unpacked(data, encoding):
    assert inflated(gzip.compress(data), encoding, 300) == data


@pytest.mark.parametrize("encoding", ["", "identity"])
def test_what_was_not_packed_stays_as_it_is(encoding):
    assert inflated(b"text", encoding, 4) == b"text"


@pytest.mark.parametrize(("body", "encoding"), [(gzip.compress(bytes(5)), "gzip"), (bytes(5), "")])
def test_what_is_longer_than_allowed_is_refused(body, encoding):
    assert inflated(body, encoding, 5) == bytes(5)
    with pytest.raises(RefusalError, match="longer than 4 bytes"):
        inflated(body, encoding, 4)


def test_a_bomb_is_stopped_at_the_limit():
    bomb = gzip.compress(bytes(50_000_000))
    import tracemalloc

    tracemalloc.start()
    with pytest.raises(RefusalError, match="longer than 1,000 bytes when unpacked"):
        inflated(bomb, "gzip", 1000)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "body", [b"", b"text", gzip.compress(b"text")[:-1], gzip.compress(b"text") + b"more", gzip.compress(b"a") * 2]
)
def test_what_is_not_one_whole_packed_text_is_refused(body):
    with pytest.raises(RefusalError):
        inflated(body, "gzip", 1000)


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "deflate", "\x00"])
def test_ways_that_were_not_asked_for_are_refused_by_name(encoding):
    with pytest.raises(RefusalError, match="not asked for"):
        inflated(b"", encoding, 1000)
