"""Streams are decompressed by what they hold; what lies before a break is delivered."""

import gzip
import io
import lzma

import pytest

from firsthand.read.compression import Damaged, Overfull, pieces

DATA = b"".join(b"line %d of the text\n" % n for n in range(20_000))


def stream(data: bytes) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lzma.compress])
def test_content_comes_out_as_it_went_in(pack):
    assert b"".join(pieces(stream(pack(DATA)))) == DATA


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_what_lies_before_a_break_is_delivered(pack):
    packed = pack(DATA)
    got = []
    with pytest.raises(Damaged):
        for piece in pieces(stream(packed[: len(packed) // 2])):
            got.append(piece)
    assert got and DATA.startswith(b"".join(got))


def test_damage_inside_is_told():
    packed = bytearray(gzip.compress(DATA))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises(Damaged):
        list(pieces(stream(bytes(packed))))


def test_several_members_in_a_row_are_read():
    assert b"".join(pieces(stream(gzip.compress(b"a\n") + gzip.compress(b"b\n")))) == b"a\nb\n"


def test_a_bomb_comes_in_small_pieces():
    assert all(len(piece) <= 1 << 16 for piece in pieces(stream(gzip.compress(b"\0" * 20_000_000))))


@pytest.mark.parametrize("packed", [gzip.compress(b"a" * (1 << 24)) * 20, lzma.compress(b"a" * (1 << 24)) * 20])
def test_what_unpacks_to_far_more_than_text_does_is_given_up(packed):
    with pytest.raises(Overfull, match="more than 100 times its size"):
        list(pieces(stream(packed)))
