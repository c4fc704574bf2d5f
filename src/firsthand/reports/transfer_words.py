"""Which words may tell that something passes from one party to another, and how: the list in `transfer_words.toml`."""

import tomllib
from functools import cache
from importlib.resources import files


def transfer_kinds(word: str) -> tuple[tuple[str, str], ...]:
    """(kind, entry of the list) of each entry that a lower-case word falls under; none for any other word.

    Of the stems of a kind only the longest that fits counts; a word listed itself goes before them.
    """
    stems, words = _listed()
    found = dict.fromkeys(words.get(word, ()), word)
    for length in range(len(word), 1, -1):
        for kind in stems.get(word[:length], ()):
            found.setdefault(kind, word[:length])
    return tuple(sorted(found.items()))


@cache
def _listed() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Each stem, and each whole word, with the kinds it is listed under."""
    table = tomllib.loads((files("firsthand.reports") / "transfer_words.toml").read_text(encoding="utf-8"))
    stems: dict[str, tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for kind, lists in table.items():
        for target, entries in ((stems, lists["stems"]), (words, lists["words"])):
            for entry in dict.fromkeys(entries):
                target[entry] = (*target.get(entry, ()), kind)
    return stems, words
