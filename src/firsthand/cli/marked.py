"""Passages with their changed words marked, so that no mark rests on colour alone."""

import re
from collections.abc import Sequence

from rich.text import Text

from firsthand.cli.change_words import in_line
from firsthand.cli.printable import printable
from firsthand.export.changed_words import spans_within
from firsthand.model import Edit, Part, Place

_BEFORE = "red underline"
_AFTER = "green bold underline"


def one_side(text: str, place: Place, edits: Sequence[Edit], of_a: bool, colour: bool) -> Text:
    """The words of one article's passage: [-rebels-] in A, {+armed gangs+} in B; underlined instead where colour is."""
    shown, at = Text(), place.start
    for span in spans_within(place, (edit.before if of_a else edit.after for edit in edits)):
        _append(shown, text[at : span.start])
        marks, style = (("[-", "-]"), _BEFORE) if of_a else (("{+", "+}"), _AFTER)
        _mark(shown, text[span.start : span.end], ("", "") if colour else marks, style if colour else "")
        at = span.end
    _append(shown, text[at : place.end])
    return shown


def merged(text_b: str, place: Place, edits: Sequence[Edit], colour: bool) -> Text:
    """B's passage with A's words before those that replaced them: [-rebels-]{+armed gangs+}."""
    shown, at = Text(), place.start
    for edit in sorted(edits, key=lambda edit: (edit.after.start, edit.before.start)):
        if edit.after.part is not Part.TEXT or edit.after.start < at or edit.after.end > place.end:
            continue
        _append(shown, text_b[at : edit.after.start])
        if edit.before.text:
            _mark(shown, edit.before.text, ("[-", "-]"), _BEFORE if colour else "")
        if edit.after.text:
            _mark(shown, edit.after.text, ("{+", "+}"), _AFTER if colour else "")
        elif shown.plain[-1:].strip() and text_b[edit.after.end : edit.after.end + 1].strip():
            shown.append(" ")
        at = edit.after.end
    _append(shown, text_b[at : place.end])
    return shown


def paragraphs(text: str) -> Text:
    """Words with their paragraphs, safe for a terminal."""
    shown = Text()
    _append(shown, text)
    return shown


def _append(shown: Text, words: str, style: str = "") -> None:
    """Add words as they stand; lines end where the article's do, a blank line between paragraphs."""
    for piece in re.split(r"(\s*\n\s*)", words):
        if "\n" not in piece:
            shown.append(printable(piece), style)
        elif shown.plain.strip():
            shown.append("\n" if piece.count("\n") == 1 else "\n\n")


def _mark(shown: Text, words: str, marks: tuple[str, str], style: str) -> None:
    shown.append(f"{marks[0]}{in_line(words)}{marks[1]}", style)
