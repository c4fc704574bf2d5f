"""Gutters are found where three lines or more begin at one edge, and columns are read from the left."""

import pytest

from firsthand.read.pdf_columns import Piece, regions
from firsthand.read.pdf_words import Box


def piece(text: str, x: float, y: float, wide: float = 200) -> Piece:
    return Piece(text, Box(x, y, x + wide, y + 10), 10, True)


def column(name: str, x: float, count: int = 4, wide: float = 200, top: float = 700) -> list[Piece]:
    return [piece(f"the {name} column, line {at}", x, top - 12 * at, wide) for at in range(count)]


def names(found: list) -> list:
    return [sorted({one.text.split()[1] for one in region}) for region in found]


def test_two_columns_are_two_regions():
    assert names(regions(column("right", 320) + column("left", 50))) == [["left"], ["right"]]


def test_one_column_is_one_region():
    assert names(regions(column("only", 50))) == [["only"]]


def test_what_crosses_the_gutter_stands_between_the_columns_above_and_below_it():
    above, below = column("left", 50) + column("right", 320), column("low", 50, top=500) + column("last", 320, top=500)
    crossing = [piece("a heading across", 50, 600, 470)]
    assert names(regions(below + crossing + above)) == [["left"], ["right"], ["heading"], ["low"], ["last"]]


@pytest.mark.parametrize(
    "second",
    [
        column("short", 320, count=2),
        [piece("24", 320, 700 - 12 * at, 10) for at in range(4)],
        column("lower", 320, top=300),
    ],
    ids=["two lines", "cells of a table", "not beside it"],
)
def test_what_is_no_column_makes_no_gutter(second):
    assert len(regions(column("first", 50) + second)) == 1


def test_nothing_has_no_regions():
    assert regions([]) == []
