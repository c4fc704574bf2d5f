"""Pairs of articles, compared. This is what runs in every worker."""

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

import numpy as np

from firsthand.errors import FirsthandError
from firsthand.kb import load
from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver
from firsthand.lineage.runs import Tokens, runs_between
from firsthand.lineage.words import words_of
from firsthand.model import Article, Derivation
from firsthand.store import Store

Answer: TypeAlias = Derivation | str | None
Name = TypeVar("Name", bound=Hashable)

_KEPT = 1024  # articles, prepared for comparison, that are kept at hand


class Comparer(Generic[Name]):
    """Compares articles, got by `article` from what names them, keeping those at hand that it met last."""

    def __init__(self, article: Callable[[Name], Article], kb_folder: Path | None) -> None:
        self._deriver = Deriver(load(kb_folder))
        self._article = lru_cache(maxsize=_KEPT)(article)
        self._tokens = lru_cache(maxsize=_KEPT)(self._tokens_of)
        self._text = lru_cache(maxsize=_KEPT)(self._text_of)

    def derive(self, a: Name, b: Name) -> Derivation | None:
        """How two articles stand to each other, None where they share no run of words or no passage."""
        if not len(runs_between(self._tokens(a), self._tokens(b))):  # far cheaper than preparing the two
            return None
        return self._deriver.derive(self._text(a), self._text(b))

    def _tokens_of(self, name: Name) -> Tokens:
        return words_of(self._article(name).text).hashes.astype(np.uint32)

    def _text_of(self, name: Name) -> Text:
        return Text.of(self._article(name))


def open_comparer(location: Path, kb_folder: Path | None) -> Comparer[str]:
    """Load what comparing the articles of a store needs, once a process that works for another one."""
    return Comparer(Store.open(location, read_only=True).article, kb_folder)


def compare(comparer: Comparer[Name], pairs: Sequence[tuple[Name, Name]]) -> tuple[Answer, ...]:
    """How the two articles of each pair stand to each other, None where they share nothing, or what went wrong."""
    return tuple(_answer(comparer, *pair) for pair in pairs)


def _answer(comparer: Comparer[Name], a: Name, b: Name) -> Answer:
    try:
        return comparer.derive(a, b)
    except FirsthandError:  # the articles cannot be got at; the next run goes on from here
        raise
    except Exception as error:  # one pair must not end the comparing of all others
        return f"unexpected {type(error).__name__}, please report this: {error}"
