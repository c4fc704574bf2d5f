"""The words of `verb_patterns.py`: those that tell a transfer, and common nouns for a party."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

THIRD, PAST, PARTICIPLE, GERUND, NOUN = "third", "past", "participle", "gerund", "noun"
FORMS = ("base", THIRD, PAST, PARTICIPLE, GERUND)


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("verb_patterns.toml").read_text(encoding="utf-8"))


@cache
def dictionary() -> dict[str, tuple[str, frozenset[str]]]:
    """Each word with its frame, the first that lists it, and the forms that it may be."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for frame, lists in _table().items():
        verbs = (zip(verb.split(), FORMS, strict=True) for verb in lists.get("verbs", ()))
        for word, form in (*chain.from_iterable(verbs), *((noun, NOUN) for noun in _with_plurals(lists["nouns"]))):
            known, forms = found.get(word, (frame, frozenset()))
            if known == frame != "agents":
                found[word] = frame, forms | {form}
    return found


@cache
def agents() -> frozenset[str]:
    """Common nouns that stand for a party."""
    return frozenset(_with_plurals(_table()["agents"]["nouns"]))


def _with_plurals(nouns: Sequence[str]) -> Iterator[str]:
    for noun in nouns:
        yield from (noun, noun[:-1] + "ies" if noun[-2:] in ("ly", "ry") else noun + "s")
