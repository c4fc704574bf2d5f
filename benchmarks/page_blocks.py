"""Scores the reading of web pages: story text, and each line for what it is (see `blocks.md`).

    python benchmarks/page_blocks.py CORPORA [--split tune|held] [--verbose] [--floors pages]

CORPORA is the folder that holds `pages/`. Story text is scored on all pages against the article text published with
them, and on labelled pages against the lines that our readers labelled story; kinds against `pages.labels.jsonl`.
--verbose prints each page's figures and the lines that went wrong.
"""

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from page_kinds import Kinds, Stretch
from page_labels import LABELS, split_of
from page_story import Shares, difference, scores, shares
from page_text import page_text, saved_page
from reading import digest, missed_floors
from resiliparse.extract.html2text import extract_plain_text  # type: ignore[import-not-found,unused-ignore]
from trafilatura import extract

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Article, BlockKind
from firsthand.read import Media, RawDocument, read_article

STORY, WITH_SUMMARY = "firsthand, story", "firsthand, story and summary"
PEERS = ("trafilatura", "resiliparse", STORY, WITH_SUMMARY, "firsthand, all it keeps")


def labels_of(path: Path) -> dict[str, dict[str, Any]]:
    """The labels by page; none where there is no such file."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {label["page"]: label for label in map(json.loads, lines)}


def gold_of(label: dict[str, Any], page: str) -> list[Stretch]:
    """The labelled stretches of a page; ValueError where its text is no longer the labelled one."""
    text = page_text(page)
    if text.digest != label["digest"]:
        raise ValueError(f"the linear text of {label['page']} is not the labelled one")
    return [(block["kind"], text.text[block["start"] : block["end"]]) for block in label["blocks"]]


def read_of(page: str, kb: KnowledgeBase) -> Article | None:
    """What Firsthand reads of a page."""
    article = read_article(RawDocument("page", Media.HTML, page.encode(), "page"), kb)
    return article if isinstance(article, Article) else None


def stretches_of(article: Article | None) -> list[Stretch]:
    """The blocks of an article with their kinds; its title is a headline, wherever it came from."""
    if article is None:
        return []
    blocks = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    return blocks + ([(BlockKind.HEADLINE.value, article.title)] if article.title else [])


def bodies_of(page: str, article: Article | None) -> dict[str, str]:
    """The article text of a page by each reader, as the benchmark calls the peers."""
    read = stretches_of(article)
    texts = (
        extract(page, include_comments=False) or "",
        extract_plain_text(page, main_content=True),
        *("\n".join(text for kind, text in read if kind in kinds) for kinds in (("story",), ("story", "summary"))),
        article.text if article else "",
    )
    return dict(zip(PEERS, texts, strict=True))


def table(results: dict[str, list[Shares]]) -> str:
    """A line for each reader, and how far Firsthand's story is above or below trafilatura."""
    rows = [f"  {peer:<29} {scores(pages)}" for peer, pages in results.items()]
    above, low, high = difference(results[STORY], results["trafilatura"])
    return "\n".join(
        [*rows, f"  F1 of the story less trafilatura's: {above:+.3f} (95 % from {low:+.3f} to {high:+.3f})"]
    )


@dataclass
class Measured:
    """What was measured: the shares of each page by reader against both truths, and the kinds of lines."""

    published: dict[str, list[Shares]] = field(default_factory=lambda: {peer: [] for peer in PEERS})
    labelled: dict[str, list[Shares]] = field(default_factory=lambda: {peer: [] for peer in PEERS})
    kinds: Kinds = field(default_factory=Kinds)

    def add(self, page: str, body: str, label: dict[str, Any] | None, article: Article | None) -> list[str]:
        """Count a page; the lines that went wrong, and before them each reader's F1."""
        bodies = bodies_of(page, article)
        for peer, text in bodies.items():
            self.published[peer].append(shares(body, text))
        lines = ["; ".join(f"{peer} {self.published[peer][-1].f1:.3f}" for peer in PEERS)]
        if label is None:
            return lines
        gold = gold_of(label, page)
        story = "\n".join(text for kind, text in gold if kind == "story")
        for peer, text in bodies.items():
            self.labelled[peer].append(shares(story, text))
        return lines + list(self.kinds.add(gold, stretches_of(article)))

    def figures(self) -> dict[str, float]:
        """What floors are set for."""
        above = {
            f"story less trafilatura, {truth}": difference(pages[STORY], pages["trafilatura"])[0]
            for truth, pages in (("published", self.published), ("labelled", self.labelled))
        }
        lines = {f"{kind} f1": self.kinds.lines[kind].f1 for kind in ("story", "terms", "disclaimer", "credit")}
        return above | lines

    def __str__(self) -> str:
        published = f"story text of {len(self.published[STORY])} pages against the published article text"
        labelled = f"story text of {len(self.labelled[STORY])} labelled pages against our story lines"
        parts = [published, table(self.published)]
        return "\n".join([*parts, labelled, table(self.labelled), f"kinds\n{self.kinds}"])


def measured(pages: Path, labels: dict[str, dict[str, Any]], split: str | None, *, verbose: bool) -> Measured:
    """All pages of a half, or of both."""
    kb, found = load(), Measured()
    truths = json.loads((pages / "ground-truth.json").read_text("utf-8"))
    for name in (name for name in truths if split in (None, split_of(name))):
        page = saved_page(pages, name)
        lines = found.add(page, truths[name]["articleBody"], labels.get(name), read_of(page, kb))
        if verbose:
            print(name[:8], *lines, sep="\n  ")
    return found


def main() -> int:
    """Score all pages, or one half; 1 where floors are not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--split", choices=("tune", "held"))
    parser.add_argument("--verbose", action="store_true", help="each page's figures and wrong lines, with their text")
    parser.add_argument("--floors", help="the name of floors in floors.json")
    options = parser.parse_args()
    found = measured(options.corpora / "pages", labels_of(options.labels), options.split, verbose=options.verbose)
    print(found)
    data = digest(options.labels)
    problems = missed_floors(options.floors, found.figures(), data) if options.floors else []
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
