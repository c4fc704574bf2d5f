"""A cheap test that most sentences fail: is there anything to read for here?

A sentence passes when it holds a word that may express a transfer and arms are named in it or in a neighbour, or when
it holds a word that names arming by itself ("arming the rebels", "gunrunning").
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from firsthand.kb import Name
from firsthand.model import Span
from firsthand.reports.frames import names_arming
from firsthand.reports.tokens import fold_word

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MAY_NAME_ARMING = re.compile(r"arm|gun", re.IGNORECASE)  # cheaper than looking at every word
_ARMS = ("weapon/", "term/")


@cache
def trigger_words() -> frozenset[str]:
    """Folded words that were triggers in the training passages, with their regular inflections."""
    text = (files("firsthand.reports") / "baseline" / "trigger-words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


class Gate:
    """Decides sentence by sentence from words and known names alone."""

    def __init__(self, triggers: frozenset[str] | None = None) -> None:
        self._triggers = trigger_words() if triggers is None else triggers

    def passes(self, spans: Sequence[Span], names: Sequence[Sequence[Name]]) -> list[bool]:
        """For each of the consecutive sentences `spans`, with the known names in it, whether it is worth reading."""
        arms = [any(_is_arms(name) for name in here) for here in names]
        return [self._sentence(span.text, any(arms[max(0, at - 1) : at + 2])) for at, span in enumerate(spans)]

    def _sentence(self, text: str, arms_near: bool) -> bool:
        if not arms_near and not _MAY_NAME_ARMING.search(text):
            return False
        words = {fold_word(word) for word in _WORD.findall(text)}
        if any(names_arming(word) for word in words):
            return True
        return arms_near and not self._triggers.isdisjoint(words)


def _is_arms(name: Name) -> bool:
    return any(candidate.entity.startswith(_ARMS) for candidate in name.candidates)
