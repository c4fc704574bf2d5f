"""One case that was read badly: its words, and both readings side by side."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from firsthand.cli.change_words import in_line
from firsthand.cli.marked import paragraphs
from firsthand.evaluation.worst import BadCase, Value

_GOLD = ("[-", "-]", "red underline")
_READ = ("{+", "+}", "green bold underline")


def bad_case_view(case: BadCase, colour: bool) -> Iterator[RenderableType]:
    """Yield where the passage comes from, its text, and what was annotated beside what was read.

    Values that the other side lacks are marked: [-so-] what was not read, {+thus+} what was not annotated; they are
    underlined instead where colour is.
    """
    passage = case.passage
    where = ", ".join(in_line(part) for part in (passage.source, passage.date) if part)
    yield Text.assemble((in_line(passage.title or "without title"), "italic"), f" ({where or 'source not stated'})")
    yield Text(f"id {in_line(passage.id)}", style="dim")
    yield Padding(paragraphs(passage.text), (0, 0, 0, 2), expand=False)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=True)
    table.add_column("", width=11, no_wrap=True)
    table.add_column("annotated", ratio=1, overflow="fold")
    table.add_column(_read_heading(case), ratio=1, overflow="fold")
    for row in case.rows:
        table.add_row(row.field, _values(row.gold, _GOLD, colour), _values(row.read, _READ, colour))
    yield table


def _read_heading(case: BadCase) -> str:
    confidence = case.match.read.confidence if case.match.read else None
    return "read" if confidence is None else f"read, confidence {confidence:.2f}"


def _values(values: Sequence[Value], marks: tuple[str, str, str], colour: bool) -> Text:
    opening, closing, style = marks
    shown = Text()
    for place, value in enumerate(values):
        shown.append("; " if place else "")
        if value.differs and colour:
            shown.append(in_line(value.text), style)
        else:
            shown.append(f"{opening}{in_line(value.text)}{closing}" if value.differs else in_line(value.text))
    return shown if values else Text("-", style="dim")
