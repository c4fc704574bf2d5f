"""What an archive unpacks to is held against its size."""

import io

import pytest

from firsthand.read.limits import UNPACKED_RATIO
from firsthand.read.spending import Counted, NothingMoreError, Spending


def test_an_archive_may_unpack_to_its_spare_and_a_hundred_times_its_size():
    spending = Spending(spare=1000)
    spending.take(10)
    spending.give(1000 + 10 * UNPACKED_RATIO)
    with pytest.raises(NothingMoreError, match="more than 100 times its size"):
        spending.give(1)


def test_what_is_read_counts_towards_what_may_be_unpacked():
    spending = Spending(spare=0)
    stream = Counted(io.BytesIO(b"x" * 10), spending)
    with pytest.raises(NothingMoreError):
        spending.give(UNPACKED_RATIO)
    stream.read(10)
    spending.give(8 * UNPACKED_RATIO)


def test_what_was_put_back_is_read_again():
    stream = Counted(io.BytesIO(b"abcdef"), Spending())
    start = stream.read(2)
    stream.put_back(start)
    assert (stream.tell(), stream.read(1), stream.read(9), stream.read(9)) == (0, b"a", b"b", b"cdef")
