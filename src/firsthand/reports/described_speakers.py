"""Definite descriptions of speakers ("the official", "the same report"): the earlier phrase that names more."""

import re
from collections.abc import Sequence

from firsthand.model import Span
from firsthand.reports.document import Document
from firsthand.reports.features import folded_words
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import base_phrases
from firsthand.reports.speakers import noun_sort

REACH = 8  # sentences before a description in which its speaker may stand
_DEFINITE = re.compile(r"(?:^|\s|[(“\"‘—–-])(?:the|this|that|these|those)\s+$", re.IGNORECASE)
_PLAIN = frozenset("same latest two three four senior".split())
_COMPLEMENT = re.compile(
    r"\s+(?:by|from|of|for)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:of\s+|for\s+)?[A-Z][\w.’'-]*){0,4}"
)


def is_description(words: Span, document: Document) -> bool:
    """Whether words of the text are a definite noun for a speaker: no name, and "the" or the like before them."""
    text = document.article.text
    *modifiers, noun = words.text.split()
    plain = noun.islower() and all(word in _PLAIN for word in modifiers) and noun_sort(noun) is not None
    return plain and bool(_DEFINITE.search(text[max(0, words.start - 24) : words.start]))


def described(words: Span, number: int, document: Document) -> Span | None:
    """The nearest earlier phrase with the same noun that names more: "senior Iranian official" for "the official"."""
    noun = words.text.rpartition(" ")[2]
    for at in range(number, max(-1, number - REACH - 1), -1):
        passage = document.passage(at, at + 1)
        folded = folded_words(passage)
        for first, last in reversed(base_phrases(passage, folded, (0, 0))):
            # "Report" after a name is taken for a verb, and so stands outside its phrase.
            end = last + 1 if folded[last : last + 1] == [noun] else last
            found = _around_noun(passage, folded, first, end, noun)
            if found and found.end <= words.start:
                return found
    return None


def _around_noun(passage: Passage, folded: Sequence[str], first: int, last: int, noun: str) -> Span | None:
    """The part of a phrase that ends in the noun, with what names it: words before it, or a complement after it."""
    at = next((at for at in range(first, last) if folded[at] == noun), None)
    while at is not None and first < at and not passage.tokens[first].text[0].isalpha():
        first += 1
    if at is None:
        return None
    words = passage.span(first, at + 1)
    complement = _COMPLEMENT.match(passage.text, words.end)
    if last > at + 1 and passage.tokens[at + 1].text[0].isupper():
        while first < at and not passage.tokens[first].text[0].isupper():
            first += 1
        return passage.span(first, last)
    if complement:
        return passage.words(words.start, complement.end())
    return words if any(token.text[0].isupper() for token in passage.tokens[first:at]) else None
