"""Word classes from raw text: words that keep the same company share a class.

    python training/clusters.py CORPUS.jsonl[.xz] [...] --output src/firsthand/reports/baseline/clusters.json.gz

For each of the 20,000 most frequent folded words, the counts of its left and right neighbours (positions -2, -1, +1,
+2; the 1,500 most frequent words each) are weighted by positive pointwise mutual information, reduced to 80 dimensions
by a truncated SVD and grouped by k-means at two grains. This is the distributional clustering of Schütze (1995), which
gives classes close to parts of speech. Only words and class numbers leave this script, no text.
"""

import argparse
import gzip
import json
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix, hstack
from sklearn.cluster import MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from firsthand.reports.tokens import fold_word, tokenise

WORDS, CONTEXTS, DIMENSIONS, GRAINS = 20_000, 1_500, 80, (48, 400)
POSITIONS = (-2, -1, 1, 2)


def texts(paths: list[Path]) -> Iterator[str]:
    """The `text` field of every line."""
    for path in paths:
        opener = {".xz": lzma.open, ".gz": gzip.open}.get(path.suffix, open)
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def word_stream(paths: list[Path], limit: int) -> list[str]:
    """Folded words of the corpora in order, up to `limit` of them, a full stop between articles."""
    words: list[str] = []
    for text in texts(paths):
        words.extend(fold_word(token.text) for token in tokenise(text))
        words.append(".")
        if len(words) > limit:
            break
    return words


def neighbour_counts(ids: np.ndarray, offset: int) -> csr_matrix:
    """Counts of (word, word at `offset`) for frequent words and contexts."""
    left, right = (ids[:-offset], ids[offset:]) if offset > 0 else (ids[-offset:], ids[:offset])
    keep = (left < WORDS) & (right < CONTEXTS)
    ones = np.ones(int(keep.sum()), dtype=np.float64)
    return coo_matrix((ones, (left[keep], right[keep])), shape=(WORDS, CONTEXTS)).tocsr()


def weigh(counts: csr_matrix) -> csr_matrix:
    """Positive pointwise mutual information."""
    coo, total = counts.tocoo(), counts.sum()
    rows, columns = np.asarray(counts.sum(1)).ravel(), np.asarray(counts.sum(0)).ravel()
    value = np.log(coo.data * total / (rows[coo.row] * columns[coo.col]))
    return coo_matrix((np.maximum(value, 0), (coo.row, coo.col)), shape=counts.shape).tocsr()


def cluster(words: list[str]) -> dict[str, list[int]]:
    """Word -> its class at each grain."""
    vocabulary = [word for word, _ in Counter(words).most_common(WORDS)]
    rank = {word: number for number, word in enumerate(vocabulary)}
    ids = np.fromiter((rank.get(word, WORDS) for word in words), dtype=np.int64)
    matrix = hstack([weigh(neighbour_counts(ids, offset)) for offset in POSITIONS]).tocsr()
    vectors = normalize(TruncatedSVD(DIMENSIONS, random_state=0).fit_transform(matrix))
    classes = [MiniBatchKMeans(grain, random_state=0, n_init=3).fit_predict(vectors) for grain in GRAINS]
    return {word: [int(labels[number]) for labels in classes] for word, number in rank.items()}


def main() -> None:
    """Read the corpora, write the classes."""
    parser = argparse.ArgumentParser(description="Word classes from raw text.")
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=12_000_000, help="words read")
    options = parser.parse_args()
    classes = cluster(word_stream(options.corpora, options.limit))
    data = json.dumps(dict(sorted(classes.items())), ensure_ascii=False, separators=(",", ":")).encode()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_bytes(gzip.compress(data, mtime=0))


if __name__ == "__main__":
    main()
