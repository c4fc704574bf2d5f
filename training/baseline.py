"""Make the models of the light finder.

    python training/baseline.py --passages FILE [FILE ...] [--output FOLDER] [--folds N --scorer SCORE.PY]

Each FILE is a `*.passages.jsonl` with its `*.labels.jsonl` beside it. Those in `training/sentences` are of our own
writing and always read; real passages belong to their outlets and are given by path. With `--folds` the files named
are also cross-validated (own-written passages only ever train) and scored with the scorer named.
"""

import argparse
import importlib.util
import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pycrfsuite
from alignment import Tokens, role_labels, trigger_tokens

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Report
from firsthand.read import article_from_text
from firsthand.reports import SLOTS, find_reports
from firsthand.reports.baseline import MODELS, Baseline
from firsthand.reports.features import folded_words, word_features
from firsthand.reports.passage import Passage, passage_of_text
from firsthand.reports.roles import role_features
from firsthand.reports.standing import standing_features
from firsthand.reports.triggers import trigger_features

WRITTEN = Path(__file__).parent / "sentences"
OUTPUT = Path(__file__).parents[1] / "src" / "firsthand" / "reports" / "baseline"
SEED = 20151020
# L1 keeps the models small, L2 keeps them smooth; set by hand after a few tries on one held-out fifth of the articles.
PARAMETERS = {
    "trigger": {"c1": 0.1, "c2": 0.02, "max_iterations": 150, "feature.minfreq": 2},
    "role": {"c1": 0.1, "c2": 0.02, "max_iterations": 150, "feature.minfreq": 2},
    "status": {"c1": 0.05, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 2},
    "certainty": {"c1": 0.05, "c2": 1.0, "max_iterations": 200, "feature.minfreq": 2},
}


@dataclass(frozen=True, slots=True)
class Example:
    """A passage with its features and its reports, each with the tokens of its trigger."""

    id: str
    passage: Passage
    folded: list[str]
    words: list[list[str]]
    reports: list[tuple[Tokens, dict[str, Any]]]


def examples(path: Path, kb: KnowledgeBase) -> Iterator[Example]:
    """The annotated passages of one file."""
    labels = {row["id"]: row["reports"] for row in _rows(Path(str(path).replace(".passages.", ".labels.")))}
    for row in _rows(path):
        passage = passage_of_text(row["text"], kb)
        folded = folded_words(passage)
        placed = ((trigger_tokens(passage, report), report) for report in labels[row["id"]])
        yield Example(
            row["id"], passage, folded, word_features(passage, folded), [(at, report) for at, report in placed if at]
        )


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def train(data: Sequence[Example], folder: Path) -> None:
    """Fit the four models and write them to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in MODELS:
        trainer = pycrfsuite.Trainer(verbose=False)
        trainer.set_params(PARAMETERS[name])
        for example in data:
            for features, labels in _sequences(name, example):
                trainer.append(pycrfsuite.ItemSequence(features), labels)
        trainer.train(str(folder / f"{name}.crfsuite"))


def _sequences(name: str, example: Example) -> Iterator[tuple[list[list[str]], list[str]]]:
    passage, folded, words = example.passage, example.folded, example.words
    if name == "trigger":
        labels = ["O"] * len(folded)
        for (first, last), _ in example.reports:
            labels[first:last] = ["T"] * (last - first)
        yield trigger_features(passage, folded, words), labels
        return
    for trigger, report in example.reports:
        if name == "role":
            yield role_features(passage, folded, words, *trigger), role_labels(passage, report, trigger)
        else:
            yield [standing_features(passage, folded, *trigger)], [report[name]]


def cross_validate(
    real: Sequence[Example], written: Sequence[Example], folds: int, scorer: ModuleType, kb: KnowledgeBase
) -> None:
    """Print the scores over the folds together; every passage is read by models that never saw its article."""
    order = sorted({_article(example.id) for example in real})
    random.Random(SEED).shuffle(order)
    fold_of = {article: number % folds for number, article in enumerate(order)}
    predicted: dict[str, list[dict[str, Any]]] = {}
    for fold in range(folds):
        with tempfile.TemporaryDirectory() as folder:
            train([*(e for e in real if fold_of[_article(e.id)] != fold), *written], Path(folder))
            finder = Baseline(Path(folder))
            for example in real:
                if fold_of[_article(example.id)] == fold:
                    predicted[example.id] = _predicted(example, kb, finder)
    print(json.dumps(scorer.score({e.id: [report for _, report in e.reports] for e in real}, predicted), indent=1))


def _predicted(example: Example, kb: KnowledgeBase, finder: Baseline) -> list[dict[str, Any]]:
    article = article_from_text(example.passage.text, kb=kb)
    return [_plain(report) for report in find_reports(article, kb, finder)]


def _plain(report: Report) -> dict[str, Any]:
    slots = {slot: [filler.words.text for filler in getattr(report, slot)] for slot in SLOTS}
    return {"trigger": report.trigger.text, "status": report.status, "certainty": report.certainty, **slots}


def _article(passage: str) -> str:
    return passage.rpartition("-")[0]


def main() -> None:
    """Train on everything named; cross-validate first where asked."""
    parser = argparse.ArgumentParser(description="Make the models of the light finder.")
    parser.add_argument("--passages", nargs="*", type=Path, default=[])
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--scorer", type=Path)
    options = parser.parse_args()
    if options.folds and not options.scorer:
        parser.error("--folds needs --scorer")
    kb = load()
    real = [example for path in options.passages for example in examples(path, kb)]
    written = [example for path in sorted(WRITTEN.glob("*.passages.jsonl")) for example in examples(path, kb)]
    if options.folds:
        spec = importlib.util.spec_from_file_location("scorer", options.scorer)
        scorer = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(scorer)
        cross_validate(real, written, options.folds, scorer, kb)
    train([*real, *written], options.output)


if __name__ == "__main__":
    main()
