"""Words cut to the room that a drawing has for them."""

from unicodedata import combining, east_asian_width

_WIDE = 2.0  # letters' room of a sign of full width (Unicode Standard Annex 11, classes W and F)
_ISOLATE, _END = "\u2068", "\u2069"


def clipped(text: str, most: float) -> str:
    """The text, on one line, where it takes up to `most` letters' room; else its beginning and "…".

    Letters of East Asian scripts take two letters' room, combining marks none.
    """
    words = " ".join(text.split())
    room = 0.0
    for place, sign in enumerate(words):
        room += _width(sign)
        if room > most and width(words) > most:
            return f"{words[: max(0, place - 1)].rstrip()}…"
    return words


def width(text: str) -> float:
    """How many letters' room a text takes."""
    return sum(_width(sign) for sign in text)


def isolated(text: str) -> str:
    """The text in an isolate, so that words written from right to left do not turn those around them.

    Unicode Standard Annex 9: nothing within an isolate touches what is outside it.
    """
    return f"{_ISOLATE}{text}{_END}" if text else ""


def _width(sign: str) -> float:
    if combining(sign):
        return 0.0
    return _WIDE if east_asian_width(sign) in "WF" else 1.0
