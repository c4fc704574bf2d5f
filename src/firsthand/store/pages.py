"""Many ids as several short queries."""

from collections.abc import Iterable, Iterator

SIZE = 200  # rows or ids a query; databases take some thousands at most


def in_pages(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield the ids, sorted and each once, in lists of up to `SIZE`."""
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), SIZE):
        yield ordered[start : start + SIZE]
