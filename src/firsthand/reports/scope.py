"""Classes of words that set the standing of a transfer when they govern its trigger.

The classes follow the statuses and certainties of the annotation guidelines; the words stand in `scope.toml`.
"""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def scope_class(word: str) -> tuple[str, ...]:
    """The classes of a folded word, sorted; empty for most."""
    exact, stems = _tables()
    found = set(exact.get(word, ()))
    for length in range(3, len(word) + 1):
        found |= stems.get(word[:length], set())
    return tuple(sorted(found))


@cache
def _tables() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Whole words, and beginnings of words, each with its classes."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    data = tomllib.loads((files("firsthand.reports") / "scope.toml").read_text(encoding="utf-8"))
    for name, lists in data.items():
        for table, key in ((exact, "words"), (stems, "stems")):
            for word in lists.get(key, "").split():
                table.setdefault(word, set()).add(name)
    return exact, stems
