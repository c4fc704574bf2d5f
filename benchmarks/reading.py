"""How well annotated passages are read.

    python benchmarks/reading.py PASSAGES LABELS --scorer SCORE.PY [--floors NAME]

Reads every passage with `firsthand extract`'s own code, scores the result with the scorer of the gold, and adds what it
does not count: reports with supplier and recipient swapped, and denials or refusals read as deliveries. With `--floors`
the figures are held against `floors.json` and the exit status is 1 when one is missed.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from firsthand.pipeline.extraction import extract

FLOORS = Path(__file__).with_name("floors.json")
Reports = dict[str, list[dict[str, Any]]]
_GOES_AHEAD = {"delivered", "ongoing"}


def read_passages(path: Path) -> Reports:
    """The reports found in each passage, in the guidelines' form with plain strings for spans."""
    lines = path.read_bytes().splitlines()
    return {answer.form["id"]: [_plain(report) for report in answer.form["reports"]] for answer in extract(lines)}


def _plain(report: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value["text"]
        if key == "trigger"
        else [span["text"] for span in value]
        if isinstance(value, list)
        else value
        for key, value in report.items()
        if key == "trigger" or not isinstance(value, list) or all("text" in span for span in value)
    }


def worst_errors(gold: Reports, predicted: Reports, scorer: ModuleType) -> Counter[str]:
    """Counts of paired reports with both parties swapped, with any party on the wrong side, and of stopped or denied
    transfers that were read as going ahead."""
    tally: Counter[str] = Counter()
    for key, reports in gold.items():
        for one, other in scorer.pair_reports(reports, predicted.get(key, [])):
            said, read = reports[one], predicted[key][other]
            tally["pairs"] += 1
            gave = scorer.pair_spans(said.get("supplier", []), read.get("recipient", []))
            got = scorer.pair_spans(said.get("recipient", []), read.get("supplier", []))
            tally["swapped"] += bool(gave and got)
            tally["wrong side"] += bool(gave or got)
            stopped = said["status"] == "refused" or said["certainty"] == "denied"
            ahead = read["status"] in _GOES_AHEAD and read["certainty"] in ("stated", "hedged")
            tally["stopped"] += stopped
            tally["stopped read as going ahead"] += stopped and ahead
    return tally


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


def measure(passages: Path, labels: Path, scorer: ModuleType) -> dict[str, float]:
    """Figures by name, rounded to three places."""
    gold, predicted = scorer.load(labels), read_passages(passages)
    scores = scorer.score(gold, predicted)
    worst = worst_errors(gold, predicted, scorer)
    figures = {name: value["f1"] if isinstance(value, dict) else value for name, value in scores.items()}
    figures["report precision"], figures["report recall"] = scores["report"]["precision"], scores["report"]["recall"]
    for name in ("swapped", "wrong side", "stopped read as going ahead"):
        figures[f"{name} share"] = worst[name] / max(1, worst["pairs"])
    return {name: round(float(value), 3) for name, value in figures.items()}


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


def main() -> None:
    """Measure, print, and compare with the floors where asked."""
    parser = argparse.ArgumentParser(description="How well annotated passages are read.")
    parser.add_argument("passages", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--floors")
    options = parser.parse_args()
    figures = measure(options.passages, options.labels, load_scorer(options.scorer))
    data = digest(options.passages, options.labels)
    print(json.dumps({"data": data, **figures}, indent=1))
    missed = missed_floors(options.floors, figures, data) if options.floors else []
    sys.exit("\n".join(missed) or 0)


if __name__ == "__main__":
    main()
