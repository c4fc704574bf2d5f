"""Folds text one character to one, so that places in the folded text are places in the text itself."""

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u02bc\u02bb\u02be\u02bf\u00b4\u2032\u201b", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000", " "),
    **dict(zip("ıłŁøØđĐħĦŧŦ", "ilLoOdDhHtT", strict=True)),
}
_SPECIAL = re.compile(r"[^\x00-\x7f]")
# Every ASCII character but letters and digits becomes a space; the bytes of other letters stay.
_MARKS_TO_SPACES = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
_folded: dict[str, str] = {}


def _fold_char(match: re.Match[str]) -> str:
    char = match.group()
    known = _folded.get(char)
    if known is None:
        known = _folded[char] = _plain(char)
    return known


def _plain(char: str) -> str:
    """The plain twin of a mark, the letter without its accents where one letter is left, else the character."""
    if char in _PLAIN:
        return _PLAIN[char]
    if not char.isalnum():
        return "|"
    base = "".join(part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part))
    return base if len(base) == 1 and base.isascii() else char


def fold(text: str) -> str:
    """Return the text with curly apostrophes, special hyphens and spaces made plain and Latin letters without accents.

    Capitals stay; other marks beyond ASCII become `|`. The result has the length of the text.
    """
    return text if text.isascii() else _SPECIAL.sub(_fold_char, text)


def spread(folded: str) -> str:
    """Return folded text in lower case with a space for every character that is no letter or digit, same length."""
    return folded.lower().encode().translate(_MARKS_TO_SPACES).decode()


def keyed(form: str) -> str:
    """Return what forms that differ in case, accents, hyphens or punctuation have in common."""
    return " ".join(spread(fold(form)).split())
