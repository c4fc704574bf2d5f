"""Words of a text with their places."""

import re
from dataclasses import dataclass

# Abbreviations with inner points ("U.S."), numbers with separators and units, hyphenated and apostrophe words, then any
# single mark. A possessive 's is a token of its own, and "US-made" is three, so that a span can leave parts out.
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|[$€£¥]?\d+(?:[.,]\d+)*(?:bn|m|mm|k|km|st|nd|rd|th)?\b"
    r"|['’]s\b"
    r"|[A-Z][^\W_]*(?=[-‐‑][a-z])"
    r"|[^\W_]+(?:[-‐‑./&][^\W_]+)*(?:['’](?!s\b)[^\W_]+)?"
    r"|[^\w\s]|_"
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark, `start` inclusive and `end` exclusive in code points."""

    text: str
    start: int
    end: int


def tokenise(text: str, offset: int = 0) -> list[Token]:
    """Tokens of `text` in order; `offset` is added to every place."""
    return [Token(match[0], match.start() + offset, match.end() + offset) for match in _TOKEN.finditer(text)]


def fold_word(word: str) -> str:
    """Lower case, plain apostrophes and hyphens, every run of digits as 0: what words are compared by."""
    folded = word.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")
    return _DIGITS.sub("0", folded)
