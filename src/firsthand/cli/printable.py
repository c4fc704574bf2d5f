"""Words from articles, made safe for a terminal."""

import re

_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+ *")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Controls that a terminal obeys, and marks that turn the letters around them. The joiners that some scripts need stay.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2061-\u2069\ufff9-\ufffb\ud800-\udfff]")


def printable(text: str) -> str:
    """The text as one line: breaks and tabs become spaces, what is invisible goes, controls become a sign."""
    return _UNSAFE.sub("\ufffd", _INVISIBLE.sub("", _BREAKS.sub(" ", text)))
