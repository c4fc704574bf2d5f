"""How much the gate keeps, of reports and of text, and how fast it is.

    python benchmarks/gate.py PASSAGES.jsonl [...] --corpus ARTICLES.jsonl.xz [--articles N]

Each PASSAGES file has its labels beside it (`*.labels.jsonl`). One JSON object is printed. A passage is given to the
gate as one story block. `recall` counts the reports whose trigger stands in a sentence that passed, `recall in windows`
those whose trigger stands in any sentence read, `recall of passages` the passages with a report that have a window.
`recall by blocks` is `recall` where the reader tells blocks apart; it takes some first lines of a cut-out passage for a
byline or a headline, which is no fault of the gate.
`share` is the share of the corpus's sentences that passed. Speeds are documents a CPU-second, the best of three runs:
`gate` ends with the list of sentences to read, `passages` looks up known names there as well.
"""

import argparse
import importlib.util
import json
import lzma
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Article, Block, BlockKind, Span
from firsthand.read import article_from_text
from firsthand.reports.arms import arms_names
from firsthand.reports.gate import Gate
from firsthand.reports.passage import passage_of_text
from firsthand.reports.sentences import sentences
from firsthand.reports.windows import READ, Window, passages_of, windows_of

SEED = 4
ALIGNMENT = Path(__file__).parents[1] / "training" / "alignment.py"


def _alignment() -> ModuleType:
    """How training places a trigger in its passage."""
    spec = importlib.util.spec_from_file_location("alignment", ALIGNMENT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def recall(paths: Sequence[Path], kb: KnowledgeBase, gate: Gate) -> dict[str, float]:
    """Reports of the passages, and how many of them the gate leaves to be read."""
    alignment = _alignment()
    seen: Counter[str] = Counter()
    for path in paths:
        labels = {row["id"]: row["reports"] for row in _rows(Path(str(path).replace(".passages.", ".labels.")))}
        for row in _rows(path):
            whole = passage_of_text(row["text"], kb)
            read = article_from_text(row["text"], kb=kb)
            story = replace(read, blocks=(Block(BlockKind.STORY, 0, len(read.text)),))
            windows = list(windows_of(story, arms_names(kb), gate))
            by_blocks = _eligible(windows_of(read, arms_names(kb), gate))
            reports = labels[row["id"]]
            seen["passages"] += bool(reports)
            seen["recall of passages"] += bool(reports and windows)
            for report in reports:
                first, _ = alignment.trigger_tokens(whole, report)
                sentence = whole.sentences[whole.sentence[first]]
                seen["reports"] += 1
                seen["recall"] += sentence in _eligible(windows)
                seen["recall in windows"] += any(sentence in window.spans for window in windows)
                seen["recall by blocks"] += sentence in by_blocks
    shares = ("recall", "recall in windows", "recall by blocks")
    return {
        "reports": seen["reports"],
        **{name: round(seen[name] / seen["reports"], 4) for name in shares},
        "recall of passages": round(seen["recall of passages"] / seen["passages"], 4),
    }


def _eligible(windows: Iterable[Window]) -> set[Span]:
    return {span for window in windows for span, passed in zip(window.spans, window.eligible, strict=True) if passed}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def load_of(articles: Sequence[Article], kb: KnowledgeBase, gate: Gate) -> dict[str, float]:
    """What the gate leaves of these articles, and its speed."""
    arms = arms_names(kb)
    windows = [window for article in articles for window in windows_of(article, arms, gate)]
    number = len(articles)
    all_sentences = sum(
        len(sentences(article.text, block.start, block.end))
        for article in articles
        for block in article.blocks
        if block.kind in READ
    )
    return {
        "articles": number,
        "share": round(sum(sum(window.eligible) for window in windows) / all_sentences, 4),
        "windows a document": round(len(windows) / number, 3),
        "sentences a window": round(sum(len(window.spans) for window in windows) / max(len(windows), 1), 2),
        "gate": round(rate(lambda: [list(windows_of(article, arms, gate)) for article in articles], number)),
        "passages": round(rate(lambda: [list(passages_of(article, kb, gate)) for article in articles], number)),
    }


def rate(work: Callable[[], object], documents: int) -> float:
    """Documents a CPU-second, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return documents / best


def articles_of(path: Path, number: int, kb: KnowledgeBase) -> list[Article]:
    """A sample of a corpus, the same each time."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in random.Random(SEED).sample(list(lines), number)]
    return [
        article_from_text(row["text"], kb=kb, title=row["title"], outlet=row["outlet"], date=row["date"])
        for row in rows
    ]


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description="What the gate keeps and how fast it is.")
    parser.add_argument("passages", nargs="*", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    kb, gate = load(), Gate()
    figures = {path.name.partition(".")[0]: recall([path], kb, gate) for path in options.passages}
    if len(options.passages) > 1:
        figures["together"] = recall(options.passages, kb, gate)
    if options.corpus:
        figures["corpus"] = load_of(articles_of(options.corpus, options.articles, kb), kb, gate)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
