"""Documents a CPU-second on one core, clean text in, reports out, beside peers that do less.

    python benchmarks/speed.py CORPUS.jsonl.xz [--articles 1000] [--seed 7] [--weights ENCODER.zip] [--parts ...]

A seeded sample of the corpus is read by each part in a fresh process of one thread, one part after the other. A line of
JSON for each: CPU-seconds of loading, documents a CPU-second of each stage once warm, memory of the process; the last
line holds ratios, which are what carries from machine to machine.

read      blocks, credits and dates of an article (`article_from_text`)
gate      the sentences worth reading (`windows_of`), from articles that are read
passages  the gate, then words and known names of what passed it
reports   all of `find_reports`, from articles that are read
all       read and reports: from clean text to reports

The peers see the bare texts: `spacy` is a pipeline without a model (tokens, sentence boundaries, an entity ruler with
the same names of arms and transfer words), the least that a tool built on spaCy would cost; `sentencex` finds sentence
boundaries alone; `expression` is one regular expression of weapon words.
"""

import argparse
import json
import lzma
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from process_cost import memory
from spacy_rules import spacy_rules

from firsthand.kb import KnowledgeBase, load
from firsthand.model import Article
from firsthand.read import article_from_text
from firsthand.reports import Finder, FinderName, find_reports, open_finder
from firsthand.reports.arms import arms_names
from firsthand.reports.gate import Gate
from firsthand.reports.passage import passage_of_text
from firsthand.reports.windows import passages_of, windows_of

FINDERS = {FinderName.ENCODER: "firsthand.reports.encoder_weights", FinderName.LIGHT: "firsthand.reports.baseline"}
PARTS = (*FINDERS, "spacy", "sentencex", "expression")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
_WEAPON_WORDS = re.compile(r"\b(?:arms|weapons?|missiles?|rockets?|tanks?|drones?|ammunition|rifles?)\b", re.IGNORECASE)
_WARMING = "Iran sent rockets to the rebels, a diplomat told the paper in Vienna on Monday."

_T = TypeVar("_T")
Row = dict[str, str]
Result = dict[str, object]


def measure(part: str, rows: Sequence[Row], weights: Path | None) -> Result:
    """Load and time one part in this process."""
    loading: dict[str, float] = {}
    stages: dict[str, float] = {}
    texts = [row["text"] for row in rows]
    if part in FINDERS:
        kb, finder = loaded(FinderName(part), weights, loading)
        held = memory("VmRSS")
        time_finder(kb, finder, rows, stages)
    else:
        read = peer(part, texts, loading)
        held = memory("VmRSS")
        timed("all", stages, lambda: [read(text) for text in texts])
    return {
        "part": part,
        "documents": len(rows),
        "characters": sum(len(row["text"]) for row in rows),
        "loading CPU-seconds": {name: round(seconds, 3) for name, seconds in loading.items()},
        "documents a CPU-second": {name: round(len(rows) / max(each, 1e-9), 1) for name, each in stages.items()},
        "loaded MB": round(held),
        "peak MB": round(memory("VmHWM")),
    }


def loaded(name: FinderName, weights: Path | None, loading: dict[str, float]) -> tuple[KnowledgeBase, Finder]:
    """The knowledge base and a finder that have read an article; what loading took is put in `loading`."""
    kb = timed("knowledge base", loading, load)
    warming = passage_of_text(_WARMING, kb)
    timed("modules", loading, partial(import_module, FINDERS[name]))
    finder = timed("model", loading, partial(opened, name, weights))
    timed("first passage", loading, partial(finder.find, warming))  # the light finder loads its models here
    find_reports(article_from_text(_WARMING, kb=kb), kb, finder)
    return kb, finder


