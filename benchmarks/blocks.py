"""Scores the reading of article furniture and credits against `blocks.labels.jsonl` (see `blocks.md`).

    python benchmarks/blocks.py CORPORA [--split dev|test] [--verbose]

CORPORA is the folder that holds `allsides.jsonl.xz`, `fnc.jsonl.xz` and `reuters21578.jsonl.xz`. Printed are precision,
recall and F1 over non-blank characters that are not the story, the same for each kind, and over upstream newsrooms.
"""

import argparse
import json
import lzma
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Article, BlockKind
from firsthand.read import article_from_text, upstream

LABELS = Path(__file__).with_name("blocks.labels.jsonl")
Line = dict[str, Any]


@dataclass
class Tally:
    """Counts of what is right, wrongly there, and missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def add(self, right: int, wrong: int, missing: int) -> None:
        """Count more of each."""
        self.right, self.wrong, self.missing = self.right + right, self.wrong + wrong, self.missing + missing

    def __str__(self) -> str:
        precision = self.right / (self.right + self.wrong or 1)
        recall = self.right / (self.right + self.missing or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        counts = f"({self.right} right, {self.wrong} wrong, {self.missing} missing)"
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {counts}"


@dataclass
class Score:
    """All tallies of one half of the labels."""

    furniture: Tally = field(default_factory=Tally)
    upstream: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    confused: Counter[str] = field(default_factory=Counter)

    def add(self, label: Line, article: Article, kb: KnowledgeBase) -> str | None:
        """Count an article; a line on its mistakes, without its text, or None where there are none."""
        gold = kinds_of(article.text, ((block["kind"], block["start"], block["end"]) for block in label["blocks"]))
        found = kinds_of(article.text, ((block.kind.value, block.start, block.end) for block in article.blocks))
        right = sum(1 for one, other in zip(gold, found, strict=True) if one and other)
        wrong, missing = sum(map(bool, found)) - right, sum(map(bool, gold)) - right
        self.furniture.add(right, wrong, missing)
        for one, other in zip(gold, found, strict=True):
            self._add_kinds(one, other)
        named, read = newsroom_keys(label["upstream"], kb), newsroom_keys(upstream(article.credits, kb), kb)
        self.upstream.add(len(named & read), len(read - named), len(named - read))
        if not wrong and not missing and named == read:
            return None
        return (
            f"{label['id']}: {wrong} wrong, {missing} missing; credits +{sorted(read - named)} -{sorted(named - read)}"
        )

    def _add_kinds(self, gold: str | None, found: str | None) -> None:
        if gold == found is not None:
            self.kinds[found].add(1, 0, 0)
            return
        if gold is not None:
            self.kinds[gold].add(0, 0, 1)
        if found is not None:
            self.kinds[found].add(0, 1, 0)
        if gold is not None and found is not None:
            self.confused[f"{gold} read as {found}"] += 1

    def __str__(self) -> str:
        kinds = "\n".join(f"  {kind:<11} {self.kinds[kind]}" for kind in sorted(self.kinds))
        confused = ", ".join(f"{pair} {count}" for pair, count in self.confused.most_common(6))
        return f"furniture  {self.furniture}\n{kinds}\nupstream   {self.upstream}\nmost confused: {confused}"


def labelled(corpora: Path, labels: Path, split: str) -> Iterator[tuple[Line, Line]]:
    """Each label of a split with its document; of documents with the same id the first."""
    with labels.open(encoding="utf-8") as lines:
        wanted = {(line["corpus"], line["id"]): line for line in map(json.loads, lines) if line["split"] == split}
    for corpus in sorted({corpus for corpus, _ in wanted}):
        with lzma.open(corpora / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                label = wanted.pop((corpus, document["id"]), None)
                if label is not None:
                    yield label, document


def kinds_of(text: str, blocks: Iterable[tuple[str, int, int]]) -> list[str | None]:
    """The kind of furniture that each character belongs to; None for the story and for blanks."""
    kinds: list[str | None] = [None] * len(text)
    for kind, start, end in blocks:
        if kind != BlockKind.STORY:
            kinds[start:end] = [kind] * (end - start)
    return [None if character.isspace() else kind for character, kind in zip(text, kinds, strict=True)]


def newsroom_keys(names: Iterable[str], kb: KnowledgeBase) -> set[str]:
    """Names so that two forms of one organisation are the same."""
    return {kb.outlet(name, in_credit=True).entity or name.casefold().removeprefix("the ") for name in names}


def main() -> None:
    """Score one half of the labels and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument(
        "--verbose", action="store_true", help="a line for each article with mistakes, without its text"
    )
    options = parser.parse_args()
    kb, score = load(), Score()
    for label, document in labelled(options.corpora, options.labels, options.split):
        article = article_from_text(
            document["text"],
            kb=kb,
            title=document["title"] or None,
            outlet=document["outlet"],
            url=document.get("url"),
        )
        mistakes = score.add(label, article, kb)
        if options.verbose and mistakes:
            print(label["corpus"], mistakes)
    print(score)


if __name__ == "__main__":
    main()
