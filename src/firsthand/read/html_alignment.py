"""Where the lines that an extractor took from a page stand on it. Runs in the reader process."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from firsthand.read.html_rows import Row

_WORD = re.compile(r"\w+")
_WINDOW = 400  # rows that are looked through for a line that is no whole row
_LEAST_WORDS = 3
_STRANGE = 40  # rows one after another within a line that the extractor left out
_MOSTLY = 0.9
_FULL = 100  # characters of a row that is no cell of a table


def aligned(lines: Sequence[str], rows: Sequence[Row]) -> list[tuple[int, ...]]:
    """For each line the numbers of the rows that it consists of, or the one that it is a part of; empty where unknown.

    Lines are sought in their order; words are compared without case and punctuation.
    """
    keys = [key_of(row.text) for row in rows]
    places: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        places.setdefault(key, []).append(number)
    found: list[tuple[int, ...]] = []
    at = 0
    for line in lines:
        key = key_of(line)
        numbers = _whole(key, places, at) or _parts(key, keys, at)
        if numbers:
            at = numbers[-1] + 1
        found.append(numbers)
    return found


def separated(lines: Sequence[str], rows: Sequence[Row]) -> Iterator[str]:
    """The lines, where one that joins several rows of the page, a full one among them, is these rows again.

    So are tables written that a page uses for its layout; the cells of other tables stay together.
    """
    for line, numbers in zip(lines, aligned(lines, rows), strict=True):
        texts = [rows[number].text for number in numbers]
        yield from texts if len(texts) > 1 and max(map(len, texts)) >= _FULL else [line]


def key_of(text: str) -> str:
    """The words of a text in small letters, parted by one blank."""
    return " ".join(_WORD.findall(text.casefold()))


def _whole(key: str, places: dict[str, list[int]], at: int) -> tuple[int, ...]:
    numbers = places.get(key, []) if key else []
    return (numbers[bisect_left(numbers, at) % len(numbers)],) if numbers else ()


def _parts(key: str, keys: Sequence[str], at: int) -> tuple[int, ...]:
    """The rows in a row whose words make up the line, or the row that holds all its words."""
    if key.count(" ") < _LEAST_WORDS - 1:
        return ()
    for number in (*range(at, min(len(keys), at + _WINDOW)), *range(max(0, at - _WINDOW), at)):
        one = keys[number]
        if one and f"{key} ".startswith(f"{one} "):
            numbers = _run(key, keys, number)
            if numbers:
                return numbers
        elif key in one:
            return (number,)
    return ()


def _run(key: str, keys: Sequence[str], first: int) -> tuple[int, ...]:
    """The rows from one on that stand in the line one after another, a few strange ones between; empty if too short."""
    numbers, held, strange = [], 0, 0
    for number in range(first, len(keys)):
        one = keys[number]
        if one and f"{key} ".startswith(f"{one} ", held):
            numbers.append(number)
            held += len(one) + 1
            strange = 0
        elif one:
            strange += 1
        if held > len(key) or strange > _STRANGE:
            break
    return tuple(numbers) if held >= _MOSTLY * len(key) else ()
