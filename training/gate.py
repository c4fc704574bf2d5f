"""Make the weights of the gate, src/firsthand/reports/gate.weights.

    python training/gate.py --passages REAL.passages.jsonl [...] --unlabelled ARTICLES.jsonl.xz [...]
        [--left-out PASSAGES.jsonl ...]

A logistic regression over the features of `gate_features.py` tells sentences with the trigger of a report from others.
Positives are those of the real passages named and of `training/sentences`; negatives their other sentences and every
sentence near arms of a sample of unlabelled articles. A few of the latter do hold a report; learning positives against
unlabelled text keeps the order of the scores (Elkan & Noto 2008). Articles that passages named, or those of
`--left-out`, were taken from are not sampled, so that no measured passage is learned from.

The threshold is set on cross-validated scores of the real passages, by article, so that `RECALL` of the report
sentences that the gate looks at pass; it is put into the weights, and a sum of 0 passes.
"""

import argparse
import json
import lzma
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from alignment import trigger_tokens
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Span
from firsthand.reports.arms import arms_names, plain
from firsthand.reports.gate import ALLOWANCE, SCALE, looked_at
from firsthand.reports.gate_features import BIAS, ROWS, FeatureSum
from firsthand.reports.passage import passage_of_text
from firsthand.reports.sentences import sentences

WRITTEN = Path(__file__).parent / "sentences"
OUTPUT = Path(__file__).parents[1] / "src" / "firsthand" / "reports" / "gate.weights"
SEED = 20151020
RECALL, FOLDS, ROUNDS = 0.9975, 5, 3
C, POSITIVE, OWN_WRITTEN, OTHER = 0.05, 5.0, 0.25, 1.0  # found by hand on cross-validated scores
PASSAGE_IDS = {"allsides": "abp-", "fnc": "fnc-", "reuters21578": "reuters-"}


class _RowNumbers(Sequence[tuple[int, ...]]):
    """A table that holds in each row the number of the row."""

    def __getitem__(self, row):  # noqa: ANN001, ANN204
        return (row,)

    def __len__(self) -> int:
        return ROWS


