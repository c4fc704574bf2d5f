"""The columns of a page: where its gutters are, and in which order the parts between them are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read.pdf_words import Box

_LEAST_LINES, _LEAST_LETTERS = 3, 12  # of a column, and of its lines on average; a table's cells hold less
_SAME_EDGE = 2.0  # points
_MOST_EDGES, _MOST_DEEP = 8, 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Words next to each other on one line, in the order in which they are read."""

    text: str
    box: Box
    height: float  # of its type; a note's raised number makes the box higher
    is_apart: bool


def regions(pieces: list[Piece], deep: int = 0) -> list[list[Piece]]:
    """The columns of a page, top and left ones first; what crosses a gutter parts those above it from those below."""
    bands = _best_bands(pieces) if deep < _MOST_DEEP else None
    if bands is None:
        return [pieces] if pieces else []
    found: list[list[Piece]] = []
    flow: list[Piece] = []
    for left, right, crossing in bands:
        if right:
            found += [flow] if flow else []
            flow = []
            found += regions(left, deep + 1) + regions(right, deep + 1)
        flow += crossing if right else [*left, *crossing]
    return [*found, flow] if flow else found


_Band = tuple[list[Piece], list[Piece], list[Piece]]  # left and right of the gutter, then what crosses it below


def _best_bands(pieces: list[Piece]) -> list[_Band] | None:
    """The cut at the edge that makes columns of most pieces; None where none does."""
    best: tuple[int, list[_Band]] = (0, [])
    for edge in _edges(pieces):
        bands = _bands(pieces, edge)
        best = max(
            best, (sum(len(left) + len(right) for left, right, _ in bands if right), bands), key=lambda one: one[0]
        )
    return best[1] if best[0] else None


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Left edges that several pieces share, but for the leftmost."""
    clusters: list[list[float]] = []
    for left in sorted(piece.box.left for piece in pieces):
        if clusters and left - clusters[-1][0] <= _SAME_EDGE:
            clusters[-1].append(left)
        else:
            clusters.append([left])
    shared = [cluster for cluster in clusters[1:] if len(cluster) >= _LEAST_LINES]
    return [cluster[0] for cluster in sorted(shared, key=len, reverse=True)[:_MOST_EDGES]]


def _bands(pieces: Sequence[Piece], edge: float) -> list[_Band]:
    """The pieces from the top down, cut below each that crosses the edge; a band without columns is all left."""
    found: list[_Band] = []
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.box.top, piece.box.left)):
        if piece.box.left < edge - 1 and piece.box.right > edge - 1:
            found.append((*_sides(band, edge), [piece]))
            band = []
        else:
            band.append(piece)
    return [*found, (*_sides(band, edge), [])]


def _sides(band: list[Piece], edge: float) -> tuple[list[Piece], list[Piece]]:
    right = [piece for piece in band if piece.box.left >= edge - 1]
    left = [piece for piece in band if piece.box.left < edge - 1]
    beside = left and right and left[-1].box.bottom < right[0].box.top and right[-1].box.bottom < left[0].box.top
    return (left, right) if beside and _is_column(left) and _is_column(right) else (band, [])


def _is_column(pieces: Sequence[Piece]) -> bool:
    letters = sum(len(piece.text) for piece in pieces)
    return len(pieces) >= _LEAST_LINES and letters >= _LEAST_LETTERS * len(pieces)
