"""Documents a CPU-second of each stage, beside trafilatura-free lower bounds that do less.

    python benchmarks/speed.py CORPUS.jsonl.xz [--articles N]

The peers run over the same articles in the same run: sentencex alone (sentence boundaries) and a regular expression of
weapon words (the least that a filter can do). Ratios to them are what carries from machine to machine.
"""

import argparse
import json
import lzma
import re
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import sentencex

from firsthand.kb import load
from firsthand.model import Article
from firsthand.read import article_from_text
from firsthand.reports import default_finder, find_reports
from firsthand.reports.gate import Gate
from firsthand.reports.windows import passages_of

_WEAPON_WORDS = re.compile(r"\b(?:arms|weapons?|missiles?|rockets?|tanks?|drones?|ammunition|rifles?)\b", re.IGNORECASE)


def rate(work: Callable[[], object], documents: int) -> float:
    """Documents a CPU-second."""
    start = time.process_time()
    work()
    return documents / max(time.process_time() - start, 1e-9)


def stages(lines: Sequence[str]) -> dict[str, float]:
    """Documents a CPU-second, stage by stage and peer by peer."""
    kb, finder, gate = load(), default_finder(), Gate()
    rows = [json.loads(line) for line in lines]
    articles: list[Article] = []
    find_reports(article_from_text("Iran sent rockets to the rebels.", kb=kb), kb, finder)  # loads everything
    figures = {
        "peer: regular expression": rate(lambda: [_WEAPON_WORDS.findall(row["text"]) for row in rows], len(rows)),
        "peer: sentencex": rate(lambda: [sentencex.segment("en", row["text"]) for row in rows], len(rows)),
        "names": rate(lambda: [kb.scan(row["text"]) for row in rows], len(rows)),
        "read": rate(
            lambda: articles.extend(
                article_from_text(row["text"], kb=kb, title=row["title"], outlet=row["outlet"], date=row["date"])
                for row in rows
            ),
            len(rows),
        ),
    }
    figures["gate"] = rate(lambda: [list(passages_of(article, kb, gate)) for article in articles], len(rows))
    figures["reports"] = rate(lambda: [find_reports(article, kb, finder) for article in articles], len(rows))
    return figures


def main() -> None:
    """Measure and print the figures with their ratio to the slower peer."""
    parser = argparse.ArgumentParser(description="Documents a CPU-second of each stage.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    with lzma.open(options.corpus, "rt", encoding="utf-8") as lines:
        figures = stages(list(islice(lines, options.articles)))
    for name, figure in figures.items():
        print(f"{name:26}{figure:10.0f} documents/s{figure / figures['peer: sentencex']:10.3f} of sentencex")


if __name__ == "__main__":
    main()