_ROWS_OF = FeatureSum(_RowNumbers(), ())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that the gate looks at: its passage, number there, rows, and how many triggers it holds."""

    passage: str
    number: int
    rows: tuple[int, ...]
    triggers: int


def looked(
    passage: str, text: str, spans: Sequence[Span], kb: KnowledgeBase, triggers: Sequence[int]
) -> list[Sentence]:
    """The sentences of a text that are looked at, with the number of triggers given for each sentence."""
    plain_text = plain(text)
    places = sorted(arms_names(kb).places(text, plain_text), key=lambda place: place.start)
    return [
        Sentence(passage, at, _ROWS_OF.of(plain_text, spans[at].start, spans[at].end, own, beside), triggers[at])
        for at, own, beside in looked_at(spans, places)
    ]


def labelled(path: Path, kb: KnowledgeBase) -> Iterator[Sentence]:
    """Sentences of the passages of a file whose labels stand beside it."""
    labels = {row["id"]: row["reports"] for row in _lines(Path(str(path).replace(".passages.", ".labels.")))}
    for row in _lines(path):
        passage = passage_of_text(row["text"], kb)
        triggers = [0] * len(passage.sentences)
        for report in labels[row["id"]]:
            if place := trigger_tokens(passage, report):
                triggers[passage.sentence[place[0]]] += 1
        yield from looked(row["id"], row["text"], passage.sentences, kb, triggers)


def unlabelled(path: Path, kb: KnowledgeBase, articles: int, taken: set[str]) -> Iterator[Sentence]:
    """Sentences of a sample of articles, none of those in `taken`."""
    rows = [row for row in _lines(path) if PASSAGE_IDS.get(path.name.partition(".")[0], "") + row["id"] not in taken]
    random.Random(SEED).shuffle(rows)
    for row in rows[:articles]:
        spans = sentences(row["text"])
        yield from looked(row["id"], row["text"], spans, kb, [0] * len(spans))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def article_of(passage: str) -> str:
    """The id of the article that a passage was cut from."""
    return passage.rpartition("-")[0]


def matrix(found: Sequence[Sentence]) -> csr_matrix:
    """One row a sentence, one column a row of the table of weights."""
    columns = np.concatenate([np.asarray(one.rows) for one in found])
    ends = np.cumsum([0, *(len(one.rows) for one in found)])
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(found), ROWS))


def fit(real: Sequence[Sentence], written: Sequence[Sentence], others: csr_matrix) -> np.ndarray:
    """The weights, in logits; `others` are the rows of unlabelled sentences."""
    data = vstack([matrix([*real, *written]), others])
    holds = np.array([one.triggers > 0 for one in (*real, *written)] + [False] * others.shape[0])
    importance = np.concatenate(
        [
            np.where(holds[: len(real)], POSITIVE, 1.0),
            np.full(len(written), OWN_WRITTEN),
            np.full(others.shape[0], OTHER),
        ]
    )
    model = LogisticRegression(C=C, solver="liblinear", fit_intercept=False, random_state=SEED)
    return model.fit(data, holds, sample_weight=importance).coef_[0]


def effective(found: Sequence[Sentence], scores: np.ndarray) -> np.ndarray:
    """The score up to which a sentence passes: its own, or its own and the allowance if a neighbour reaches as far."""
    at = {(one.passage, one.number): score for one, score in zip(found, scores, strict=True)}
    lowest = -np.inf
    beside = [max(at.get((one.passage, one.number + step), lowest) for step in (-1, 1)) for one in found]
    return np.maximum(scores, np.minimum(scores + ALLOWANCE / SCALE, beside))


def held_out(real: Sequence[Sentence], written: Sequence[Sentence], others: csr_matrix, seed: int) -> np.ndarray:
    """The effective score of each real sentence by weights that never saw its article."""
    order = sorted({article_of(one.passage) for one in real})
    random.Random(seed).shuffle(order)
    fold_of = {article: number % FOLDS for number, article in enumerate(order)}
    folds = np.array([fold_of[article_of(one.passage)] for one in real])
    scores = np.zeros(len(real))
    for fold in range(FOLDS):
        weights = fit([one for one, its in zip(real, folds, strict=True) if its != fold], written, others)
        mine = folds == fold
        scores[mine] = matrix([one for one, is_mine in zip(real, mine, strict=True) if is_mine]) @ weights
    return effective(real, scores)


def threshold(real: Sequence[Sentence], scores: Iterable[np.ndarray]) -> float:
    """The score that `RECALL` of the report sentences reach, over all rounds of cross-validation together."""
    triggers = [one.triggers for one in real]
    of_reports = np.sort(np.concatenate([np.repeat(of_round, triggers) for of_round in scores]))
    return float(of_reports[int((1 - RECALL) * len(of_reports))])


def main() -> None:
    """Train on everything named, set the threshold by cross-validation, write the weights."""
    parser = argparse.ArgumentParser(description="Make the weights of the gate.")
    parser.add_argument("--passages", nargs="+", type=Path, required=True)
    parser.add_argument("--unlabelled", nargs="+", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=6000, help="at most so many of each unlabelled file")
    parser.add_argument("--left-out", nargs="*", type=Path, default=[], help="passages whose articles are not sampled")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    kb = load()
    taken = {article_of(row["id"]) for path in (*options.passages, *options.left_out) for row in _lines(path)}
    real = [one for path in options.passages for one in labelled(path, kb)]
    written = [one for path in sorted(WRITTEN.glob("*.passages.jsonl")) for one in labelled(path, kb)]
    others = matrix([one for path in options.unlabelled for one in unlabelled(path, kb, options.articles, taken)])
    rounds = [held_out(real, written, others, SEED + number) for number in range(ROUNDS)]
    needed = threshold(real, rounds)
    weights = fit(real, written, others)
    weights[BIAS] -= needed
    whole = np.clip(np.round(weights * SCALE), -128, 127).astype(np.int8)
    options.output.write_bytes(whole.tobytes())
    print(
        json.dumps(
            {
                "sentences": {"real": len(real), "written": len(written), "unlabelled": others.shape[0]},
                "threshold": round(needed, 3),
                "bias": round(float(weights[BIAS]), 3),
                "cross-validated recall of sentences looked at": [
                    round(
                        sum(one.triggers for one, score in zip(real, of_round, strict=True) if score >= needed)
                        / sum(one.triggers for one in real),
                        4,
                    )
                    for of_round in rounds
                ],
            }
        )
    )


if __name__ == "__main__":
    main()