def time_finder(kb: KnowledgeBase, finder: Finder, rows: Sequence[Row], stages: dict[str, float]) -> None:
    """Add up the CPU-seconds of each stage, one article at a time, as a worker reads them."""
    gate, arms = Gate(), arms_names(kb)
    for row in rows:
        article = timed("read", stages, partial(article_of, row, kb))
        timed("reports", stages, partial(find_reports, article, kb, finder))
    for row in rows:  # a pass of its own: what was just looked at is cheap to look at again
        article = article_of(row, kb)
        timed("gate", stages, partial(list, windows_of(article, arms, gate)))
    for row in rows:
        article = article_of(row, kb)
        timed("passages", stages, partial(list, passages_of(article, kb, gate)))
    stages["all"] = stages["read"] + stages["reports"]


def article_of(row: Row, kb: KnowledgeBase) -> Article:
    """The article that a row of the corpus tells."""
    return article_from_text(row["text"], kb=kb, title=row["title"], outlet=row["outlet"], date=row["date"])


def opened(name: FinderName, weights: Path | None) -> Finder:
    """The shipped finder, or the encoder with other weights."""
    if name is FinderName.LIGHT or weights is None:
        return open_finder(name)
    finder: Finder = import_module("firsthand.reports.encoder").Encoder(
        import_module(FINDERS[name]).EncoderWeights(weights)
    )
    return finder


def timed(name: str, seconds: dict[str, float], work: Callable[[], _T]) -> _T:
    """What `work` gives; the CPU-seconds that it takes are added to what stands under its name."""
    start = time.process_time()
    given = work()
    seconds[name] = seconds.get(name, 0.0) + time.process_time() - start
    return given


def peer(part: str, texts: Sequence[str], loading: dict[str, float]) -> Callable[[str], object]:
    """What a peer does with one text, loaded and called once."""
    if part == "spacy":
        read: Callable[[str], object] = timed("model", loading, partial(spacy_rules, texts, load()))
    elif part == "sentencex":
        read = partial(import_module(part).segment, "en")
    else:
        read = _WEAPON_WORDS.findall
    read(_WARMING)
    return read


def sampled(corpus: Path, articles: int, seed: int) -> list[str]:
    """That many lines of the corpus, drawn at random in one pass (reservoir sampling, Vitter 1985, algorithm R)."""
    chance = random.Random(seed)
    kept: list[str] = []
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            place = number if number < articles else chance.randrange(number + 1)
            kept[place : place + 1] = [line] if place < articles else kept[place : place + 1]
    return kept


def ratios(results: Sequence[Result]) -> dict[str, float]:
    """How many documents each finder reads, from text to reports, in the time in which each peer reads one."""
    speed = {str(one["part"]): one["documents a CPU-second"]["all"] for one in results}  # type: ignore[index]
    return {
        f"{name} / {other}": float(f"{speed[name] / speed[other]:.2g}")
        for name in FINDERS
        for other in speed
        if name in speed and other != name
    }


def main() -> None:
    """Measure each part in a process of its own and print its line; status 1 if one failed."""
    parser = argparse.ArgumentParser(description="Documents a CPU-second, clean text in, reports out.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--weights", type=Path, help="weights of the encoder in place of the shipped ones")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--here", action="store_true", help="in this process, and all lines of the corpus")
    options = parser.parse_args()
    if options.here:
        rows = [json.loads(line) for line in options.corpus.read_text(encoding="utf-8").splitlines()]
        print(json.dumps(measure(options.parts[0], rows, options.weights)))
        return
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.jsonl"
        sample.write_text("".join(sampled(options.corpus, options.articles, options.seed)), encoding="utf-8")
        others = ["--weights", str(options.weights)] if options.weights else []
        results = [found for part in options.parts if (found := in_own_process(part, sample, others))]
    print(json.dumps({"ratios": ratios(results)}))
    sys.exit(len(results) < len(options.parts))


def in_own_process(part: str, sample: Path, others: Sequence[str]) -> Result | None:
    """Measure one part in a fresh process and print its line; None where it failed, which that process tells."""
    command = [sys.executable, __file__, str(sample), "--here", "--parts", part, *others]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env={**os.environ, **ONE_THREAD})
    if done.returncode:
        return None
    print(done.stdout, end="", flush=True)
    found: Result = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
