"""A ring round towns."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, ceil, cos, degrees, hypot, radians, sin, sqrt

EARTH = 6371.0  # kilometres, mean radius
LEAST = 20.0  # kilometres; a smaller ring cannot be told from a town's mark


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle on the globe: the degrees of its middle and its radius in kilometres."""

    latitude: float
    longitude: float
    radius: float


def ring_round(towns: Sequence[tuple[float, float]]) -> Ring:
    """The ring that holds towns given as latitude and longitude; its middle is their mean on the globe.

    ValueError where there are none.
    """
    if not towns:
        raise ValueError("no towns to draw a ring round")
    points = [_point(*town) for town in towns]
    x, y, z = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    middle = round(degrees(atan2(z, hypot(x, y))), 2), round(degrees(atan2(y, x)), 2)
    furthest = max(distance(middle, town) for town in towns)
    return Ring(*middle, radius=max(LEAST, ceil(furthest)))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres along the great circle between two points given as latitude and longitude (haversine formula)."""
    (south, west), (north, east) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def _point(latitude: float, longitude: float) -> tuple[float, float, float]:
    north, east = radians(latitude), radians(longitude)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)
