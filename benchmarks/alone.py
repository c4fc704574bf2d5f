"""What a finder reads by itself: every sentence, no gate, no checks, repeats not merged.

    python benchmarks/alone.py PASSAGES LABELS [--finder encoder|light]

Beside `firsthand evaluate` on the same data it tells what gate and rules bring.
"""

import argparse
import json
from pathlib import Path

from reading import main_figures

from firsthand.evaluation.annotated import NamedLines, annotated
from firsthand.evaluation.annotation import Annotation
from firsthand.evaluation.case import case
from firsthand.evaluation.evaluation import Evaluation, evaluation
from firsthand.kb import KnowledgeBase, load
from firsthand.reports import Finder, FinderName, open_finder
from firsthand.reports.passage import passage_of_text
from firsthand.reports.sentences import sentences


def evaluate_alone(passages: Path, labels: Path, finder: Finder) -> Evaluation:
    """Score the finder's readings as they are."""
    given = [NamedLines(str(path), path.read_bytes().splitlines()) for path in (passages, labels)]
    told, problems = annotated(*given)
    kb = load()
    cases = [case(passage, sentences(passage.text), _read(passage.text, kb, finder)) for passage in told]
    return evaluation(finder.name, cases, problems)


def _read(text: str, kb: KnowledgeBase, finder: Finder) -> tuple[Annotation, ...]:
    return tuple(
        Annotation(
            reading.trigger.text,
            reading.trigger.start,
            reading.status,
            reading.certainty,
            {slot: tuple(span.text for span in spans) for slot, spans in reading.slots.items()},
            reading.confidence,
        )
        for reading in finder.find(passage_of_text(text, kb))
    )


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description="How well a finder reads annotated passages by itself.")
    parser.add_argument("passages", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--finder", choices=("encoder", "light"), default="encoder")
    options = parser.parse_args()
    found = evaluate_alone(options.passages, options.labels, open_finder(FinderName(options.finder)))
    if found.problems:
        raise SystemExit("\n".join(map(str, found.problems)))
    print(json.dumps({"finder": found.finder, "alone": True, **main_figures(found)}))


if __name__ == "__main__":
    main()
