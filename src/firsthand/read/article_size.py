"""How much text is one article."""

from firsthand.read.limits import ARTICLE_LETTERS, ARTICLE_LINES

_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"


class TooLongError(Exception):
    """A text is longer than any article; the message is for people."""


def check_size(text: str) -> str:
    """The text itself; TooLongError, with one line, where it has too many letters or line ends to be one article.

    The time and memory that reading takes grow with both.
    """
    if len(text) > ARTICLE_LETTERS:
        raise TooLongError(f"its text has more than {ARTICLE_LETTERS:,} letters; cut it into parts")
    if sum(map(text.count, _LINE_ENDS)) > ARTICLE_LINES:
        raise TooLongError(f"its text has more than {ARTICLE_LINES:,} lines; cut it into parts")
    return text
