"""Passages with their changed words marked, so that no mark rests on colour alone."""

import re
from collections.abc import Iterable, Sequence

from rich.text import Text

from firsthand.cli.change_words import in_line
from firsthand.cli.printable import printable
from firsthand.model import Edit, Part, Place, Span

_BEFORE = "red underline"
_AFTER = "green bold underline"


def one_side(text: str, place: Place, edits: Sequence[Edit], of_a: bool, colour: bool) -> Text:
    """The words of one article's passage: [-rebels-] in A, {+armed gangs+} in B; underlined instead where colour is."""
    shown, at = Text(), place.start
    for span in _spans(place, (edit.before if of_a else edit.after for edit in edits)):
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


def is_told_by(edits: Sequence[Edit], words_a: str, words_b: str, start_a: int) -> bool:
    """Whether the edits tell all there is between two passages, of which A's begins at `start_a` in its text.

    They do not where a stretch was written anew or words changed places.
    """
    rewritten, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.before.start):
        rewritten += [words_a[at : max(edit.before.start - start_a, 0)], edit.after.text]
        at = edit.before.end - start_a
    return _folded(" ".join([*rewritten, words_a[at:]])) == _folded(words_b)


def paragraphs(text: str) -> Text:
    """Words with their paragraphs, safe for a terminal."""
    shown = Text()
    _append(shown, text)
    return shown


def _spans(place: Place, spans: Iterable[Span]) -> list[Span]:
    """Those that hold words inside the place, in text order, without overlaps."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        at = found[-1].end if found else place.start
        if span.part is Part.TEXT and at <= span.start < span.end <= place.end:
            found.append(span)
    return found


def _folded(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold())


def _append(shown: Text, words: str, style: str = "") -> None:
    """Add words as they stand; lines end where the article's do, a blank line between paragraphs."""
    for piece in re.split(r"(\s*\n\s*)", words):
        if "\n" not in piece:
            shown.append(printable(piece), style)
        elif shown.plain.strip():
            shown.append("\n" if piece.count("\n") == 1 else "\n\n")


def _mark(shown: Text, words: str, marks: tuple[str, str], style: str) -> None:
    shown.append(f"{marks[0]}{in_line(words)}{marks[1]}", style)
