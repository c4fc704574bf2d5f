"""How much text is one article."""

import re

from firsthand.read.limits import ARTICLE_LETTERS, ARTICLE_LINES

_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_LINE = re.compile(rf"[^\s][^{_LINE_ENDS}]*")


class TooLongError(Exception):
    """A text is longer than any article; the message is for people."""


def check_size(text: str, most: int = ARTICLE_LETTERS) -> str:
    """The text itself; TooLongError, with one line, where it has too many letters or lines to be one article.

    The time and memory that reading takes grow with both. `most` is in code points; blank lines do not count.
    """
    if len(text) > most:
        raise TooLongError(f"its text has more than {most:,} letters; cut it into parts")
    ends = sum(map(text.count, _LINE_ENDS))
    if ends >= ARTICLE_LINES and sum(1 for _ in _LINE.finditer(text)) > ARTICLE_LINES:
        raise TooLongError(f"its text has more than {ARTICLE_LINES:,} lines; cut it into parts")
    return text
