"""Judgements on supplies: "the supplies were inadequate" says that supplies came, and what somebody thinks of them."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Span
from firsthand.reports.light_nouns import NOUNS
from firsthand.reports.passage import Passage

_VERDICT = re.compile(
    r"^ (?:(?:had|have|has) been|were|was|are|is|remain(?:ed|s)?|fell|fall|came)"
    r"(?: [a-z]+ly| still| too| far| so far){0,2} "
    r"(?:in(?:adequate|sufficient)|not (?:nearly )?enough|few|small|late|limited|scant|meagre|meager|short)\b",
)


def assessed(passage: Passage, folded: Sequence[str]) -> Iterator[int]:
    """Tokens of nouns of transfer that a judgement is passed on, in sentences that may hold a trigger."""
    for at, word in enumerate(folded):
        if (
            word in NOUNS
            and passage.eligible[passage.sentence[at]]
            and is_judged(passage.text, passage.span(at, at + 1))
        ):
            yield at


def is_judged(text: str, noun: Span) -> bool:
    """Whether a judgement follows the noun."""
    return bool(_VERDICT.match(text[noun.end : noun.end + 80]))
