"""The word lists of speech.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def speech_words(name: str) -> frozenset[str]:
    """The words of one list, in lower case; KeyError for a list that is not there."""
    return frozenset(_table()[name].split())


@cache
def speech_phrases(name: str) -> tuple[str, ...]:
    """The phrases of one list whose phrases stand apart by bars, in lower case, in the order of the file."""
    return tuple(phrase for part in _table()[name].split("|") if (phrase := " ".join(part.split())))


@cache
def _table() -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath("speech.toml").read_text(encoding="utf-8"))
