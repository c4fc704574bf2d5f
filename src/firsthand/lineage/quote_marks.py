"""Words between quotation marks: straight, curly, German, angle and single marks, nested or run over paragraphs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.model import Place

# A row of five or more marks is decoration. Single marks between letters are apostrophes and are not looked at.
_MARK = re.compile(
    r"(?P<row>[\"“”„‟'‘’‚`]{5,})|(?P<double>[\"“”„‟]|``|''|’’|‘‘)|(?P<angle>[«»])"
    r"|(?P<single>(?<!\w)['‘’‚](?=\S)|(?<=\S)['’](?!\w))"
)
_ANY = re.compile(r"[\"“”„‟'‘’‚`«»]")
_ELISION = re.compile(r"['‘’](?:\d0s\b|\d\d\b(?![,.]?\d)|(?:em|til|tis|twas|cause|n|bout|round|cuz)\b)", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…](?=[\s\"”’]|$)")
_BEFORE_OPENING = frozenset("([{<—–-/…:>*_\"“‘'«„")
_PUNCTUATION = frozenset(".,?!;:…—–-)]")
_UNCLOSED = 400  # the furthest an unclosed mark within a paragraph reaches, to the end of its sentence
_LONGEST = 2_500  # the longest paragraph that an unclosed mark at its start takes whole
_AHEAD = 3  # how many paragraphs further a quotation without marks at their starts may be closed


class _Mark(NamedTuple):
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool


class _Open(NamedTuple):
    """A mark that its paragraph does not close."""

    start: int
    single: bool


def between_marks(text: str, paragraphs: Sequence[Place]) -> list[Place]:
    """The stretches between outermost quotation marks, marks included, one for each paragraph they touch.

    A mark that is never closed reaches to the end of its paragraph where that, or the next one, opens with a mark (the
    convention of quotations over several paragraphs), else to the end of its sentence. Time is linear in the text.
    """
    angle = text.find("«"), text.find("»")
    french = angle[1] < 0 or 0 <= angle[0] < angle[1]
    marks = [_marks(text, paragraph, french) for paragraph in paragraphs]
    found: list[Place] = []
    closed_in = -1  # the paragraph that holds the end of a quotation begun in an earlier one
    for number, paragraph in enumerate(paragraphs):
        own = marks[number]
        if number < closed_in:
            found.append(paragraph)
            continue
        if number == closed_in:
            found.append(Place(paragraph.start, own[0].end))
            own = own[1:]
        pairs, opened = _pairs(text, own, paragraph)
        found.extend(pairs)
        if opened is not None:
            end, closed_in = _run_over(text, paragraphs, marks, number, opened)
            if end > opened.start:
                found.append(Place(opened.start, end))
    return found


def _marks(text: str, paragraph: Place, french: bool) -> list[_Mark]:
    found: list[_Mark] = []
    end = paragraph.start
    for any_mark in _ANY.finditer(text, paragraph.start, paragraph.end):
        match = _MARK.match(text, any_mark.start(), paragraph.end) if any_mark.start() >= end else None
        if match is None:
            continue
        end = match.end()
        if match.lastgroup != "row" and not (match.lastgroup == "single" and _ELISION.match(text, match.start())):
            found.append(_mark(text, paragraph, match, french))
    return found


def _mark(text: str, paragraph: Place, match: re.Match[str], french: bool) -> _Mark:
    """The mark with what it may do: its character decides, and for a straight or misused one what stands beside it."""
    start, end = match.span()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    words = match[0]
    if match.lastgroup == "angle":
        opens = (words == "«") == french
        closes = not opens
    elif words in {"“", "„", "‟", "``", "‘‘", "‘", "‚"}:
        opens, closes = not closes or opens, closes and not opens
    elif words in {"”", "’’", "’"}:
        opens, closes = opens and not closes, closes or not opens
    elif not opens and not closes:  # blanks on both sides, or letters on both: an inch mark or a missing blank
        opens = closes = before.isspace()
    return _Mark(start, end, match.lastgroup == "single", opens, closes)


def _pairs(text: str, marks: Sequence[_Mark], paragraph: Place) -> tuple[list[Place], _Open | None]:
    """The closed stretches of a paragraph, and the mark left open at its end."""
    found: list[Place] = []
    nests = sum(m.opens and not m.closes for m in marks if not m.single) == sum(
        m.closes and not m.opens for m in marks if not m.single
    )
    at, depth, begun = 0, 0, -1
    while at < len(marks):
        mark = marks[at]
        if mark.single and begun < 0 and mark.opens:
            close = _single_close(text, marks, at)
            if close > at:
                found.append(Place(mark.start, marks[close].end))
                at = close
            elif mark.start == paragraph.start and mark.end < paragraph.end:
                return found, _Open(mark.start, True)
        elif not mark.single:
            if begun >= 0 and mark.closes and not (nests and mark.opens and depth > 1):
                depth -= 1
                if depth == 0:
                    found.append(Place(begun, mark.end))
                    begun = -1
            elif mark.opens and begun < 0:
                begun, depth = mark.start, 1
            elif mark.opens and nests:
                depth += 1
            elif mark.opens:
                found.append(Place(begun, _sentence_end(text, begun, mark.start)))
                begun, depth = mark.start, 1
        at += 1
    return found, _Open(begun, False) if begun >= 0 else None


def _single_close(text: str, marks: Sequence[_Mark], at: int) -> int:
    """The index of the mark that closes the single mark `at`, or `at`.

    A mark after "s" may be a plural's apostrophe and closes only where no other mark does.
    """
    weak = at
    for number in range(at + 1, len(marks)):
        mark = marks[number]
        if not mark.single:
            continue
        if mark.opens and not mark.closes:
            break
        before = text[mark.start - 1]
        if before in _PUNCTUATION:
            return number
        if before not in "sS" and weak == at:
            return number
        if weak == at:
            weak = number
    return weak


def _run_over(
    text: str, paragraphs: Sequence[Place], marks: Sequence[Sequence[_Mark]], number: int, opened: _Open
) -> tuple[int, int]:
    """(Where the open quotation ends in its paragraph, the later paragraph that holds its end or -1)."""
    paragraph = paragraphs[number]
    for later in range(number + 1, min(number + 1 + _AHEAD, len(paragraphs))):
        first = next((mark for mark in marks[later] if mark.single == opened.single), None)
        if first is None:
            continue
        if first.start == paragraphs[later].start and first.opens:
            return (paragraph.end, -1) if later == number + 1 else (_alone(text, paragraph, opened), -1)
        if first.closes and not first.opens and first == marks[later][0] and not opened.single:
            return paragraph.end, later
        break
    return _alone(text, paragraph, opened), -1


def _alone(text: str, paragraph: Place, opened: _Open) -> int:
    """Where a quotation ends that nothing closes."""
    if opened.single:
        return opened.start
    if opened.start == paragraph.start and paragraph.end - paragraph.start <= _LONGEST:
        return paragraph.end
    return _sentence_end(text, opened.start, paragraph.end)


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = min(end, start + _UNCLOSED)
    match = _ENDS_SENTENCE.search(text, start, stop)
    if match:
        return match.end()
    blank = text.rfind(" ", start, stop)
    return stop if stop == end or blank <= start else blank
