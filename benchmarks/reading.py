"""How well annotated passages are read, held against floors.

    python benchmarks/reading.py PASSAGES LABELS [--floors NAME] [--scorer SCORE.PY]

Prints the main figures of `firsthand evaluate`. With `--floors` they are held against `floors.json`; with `--scorer`, a
scorer of one's own with `load` and `score`, against what that says of the same readings. The exit status is 1 where a
floor is missed or a figure differs.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

from firsthand.evaluation.annotation import SLOTS, Annotation
from firsthand.evaluation.evaluation import Evaluation
from firsthand.export.evaluation_form import Form, grave_errors_form, scores_form
from firsthand.pipeline.evaluation import evaluate

FLOORS = Path(__file__).with_name("floors.json")


def main() -> None:
    """Measure, print, and compare with the floors and another scorer where asked."""
    parser = argparse.ArgumentParser(description="How well annotated passages are read.")
    parser.add_argument("passages", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--floors")
    options = parser.parse_args()
    found = evaluate(options.passages, options.labels)
    if found.problems:
        sys.exit("\n".join(map(str, found.problems)))
    figures, data = main_figures(found), digest(options.passages, options.labels)
    print(json.dumps({"data": data, **figures}, indent=1))
    wrong = missed_floors(options.floors, figures, data) if options.floors else []
    if options.scorer:
        wrong += differences(found, load_scorer(options.scorer), options.labels)
    sys.exit("\n".join(wrong) or 0)


def main_figures(found: Evaluation) -> dict[str, float]:
    """Figures by name, rounded to three places."""
    scores, grave = scores_form(found.passages, found.scores), grave_errors_form(found.grave_errors)
    figures = {name: value["f1"] if isinstance(value, dict) else value for name, value in scores.items()}
    figures |= {f"report {name}": scores["report"][name] for name in ("precision", "recall")}
    figures |= {name: value for name, value in grave.items() if name.endswith("share")}
    return {name: round(float(value), 3) for name, value in figures.items()}


def differences(found: Evaluation, scorer: ModuleType, labels: Path) -> list[str]:
    """The figures in which another scorer differs on the same readings, to the last digit."""
    predicted = {case.passage.id: [_form(report) for report in case.read] for case in found.cases}
    theirs: Form = scorer.score(scorer.load(labels), predicted)
    ours = scores_form(found.passages, found.scores)
    return [
        f"{name}: {ours.get(name)} here, {theirs.get(name)} by the other scorer"
        for name in ours | theirs
        if ours.get(name) != theirs.get(name)
    ]


def _form(report: Annotation) -> Form:
    """A reading in the form of the guidelines."""
    slots = {slot: list(report.spans(slot)) for slot in SLOTS}
    return {"trigger": report.trigger, "status": report.status, "certainty": report.certainty, **slots}


def load_scorer(path: Path) -> ModuleType:
    """The gold's own scorer."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a Python file")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def digest(*paths: Path) -> str:
    """BLAKE2b over the data that figures were measured on."""
    total = hashlib.blake2b(digest_size=16)
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def missed_floors(name: str, figures: dict[str, float], data: str) -> list[str]:
    """What falls short of the floors of that name; floors only hold for the very data they were set on."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    if floors["data"] != data:
        return [f"the data differs from that the floors of {name} were set on"]
    low = [
        f"{key}: {figures[key]} is under {floor}" for key, floor in floors["at least"].items() if figures[key] < floor
    ]
    high = [
        f"{key}: {figures[key]} is over {floor}" for key, floor in floors["at most"].items() if figures[key] > floor
    ]
    return low + high


if __name__ == "__main__":
    main()
