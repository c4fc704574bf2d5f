"""The text that an extractor took from a page, and where on the page it stands. Runs in the reader process."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from firsthand.read.html_alignment import aligned, key_of
from firsthand.read.html_rows import Row
from firsthand.read.html_structure import Structure
from firsthand.read.site import site_of

_FULL = 100  # characters of a line that is surely the story's
_LONGEST_TITLE = 1000
_AFTER = 40  # rows after the story where its sign-offs may stand
_BEFORE = 200  # rows before the story where its headline may stand
_OVER, _INTO = 4, 8  # rows over the headline and into the story where authors and dates may stand
_ABOVE = 30  # rows before the story where its author may stand, on a page without headline


@dataclass(frozen=True)
class Extracted:
    """Lines of extracted text with the rows of the page that they are made of, and what the page states of itself."""

    rows: Sequence[Row]
    lines: Sequence[str]
    title: str
    outlet: str
    url: str

    @cached_property
    def places(self) -> list[tuple[int, ...]]:
        """The numbers of the rows that each line is made of; empty where they are not known."""
        return aligned(self.lines, self.rows)

    @cached_property
    def kept(self) -> frozenset[int]:
        """The numbers of all rows that were taken."""
        return frozenset(number for numbers in self.places for number in numbers)

    @cached_property
    def structure(self) -> Structure:
        """What the elements of the page name."""
        return Structure(self.rows[number] for numbers in self.places for number in numbers)

    @cached_property
    def head(self) -> range:
        """The rows from the headline to the first full line of the story."""
        full = (numbers[0] for numbers in self.places if numbers and self._is_full(self.rows[numbers[0]]))
        story = next(full, min(self.kept, default=0))
        before = range(max(0, story - _BEFORE), story)
        first = next((number for number in before if self.is_title(self.rows[number].text)), max(0, story - _ABOVE))
        headings = [number for number in before if self.rows[number].element.tag == "h1"]
        return range(headings[-1] if headings else first, story)

    @cached_property
    def top(self) -> range:
        """The rows around the headline and the first lines of the story, where authors and dates stand."""
        last = max(self.kept, default=self.head.stop)
        return range(max(0, self.head.start - _OVER), min(self.head.stop + _INTO, last + 1))

    @cached_property
    def article(self) -> range:
        """The rows from the headline to some way after the story."""
        return range(self.head.start, max(self.kept, default=0) + _AFTER)

    @cached_property
    def site(self) -> str:
        """The page's host as it is registered; empty where it states no address."""
        return site_of(self.url)

    def _is_full(self, row: Row) -> bool:
        return len(row.text) >= _FULL and row.element.tag != "h1" and not self.is_title(row.text)

    def is_title(self, text: str) -> bool:
        """Whether a line says the title that the page states."""
        return len(text) <= _LONGEST_TITLE and key_of(text) == self._title_key

    @cached_property
    def _title_key(self) -> str:
        return key_of(self.title[:_LONGEST_TITLE])
