"""Lines on a map that cross the 180th meridian, cut there as RFC 7946 asks (section 3.1.9)."""

from collections.abc import Sequence
from itertools import pairwise

Position = tuple[float, float]  # longitude, latitude, in degrees (WGS 84)


def cut_at_antimeridian(line: Sequence[Position]) -> list[list[Position]]:
    """The line in pieces none of which crosses the antimeridian; each step goes the shorter way round the earth.

    Longitudes lie between -180 and 180. The cut is where a straight line between the two positions crosses.
    """
    pieces = [[line[0]]]
    for one, other in pairwise(line):
        if abs(other[0] - one[0]) > 180:
            latitude = _crossing(one, other)
            edge = 180.0 if one[0] > 0 else -180.0
            pieces[-1].append((edge, latitude))
            pieces.append([(-edge, latitude)])
        pieces[-1].append(other)
    return [piece for piece in map(_apart, pieces) if len(piece) > 1]


def _crossing(one: Position, other: Position) -> float:
    """The latitude at which the step reaches the 180th meridian."""
    first, second = one[0] % 360, other[0] % 360
    share = (180 - first) / (second - first)
    return round(one[1] + share * (other[1] - one[1]), 6)


def _apart(piece: Sequence[Position]) -> list[Position]:
    """The piece without positions that repeat the one before."""
    return [one for at, one in enumerate(piece) if at == 0 or one != piece[at - 1]]
