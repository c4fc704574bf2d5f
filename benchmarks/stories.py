"""How well transfers and their origins are found in annotated families of articles.

    python benchmarks/stories.py GOLD CORPORA --scorer SCORE.PY

GOLD names families of articles by corpus and id with their transfers (JSON Lines); CORPORA is the folder of corpora.
The articles go into a store as they would for a user, and the register that comes out is scored with the gold's scorer.
"""

import argparse
import json
import lzma
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from reading import load_scorer

COMMAND = str(Path(sys.executable).with_name("firsthand"))


def articles_of(gold: Path, corpora: Path) -> Iterator[str]:
    """The families' articles as JSON lines, the first of each id."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for line in gold.read_text(encoding="utf-8").splitlines():
        family = json.loads(line)
        wanted[family["corpus"]].update(family["articles"])
    for corpus, ids in sorted(wanted.items()):
        yield from lines_of(corpora / f"{corpus}.jsonl.xz", ids)


def lines_of(corpus: Path, ids: set[str]) -> Iterator[str]:
    """The lines of a corpus that hold these ids, the first of each."""
    left = set(ids)
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)["id"]
            if given in left:
                left.discard(given)
                yield line


def register_of(lines: Iterator[str], folder: Path) -> list[dict[str, object]]:
    """The register of the articles, made and printed by the command."""
    source, store = folder / "articles.jsonl", str(folder / "store")
    source.write_text("".join(lines), encoding="utf-8")
    subprocess.run([COMMAND, "add", str(source), "--store", store], check=True, stdout=subprocess.DEVNULL)
    printed = subprocess.run([COMMAND, "register", "--json", "--store", store], check=True, capture_output=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def main() -> None:
    """Build the register of the families and print its scores."""
    parser = argparse.ArgumentParser(description="How well transfers and origins are found.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    with tempfile.TemporaryDirectory() as folder:
        register = register_of(articles_of(options.gold, options.corpora), Path(folder))
    print(json.dumps(scorer.score(scorer.lines(options.gold), register), indent=1))


if __name__ == "__main__":
    main()
