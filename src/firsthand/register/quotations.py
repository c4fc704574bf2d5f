"""The words that an article quotes next to what it tells of a transfer."""

import re

from firsthand.model import Article, Place, Span
from firsthand.register.counterpart import in_text
from firsthand.register.wording import ROLES

QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?")
REACH = 800  # code points, some five sentences
RUN = 5  # words in a row that two quotations of one remark share
_CONTENT = 2  # of them words that mean something by themselves
_WORD = re.compile(r"[^\W_][\w'’-]*")
_SHORT = 2  # letters of a word that means nothing by itself

Run = tuple[str, ...]


def runs_beside(sentence: Span, article: Article) -> frozenset[Run]:
    """Runs of quoted words in a sentence and within `REACH` of it, folded; each holds content words.

    A name is no content ("the President of the United States"), nor is a common turn ("they don't want to").
    """
    quoted = [words.group() for words in QUOTED.finditer(sentence.text)]
    place = in_text(sentence)
    if place is not None:
        quoted += _beside(place, article.text)
    return frozenset(run for words in quoted for run in _runs(words))


def _beside(place: Place, text: str) -> list[str]:
    """The quotations that begin within reach; a line is read from its start, where no quotation is open."""
    low, high = max(place.start - REACH, 0), min(place.end + REACH, len(text))
    first = text.rfind("\n", 0, low) + 1
    found: list[str] = []
    while first < high:
        last = text.find("\n", first)
        last = len(text) if last < 0 else last
        found += [words.group() for words in QUOTED.finditer(text, first, last) if low <= words.start() < high]
        first = last + 1
    return found


def _runs(quoted: str) -> list[Run]:
    words = _WORD.findall(quoted.replace("’", "'"))
    means = [len(word) > _SHORT and word.islower() and "'" not in word and word not in ROLES for word in words]
    folded = [word.casefold() for word in words]
    return [
        tuple(folded[start : start + RUN])
        for start in range(len(words) - RUN + 1)
        if sum(means[start : start + RUN]) >= _CONTENT
    ]
