"""Where a place of one article stands in the other article of a shared passage."""

from bisect import bisect_left, bisect_right

from firsthand.model import Part, Place, SharedPassage, Span

_MOST = 0.5  # share of a sentence that must lie in a shared passage


def in_text(words: Span) -> Place | None:
    """The place of words in the clean text; None for those of a title that came apart from it."""
    return Place(words.start, words.end) if words.part == Part.TEXT and words.end > words.start else None


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether half of a place or more lies in another."""
    return common(inner, outer) >= _MOST * (inner.end - inner.start)


def common(one: Place, other: Place) -> int:
    """Code points that two places of one article share, 0 where they are apart."""
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def counterpart(place: Place, passage: SharedPassage) -> Place | None:
    """The place in B that corresponds to a place in A, as far as it lies in the passage; None where it does not.

    Outside the edits the words are equal; inside an edit, and for spaces and marks, a place moves in proportion.
    """
    start, end = max(place.start, passage.a.start), min(place.end, passage.a.end)
    if start >= end:
        return None
    stops = _stops(passage)
    offsets = [stop[0] for stop in stops]
    # Words that B has in addition just before or just after the place are not part of it.
    first, last = bisect_right(offsets, start), bisect_left(offsets, end)
    return Place(_between(start, stops[first - 1], stops[first]), _between(end, stops[last - 1], stops[last]))


def correspond(one: Place, other: Place, passage: SharedPassage) -> bool:
    """Whether a sentence of A that lies in the passage, or one of B, is told by a sentence of the other article."""
    there = counterpart(one, passage)
    if there is None or there.end <= there.start:
        return False
    if not lies_in(one, passage.a) and not lies_in(other, passage.b):
        return False
    shared = common(there, other)
    inside = common(other, passage.b)
    return shared > 0 and shared >= _MOST * min(there.end - there.start, inside)


def _stops(passage: SharedPassage) -> list[tuple[int, int]]:
    """Pairs of offsets, in A and in B, that stand at one point of the text, in order."""
    stops = [(passage.a.start, passage.b.start)]
    for edit in sorted(passage.edits, key=lambda edit: (edit.before.start, edit.after.start)):
        for stop in ((edit.before.start, edit.after.start), (edit.before.end, edit.after.end)):
            if stops[-1][0] <= stop[0] <= passage.a.end and stops[-1][1] <= stop[1] <= passage.b.end:
                stops.append(stop)
    stops.append((passage.a.end, passage.b.end))
    return stops


def _between(offset: int, low: tuple[int, int], high: tuple[int, int]) -> int:
    """An offset of A in B, in proportion between two stops."""
    return low[1] + round((offset - low[0]) * (high[1] - low[1]) / (high[0] - low[0]))
