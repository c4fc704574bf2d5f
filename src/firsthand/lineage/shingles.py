"""Shingles: the runs of words by which articles that share text are found.

Two kinds stand side by side. Winnowing (Schleimer, Wilkerson and Aiken 2003) of 8-word shingles, in windows of 4, keeps
at least one of every shared run of 11 words. A sample of the 5-word shingles, every eighth by value, finds texts that
were reworded so much that no such run is left.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from numba import njit

from firsthand.lineage.folding import folding
from firsthand.lineage.words import mix, scan_words

LONG: Final = 8
WINDOW: Final = 4
SHORT: Final = 5
ONE_IN: Final = 8

_BASE = np.uint64(0x9E3779B97F4A7C15)
_IS_SHORT: Final = np.uint64(1 << 63)
_IN_WINDOW: Final = WINDOW - 1
_SAMPLED: Final = np.uint64(ONE_IN - 1)


def shingles(articles: pa.Table) -> pa.Table:
    """Turn a table of articles (`number`: uint32, `text`: string) into one of their shingles.

    The answer has a row for each shingle of each article (`number`: uint32, `shingle`: uint64); one that stands twice
    in an article may have two rows. The highest bit is set on 5-word shingles. A text of fewer than 5 words has none.
    Rows depend on the article alone, so that tables may be cut and joined at will.
    """
    numbers, found = [], []
    for batch in articles.to_batches():
        text = batch.column("text").cast(pa.large_string())
        data, offsets = utf8(text)
        counts, values = shingle_batch(data, offsets, *folding())
        numbers.append(np.repeat(batch.column("number").to_numpy(zero_copy_only=False).astype(np.uint32), counts))
        found.append(values)
    return pa.table({"number": _joined(numbers, np.uint32), "shingle": _joined(found, np.uint64)})


def shingles_of(text: str) -> npt.NDArray[np.uint64]:
    """The shingles of one text, sorted, each once."""
    plain = text.encode("utf-8", "replace").decode()  # Arrow cannot hold half a surrogate pair
    rows = shingles(pa.table({"number": pa.array([0], pa.uint32()), "text": [plain]}))
    return np.unique(rows.column("shingle").to_numpy())


def utf8(texts: pa.LargeStringArray) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """The bytes of all texts and where each begins, and last where they end; null is an empty text."""
    texts = texts.fill_null("")
    _, places, data = texts.buffers()
    offsets = np.frombuffer(places, dtype=np.int64, count=len(texts) + 1, offset=texts.offset * 8)
    return np.frombuffer(data or b"", dtype=np.uint8), offsets


def _joined(parts: list[npt.NDArray[np.generic]], kind: type[np.generic]) -> npt.NDArray[np.generic]:
    return np.concatenate([np.empty(0, dtype=kind), *parts])


@njit(cache=True, nogil=True)
def shingle_batch(data, offsets, roles, folded):  # type: ignore[no-untyped-def]
    """The shingles of several texts, one after the other, and how many each has."""
    texts = len(offsets) - 1
    most = 0
    for text in range(texts):
        most = max(most, offsets[text + 1] - offsets[text])
    hashes = np.empty(most, dtype=np.uint64)
    starts, ends = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int32)
    window = np.empty(WINDOW, dtype=np.uint64)
    counts = np.zeros(texts, dtype=np.int64)
    found = np.empty(1024, dtype=np.uint64)
    total = 0
    for text in range(texts):
        words = scan_words(data[offsets[text] : offsets[text + 1]], roles, folded, hashes, starts, ends)
        if len(found) < total + 2 * words:
            larger = np.empty(2 * (total + 2 * words), dtype=np.uint64)
            larger[:total] = found[:total]
            found = larger
        before = total
        total = _winnow(hashes, words, window, found, total)
        total = _sample(hashes, words, found, total)
        counts[text] = total - before
    return counts, found[:total].copy()


@njit(cache=True, nogil=True)
def _power(size):  # type: ignore[no-untyped-def]
    power = np.uint64(1)
    for _ in range(size):
        power *= _BASE
    return power


@njit(cache=True, nogil=True)
def _winnow(hashes, words, window, found, total):  # type: ignore[no-untyped-def]
    """Append the smallest of each window of shingles, the last of equals, each once; return the new total."""
    rolling, leaving = np.uint64(0), _power(LONG)
    best, best_at = np.uint64(0), -1
    for place in range(words):
        rolling = rolling * _BASE + hashes[place]
        if place >= LONG:
            rolling -= hashes[place - LONG] * leaving
        at = place - LONG + 1
        if at < 0:
            continue
        value = mix(rolling) & ~_IS_SHORT
        window[at & _IN_WINDOW] = value
        changed = True
        if best_at < 0 or value <= best:
            best, best_at = value, at
        elif best_at <= at - WINDOW:
            best_at = at - WINDOW + 1
            best = window[best_at & _IN_WINDOW]
            for later in range(best_at + 1, at + 1):
                if window[later & _IN_WINDOW] <= best:
                    best, best_at = window[later & _IN_WINDOW], later
        else:
            changed = False
        if (changed and at >= WINDOW - 1) or at == WINDOW - 1 or (place == words - 1 and at < WINDOW - 1):
            found[total] = best
            total += 1
    return total


@njit(cache=True, nogil=True)
def _sample(hashes, words, found, total):  # type: ignore[no-untyped-def]
    """Append every eighth 5-word shingle by value, and all of a text too short for an 8-word one."""
    rolling, leaving = np.uint64(0), _power(SHORT)
    for place in range(words):
        rolling = rolling * _BASE + hashes[place]
        if place >= SHORT:
            rolling -= hashes[place - SHORT] * leaving
        if place < SHORT - 1:
            continue
        value = mix(rolling)
        if value & _SAMPLED == 0 or words < LONG:
            found[total] = value | _IS_SHORT
            total += 1
    return total
