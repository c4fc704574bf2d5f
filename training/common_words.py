"""Make src/firsthand/lineage/common.npy: python training/common_words.py ARTICLES.jsonl.xz

ARTICLES holds one JSON object a line with `text`. Only hashes of words are written.
"""

import json
import lzma
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from firsthand.lineage.words import words_of

WORDS = 3000
TARGET = Path(__file__).parent.parent / "src/firsthand/lineage/common.npy"


def most_common(path: Path) -> list[int]:
    """The words that stand in most articles, the smaller number first among equals."""
    articles = Counter[int]()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            articles.update(np.unique(words_of(json.loads(line)["text"]).hashes.astype(np.uint32)).tolist())
    return [word for word, _ in sorted(articles.items(), key=lambda item: (-item[1], item[0]))[:WORDS]]


if __name__ == "__main__":
    np.save(TARGET, np.array(sorted(most_common(Path(sys.argv[1]))), dtype=np.uint32))
