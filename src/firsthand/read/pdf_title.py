"""What a PDF file states of itself, as far as it may be believed."""

import re
from collections.abc import Sequence
from itertools import groupby

from firsthand.read.pdf_lines import PdfLine, body_size

_FILE_NAME = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b|untitled|document\d*$|(?:slide|layout|template|print)\s*\d*$"
    r"|\S*\.(?:docx?|pdf|indd|qxd|rtf|odt|pptx?|xlsx?|tmp|wpd|tex|dvi)$|.*\.(?:docx?|indd|qxd|pptx?|xlsx?)\b|\S*\d\S*$",
    re.IGNORECASE,
)
_LARGER = 1.15  # than the body's type
_LONGEST = 250
_NAMES = re.compile(r"\s*(?:[;,&]|\band\b)\s*")


def title_of(stated: str, first: Sequence[PdfLine], lines: Sequence[PdfLine]) -> str | None:
    """The stated title unless it is a file's name, else the largest words of the first page; None where none stand out.

    Of the sizes down to half the largest, the first one is taken that has three words or more, since mastheads have
    fewer.
    """
    stated = " ".join(stated.split())
    if any(map(str.isalpha, stated)) and len(stated) <= _LONGEST and not _FILE_NAME.match(stated):
        return stated
    body = body_size(lines)
    larger = [(size, list(run)) for size, run in groupby(first, key=lambda line: line.size) if size > _LARGER * body]
    largest = max((size for size, _ in larger), default=0.0)
    for _, run in sorted((one for one in larger if one[0] >= largest / 2), key=lambda one: -one[0]):
        words = " ".join(" ".join(line.text for line in run).split())
        if len(words.split()) >= 3 and len(words) <= _LONGEST and any(map(str.isalpha, words)) and "@" not in words:
            return words
    return None


def authors_of_file(stated: str, text: str) -> tuple[str, ...]:
    """The stated authors whose names the text says too: the field often holds whoever typed it, or their machine."""
    names = (" ".join(name.split()) for name in _NAMES.split(stated))
    return tuple(dict.fromkeys(name for name in names if " " in name and name.casefold() in text.casefold()))
