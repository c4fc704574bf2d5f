"""How well passages of other kinds of text are read.

    python benchmarks/out_of_domain.py reuters21578.jsonl.xz fnc.jsonl.xz [--finder light]

`out-of-domain.jsonl` beside this file holds 160 passages as places: corpus, article, start and end in the article's
text, and the words of their reports as places in the passage. The texts are read from the corpora named; no finder that
ships was fitted to these passages. Printed are passages, reports, precision, recall and F1, by corpus.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from firsthand.pipeline.evaluation import evaluate
from firsthand.reports import FinderName, open_finder

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from encoder.annotated import Annotated, placed

PLACES = Path(__file__).with_name("out-of-domain.jsonl")


def main() -> None:
    """Read the passages of each corpus and print their figures."""
    parser = argparse.ArgumentParser(description="How well passages of other kinds of text are read.")
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--finder", choices=["encoder", "light"], default="encoder")
    options = parser.parse_args()
    found = {corpus.name: list(placed(PLACES, corpus)) for corpus in options.corpora}
    for name, passages in {**found, "all": [one for some in found.values() for one in some]}.items():
        print(json.dumps({"corpus": name, **measured(passages, FinderName(options.finder))}))


def measured(passages: Sequence[Annotated], finder: FinderName) -> dict[str, float]:
    """The figures of a finder on these passages."""
    with tempfile.TemporaryDirectory() as folder:
        texts, labels = Path(folder) / "passages.jsonl", Path(folder) / "labels.jsonl"
        texts.write_text("".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in passages))
        labels.write_text("".join(json.dumps({"id": one.id, "reports": one.reports}) + "\n" for one in passages))
        scores = evaluate(texts, labels, finder=open_finder(finder)).scores
    figures = {"precision": scores.report.precision, "recall": scores.report.recall, "f1": scores.report.f1}
    counts = {"passages": len(passages), "reports": scores.report.gold, "read": scores.report.predicted}
    return {**counts, **{name: round(value, 3) for name, value in figures.items()}, "core": round(scores.core.f1, 3)}


if __name__ == "__main__":
    main()
