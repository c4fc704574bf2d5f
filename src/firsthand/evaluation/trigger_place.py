"""Which of several equal words in a passage is the trigger: labels give the word and not its place."""

import re
from collections.abc import Iterable


def trigger_place(trigger: str, text: str, fillers: Iterable[str]) -> int:
    """The offset in `text`, in code points, at which `trigger` stands nearest to the report's fillers.

    Whole words go before parts of words, then the smallest sum of distances to the nearest place of each filler, then
    the first. ValueError where the trigger does not stand in the text.
    """
    places = _places(rf"(?<!\w){re.escape(trigger)}(?!\w)", text) or _places(re.escape(trigger), text)
    if not places:
        raise ValueError(f"{trigger!r} does not stand in the text")
    if len(places) == 1:
        return places[0]
    others = [found for filler in fillers if (found := _places(re.escape(filler), text))]
    return min(places, key=lambda place: sum(min(abs(place - other) for other in found) for found in others))


def _places(pattern: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(pattern, text)]
