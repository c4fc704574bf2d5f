"""Make the weights that read direct speech in texts without quotation marks.

    python training/unmarked_speech.py CORPUS.jsonl.xz [--articles N] [--output FILE]

Quotation marks and apostrophes are taken out of each article and the marks serve as the truth: a clause is speech when
most of its words stood between marks that hold at least three words. Only articles whose id falls into the development
half (see `is_development`) are read; every third loses its line breaks too, as some texts have none. The model is a
conditional random field (Lafferty et al. 2001) over clauses with three states (narration, speech, the frame of
speech), whose edges depend on how one clause
follows another. Features are words and their frames, never names. Only weights leave this script, no text.
"""

import argparse
import hashlib
import json
import lzma
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sys import intern

import numba
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from firsthand.lineage.clause_features import Features, Setting, edges_of, features_of, settings_of
from firsthand.lineage.clauses import clauses_of
from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.quote_marks import between_marks

OUTPUT = Path(__file__).parents[1] / "src" / "firsthand" / "lineage" / "unmarked_speech.json"
MARKS = frozenset("\"“”„‟«»'‘’‚‛`")
FEWEST = 60  # clauses a feature must stand in
COMMON = 0.2  # share of the articles with a word in which it stands in lower case, or it may be a name
VARIANCE = 0.3  # of the Gaussian prior on weights
STEPS = 120
SMALLEST = 10  # weights below this, in hundredths, are dropped
SHORTEST = 3  # words of a quotation that counts as speech


Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Example:
    """One article without marks: features, edges and truth of each clause, and its words in lower case."""

    features: list[Features]
    edges: list[str]
    states: list[int]
    common: frozenset[str]


def is_development(id_: str) -> bool:
    """Whether an article may be trained on; the other half states the figures."""
    return hashlib.blake2b(id_.encode()).digest()[0] & 1 == 0


def without_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without quotation marks and apostrophes, and where its quotations of three or more words now stand."""
    kept = [place for place, character in enumerate(text) if character not in MARKS]
    bare = "".join(text[place] for place in kept)
    quoted = [
        (bisect_left(kept, place.start), bisect_left(kept, place.end))
        for place in between_marks(text, paragraphs_of(text, ()))
    ]
    return bare, [(start, end) for start, end in quoted if len(bare[start:end].split()) >= SHORTEST]


def example(text: str, flat: bool) -> Example:
    """The article as the model sees it."""
    bare, quoted = without_marks(text)
    if flat:
        bare = re.sub(r"\s", " ", bare)
    settings = settings_of([clauses_of(bare, paragraph) for paragraph in paragraphs_of(bare, ())])
    inside = np.zeros(len(bare) + 1, np.int64)
    for start, end in quoted:
        inside[start + 1 : end + 1] = 1
    inside = inside.cumsum()
    speech = [2 * (inside[s.clause.end] - inside[s.clause.start]) > s.clause.end - s.clause.start for s in settings]
    features = [interned(found) for found in features_of(settings)]
    return Example(features, edges_of(settings), states(settings, speech), common_words(settings))


def common_words(settings: list[Setting]) -> frozenset[str]:
    """Words that stand in lower case, so not at the start of a sentence, where a name would pass for a word."""
    return frozenset(
        intern(word) for setting in settings for word in setting.clause.words[setting.clause.pause == "." :]
    )


def interned(found: Features) -> Features:
    """The same features, each name kept once in memory."""
    return Features([intern(name) for name in found.words], [intern(name) for name in found.shape])


def states(settings: list[Setting], speech: list[bool]) -> list[int]:
    """0 narration, 1 speech, 2 frame: the rest of a sentence of which a clause is speech."""
    sentence = np.cumsum([setting.clause.pause == "." for setting in settings])
    spoken = {number for number, is_speech in zip(sentence, speech, strict=True) if is_speech}
    return [1 if is_speech else 2 * (number in spoken) for number, is_speech in zip(sentence, speech, strict=True)]


def articles(path: Path) -> Iterator[str]:
    """Texts of the development half, in an order that their ids fix."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for line in lines if is_development((row := json.loads(line))["id"]) and len(row["text"]) > 600]
    rows.sort(key=lambda row: hashlib.blake2b(row["id"].encode()).digest())
    yield from (row["text"] for row in rows)


