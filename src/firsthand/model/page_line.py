"""Where words stand on a page of a paged document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page (1-based) and its place in the clean text, `start` inclusive and `end` exclusive.

    The box is in points (1/72 inch) from the lower left corner of the page as it is shown.
    """

    page: int
    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
