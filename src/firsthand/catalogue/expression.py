"""What somebody types, as an expression of SQLite's full-text search that is always well formed."""

import re
import unicodedata

from firsthand.catalogue.values import SEPARATOR

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | {"\0": " ", SEPARATOR: " "})
_PART = re.compile(r'"([^"]*)(?:"|$)(\*?)|([^\s"]+)')
_TOKEN_CATEGORIES = ("L", "N", "Co")  # what unicode61 takes for parts of words
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return text that SQLite takes: half of a surrogate pair becomes a replacement character, NUL a space."""
    return _SURROGATE.sub("\ufffd", text).replace("\0", " ")


def expression(words: str) -> str | None:
    """Return the expression for everything that was typed to stand in a text; None where no word was typed.

    Words between quotation marks stand side by side, a missing closing mark is put at the end, and `*` at the end of a
    word or phrase allows any ending. Nothing else has a meaning of its own. See "Full-text Query Syntax" in
    https://sqlite.org/fts5.html.
    """
    parts = dict.fromkeys(_part(match) for match in _PART.finditer(clean(words).translate(_QUOTES)))
    return " ".join(part for part in parts if part) or None


def _part(match: re.Match[str]) -> str | None:
    phrase, star, word = match.groups()
    if word is not None:
        phrase, star = word.rstrip("*"), "*" * word.endswith("*")
    if not any(unicodedata.category(letter).startswith(_TOKEN_CATEGORIES) for letter in phrase):
        return None
    return f'"{phrase}"{"*" if star else ""}'