@numba.njit
def chain(scores: Array, table: Array, articles: tuple[Array, Array, Array], gradients: tuple[Array, Array]) -> float:
    """Negative log-likelihood of all articles, given as (edges, starts, truth); adds to (of scores, of table).

    The state before the first clause is narration.
    """
    edges, starts, truth = articles
    d_scores, d_table = gradients
    loss = 0.0
    for number in range(len(starts) - 1):
        first, size = starts[number], starts[number + 1] - starts[number]
        forward = np.full((size + 1, 3), -1e9)
        forward[0, 0] = 0.0
        for at in range(size):
            for new in range(3):
                terms = np.array([forward[at, old] + table[edges[first + at], 3 * old + new] for old in range(3)])
                forward[at + 1, new] = terms.max() + np.log(np.exp(terms - terms.max()).sum()) + scores[first + at, new]
        total = forward[size].max() + np.log(np.exp(forward[size] - forward[size].max()).sum())
        loss += total
        backward = np.zeros(3)
        for at in range(size - 1, -1, -1):
            edge = edges[first + at]
            previous = np.zeros(3)
            for old in range(3):
                terms = np.array(
                    [table[edge, 3 * old + new] + scores[first + at, new] + backward[new] for new in range(3)]
                )
                for new in range(3):
                    share = np.exp(forward[at, old] + terms[new] - total)
                    d_table[edge, 3 * old + new] += share
                    d_scores[first + at, new] += share
                previous[old] = terms.max() + np.log(np.exp(terms - terms.max()).sum())
            backward = previous
        old = 0
        for at in range(first, first + size):
            new = truth[at]
            loss -= table[edges[at], 3 * old + new] + scores[at, new]
            d_table[edges[at], 3 * old + new] -= 1.0
            d_scores[at, new] -= 1.0
            old = new
    return loss


class Names:
    """Features that stand in enough clauses, by number."""

    def __init__(self, rows: list[list[str]], refused: set[str]) -> None:
        counts = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, count in counts.items() if count >= FEWEST and name not in refused)
        index = {name: number for number, name in enumerate(self.names)}
        known = [[index[name] for name in row if name in index] for row in rows]
        ends = np.cumsum([0] + [len(row) for row in known])
        columns = np.fromiter((number for row in known for number in row), np.int64, ends[-1])
        self.matrix = csr_matrix((np.ones(ends[-1]), columns, ends), (len(rows), len(self.names)))
        self.transposed = self.matrix.T.tocsr()

    def table(self, weights: np.ndarray) -> dict[str, int]:
        """Weights worth keeping, in hundredths."""
        rounded = {name: round(100 * weight) for name, weight in zip(self.names, weights, strict=True)}
        return {name: weight for name, weight in rounded.items() if abs(weight) >= SMALLEST}


def with_names(found: list[Example]) -> set[str]:
    """The features with a word that seldom stands in lower case, counted in articles."""
    lower = Counter(word for one in found for word in one.common)
    seen = Counter(
        name for one in found for name in {name for f in one.features for name in f.words if " " not in name}
    )
    names = {name for name in seen if lower[name.removeprefix("^")] < COMMON * seen[name]}
    features = {name for one in found for f in one.features for name in f.words}
    features = {name for name in features if not name.startswith(("person ", "said on"))}
    return {name for name in features if not names.isdisjoint(name.removeprefix("^").split())}


def fit(found: list[Example]) -> dict[str, object]:
    """Weights in whole hundredths, those near nothing left out."""
    edge_names = sorted({edge for one in found for edge in one.edges})
    index = {name: number for number, name in enumerate(edge_names)}
    starts = np.cumsum([0] + [len(one.edges) for one in found])
    edges = np.array([index[edge] for one in found for edge in one.edges])
    truth = np.array([state for one in found for state in one.states])
    speech = Names([[*f.words, *f.shape] for one in found for f in one.features], with_names(found))
    frame = Names([f.shape for one in found for f in one.features], set())
    cuts = np.cumsum([len(speech.names), len(frame.names), 9 * len(edge_names)])

    def objective(values: np.ndarray) -> tuple[float, np.ndarray]:
        of_speech, of_frame, table, bias = np.split(values, cuts)
        scores = np.zeros((len(edges), 3))
        scores[:, 1] = speech.matrix @ of_speech + bias[0]
        scores[:, 2] = frame.matrix @ of_frame + bias[1]
        d_scores, d_table = np.zeros_like(scores), np.zeros((len(edge_names), 9))
        loss = chain(scores, table.reshape(-1, 9), (edges, starts, truth), (d_scores, d_table))
        gradient = [speech.transposed @ d_scores[:, 1], frame.transposed @ d_scores[:, 2], d_table.ravel()]
        gradient.append(d_scores[:, 1:].sum(axis=0))
        return loss + values @ values / (2 * VARIANCE), np.concatenate(gradient) + values / VARIANCE

    best = minimize(objective, np.zeros(cuts[-1] + 2), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    of_speech, of_frame, table, bias = np.split(best, cuts)
    return {
        "bias": [round(100 * value) for value in bias],
        "edges": {n: [round(100 * v) for v in row] for n, row in zip(edge_names, table.reshape(-1, 9), strict=True)},
        "frame": frame.table(of_frame),
        "speech": speech.table(of_speech),
    }


def main() -> None:
    """Read the corpus, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=9000)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    texts = [text for text, _ in zip(articles(options.corpus), range(options.articles), strict=False)]
    weights = fit([example(text, number % 3 == 0) for number, text in enumerate(texts)])
    options.output.write_text(
        json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
