"""Lines on rights, origin and authors that stand on a page beside its story. Runs in the reader process."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from firsthand.model import BlockKind
from firsthand.read.html_alignment import key_of
from firsthand.read.html_byline import byline_parts, is_byline, is_signature
from firsthand.read.html_extracted import Extracted
from firsthand.read.html_rows import Row
from firsthand.read.statements import is_bare, statements

_LEFT_OUT = frozenset((BlockKind.COMMENTS, BlockKind.COOKIE))
_NO_CAPTION = _LEFT_OUT | {BlockKind.OTHER, BlockKind.RELATED, BlockKind.PROMO, BlockKind.BIO}
_NO_CREDIT = _NO_CAPTION | {BlockKind.CAPTION}
_MENU = re.compile(r"\b(?:terms|privacy|policy|contact|advertis\w+|about|cookies?|help|feedback)\b", re.IGNORECASE)
_NAMELESS = 6  # words of a holder's name that stands below its "© 2019"
_HELD_WORDS = 4  # shorter lines may stand in the story by chance
_MOST_BYLINES = 8
_MOST_SOUGHT, _MOST = 400, 60


@dataclass(frozen=True, slots=True)
class Beside:
    """A line beside the story and the kinds of its parts, in code points of its words, `end` exclusive."""

    words: str
    parts: tuple[tuple[BlockKind, int, int], ...]


def lines_outside(extracted: Extracted) -> Iterator[Beside]:
    """The lines that the extracted text lacks, in the order of the page, each once."""
    held = f" {key_of(' '.join(extracted.lines))} "
    different: dict[str, Beside] = {}
    bylines = 0
    for line in islice(_stated(extracted), _MOST_SOUGHT):
        key = key_of(line.words)
        is_author = line.parts[0][0] is BlockKind.BYLINE
        if not key or key in different or (is_author and bylines == _MOST_BYLINES):
            continue
        bylines += is_author
        different[key] = line
    missing = (line for key, line in different.items() if key.count(" ") < _HELD_WORDS - 1 or f" {key} " not in held)
    yield from islice(missing, _MOST)


def _stated(extracted: Extracted) -> Iterator[Beside]:
    for number, row in enumerate(extracted.rows):
        kinds = extracted.structure.kinds(row)
        if number not in extracted.kept and not _LEFT_OUT.intersection(kinds):
            yield from _parts(extracted, number, kinds)


def _parts(extracted: Extracted, number: int, kinds: Sequence[BlockKind]) -> Iterator[Beside]:
    row = extracted.rows[number]
    if BlockKind.CAPTION in kinds:
        if number in extracted.article and not _NO_CAPTION.intersection(kinds):
            yield Beside(row.text, ((BlockKind.CAPTION, 0, len(row.text)),))
        return
    stated = list(statements(row.text, row.links))
    if is_signature(extracted, number, kinds):
        yield Beside(row.text, ((BlockKind.CREDIT, 0, len(row.text)),))
    elif _is_holder(extracted.rows, number):
        yield Beside(row.text, ((BlockKind.TERMS, 0, len(row.text)),))
    elif not stated and is_byline(extracted, number, kinds):
        yield Beside(row.text, tuple(byline_parts(row)))
    else:
        own = number in extracted.article and not _NO_CREDIT.intersection(kinds)
        for kind, (start, end) in stated:
            if own or kind is not BlockKind.CREDIT:
                yield Beside(row.text[start:end], ((kind, 0, end - start),))


def _is_holder(rows: Sequence[Row], number: int) -> bool:
    """Whether a line holds the name that belongs to a lone "© 2019" before it."""
    text = rows[number].text
    short = len(text.split()) <= _NAMELESS and not _MENU.search(text)
    return number > 0 and short and is_bare(rows[number - 1].text)
