"""Whether quotation marks and apostrophes were taken out of a text before it came here."""

import re
from collections.abc import Sequence

from firsthand.lineage.speech_words import speech_words
from firsthand.model import Place

_KEPT = re.compile(r"['’´`](?<=[^\W\d_].)(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"[bcdfghlmnprst]ys")  # "countrys", "armys": a plural would end in "ies"
_WHOLE = 3  # words of a quotation that shows that the marks are there
_FRAMED = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y|[Yy]ou)\b[^.?!\n]{1,200}[,?!] "
    r"(?:(?:he|she|they|[A-Z]\w{1,30}) (?:said|told|added|asked)\b|said [A-Z])"
    r"|\b(?:said|added|wrote): (?:[Ww]e|I|[Oo]ur|[Mm]y)\b"
)
_FEWEST_FRAMED = 2


def has_lost_marks(text: str, quoted: Sequence[Place]) -> bool:
    """Whether speech must be read from the wording, given the stretches `quoted` that stand between marks.

    Signs are words that have lost an apostrophe ("dont", "countrys") or a text without any apostrophe, beside no
    quotation of three or more words; where apostrophes are kept, frames around words in the first person ("We are
    ready, he said") without a single quotation.
    """
    whole = sum(len(text[place.start : place.end].split()) >= _WHOLE for place in quoted)
    if whole > 1:
        return False
    kept = sum(1 for _ in _KEPT.finditer(text))
    lost = _lost(text)
    if lost > kept or (not kept and not whole):
        return True
    return not whole and sum(1 for _ in _FRAMED.finditer(text)) >= _FEWEST_FRAMED


def _lost(text: str) -> int:
    """How many different words lack the apostrophe that they need."""
    known = speech_words("lost_apostrophe")
    return sum(
        word.lower() in known or (word[-2:] == "ys" and word.islower() and _POSSESSIVE.fullmatch(word[-3:]) is not None)
        for word in set(_WORD.findall(text))
    )
