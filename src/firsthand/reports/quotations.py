"""Words in quotation marks: where each quotation of a paragraph begins and ends."""

from dataclasses import dataclass

_OPEN, _CLOSE, _STRAIGHT = "“„«", "”»", '"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening mark to just after its closing one; `closed` is False where it runs on.

    A speech of several paragraphs has an opening mark at each and a closing one at the last only.
    """

    start: int
    end: int
    closed: bool

    def holds(self, place: int) -> bool:
        """Whether a place lies in it."""
        return self.start <= place < self.end


def paragraph_at(text: str, place: int) -> tuple[int, int]:
    """Start and end of the line that holds a place."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations of one paragraph, in order; straight marks open and close in turn."""
    found: list[Quotation] = []
    opened: int | None = None
    for at in range(start, end):
        mark = text[at]
        if opened is None and mark in _OPEN + _STRAIGHT:
            opened = at
        elif opened is not None and mark in _CLOSE + _STRAIGHT:
            found.append(Quotation(opened, at + 1, True))
            opened = None
    if opened is not None:
        found.append(Quotation(opened, end, False))
    return tuple(found)
