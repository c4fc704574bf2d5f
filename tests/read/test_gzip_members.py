"""Members of a gzip file are unpacked piece by piece, and behind a damaged one the next is found."""

import gzip
import io
import os

import pytest

from firsthand.read.compression import Damaged
from firsthand.read.gzip_members import Members
from firsthand.read.spending import PIECE, Counted, Spending, TooMuchError


def members(data):
    spending = Spending()
    return Members(Counted(io.BytesIO(data), spending), spending)


def rest(found):
    """All pieces up to the end."""
    return list(iter(found.piece, b""))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE])
@pytest.mark.parametrize("make", [bytes, os.urandom], ids=["zeros", "noise"])
def test_all_members_come_out_whole_in_pieces_of_bounded_size(size, make):
    data = make(size)
    pieces = rest(members(gzip.compress(data) * 3))
    assert b"".join(pieces) == data * 3
    assert all(len(piece) <= PIECE for piece in pieces)


def test_the_origin_of_a_byte_is_where_its_member_begins():
    one, two = gzip.compress(b"first"), gzip.compress(b"second")
    found = members(one + two)
    rest(found)
    assert [found.origin(place) for place in (0, 4, 5, 10)] == [0, 0, len(one), len(one)]


def test_behind_damage_the_next_member_is_found():
    broken = bytearray(gzip.compress(os.urandom(1000)))
    broken[500] ^= 0xFF
    found = members(bytes(broken) + gzip.compress(b"next"))
    with pytest.raises(Damaged, match="damaged"):
        rest(found)
    assert found.resume()
    assert rest(found) == [b"next"]


def test_a_member_cut_off_says_so_each_time_it_is_asked():
    found = members(gzip.compress(os.urandom(1000))[:-20])
    for _ in range(3):
        with pytest.raises(Damaged, match="ends early"):
            rest(found)
    assert not found.resume()


def test_a_member_that_unpacks_to_too_much_is_left_and_the_next_is_found():
    found = members(gzip.compress(bytes(80 << 20)) + gzip.compress(b"next"))
    with pytest.raises(TooMuchError):
        rest(found)
    assert found.resume()
    assert rest(found) == [b"next"]
