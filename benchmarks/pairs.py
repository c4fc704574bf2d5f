"""How well related articles and the direction between them are found in labelled pairs.

    python benchmarks/pairs.py PAIRS CORPORA --scorer SCORE.PY [--floors NAME] [--errors]

PAIRS names pairs of articles by corpus and id, with relation and direction (JSON Lines); CORPORA is the folder of
corpora. All articles go through `firsthand lineage` together, as a user's collection would, and its lines are scored
with the labels' scorer. With `--errors` each pair whose dependence or direction is not as labelled is listed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from reading import FLOORS, digest, load_scorer
from stories import COMMAND, lines_of

DEPENDENT = {"copy", "reworded", "partial"}
FLIPPED = {"a>b": "b>a", "b>a": "a>b"}
Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def found_in(pairs: list[Row], corpora: Path) -> list[Row]:
    """What the command says of the pairs' articles, each corpus by itself."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        wanted[pair["corpus"]].update((pair["a"], pair["b"]))
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for corpus, ids in sorted(wanted.items()):
            source = Path(folder) / f"{corpus}.jsonl"
            source.write_text("".join(lines_of(corpora / f"{corpus}.jsonl.xz", ids)), encoding="utf-8")
            printed = subprocess.run([COMMAND, "lineage", str(source)], check=True, capture_output=True).stdout
            found += [json.loads(line) for line in printed.splitlines()]
    return found


def errors(pairs: list[Row], found: list[Row]) -> list[str]:
    """A line for each pair whose dependence or direction differs from the label."""
    said = {(row["a"], row["b"]): row for row in found}
    for row in found:
        said[row["b"], row["a"]] = row | {"direction": FLIPPED.get(row["direction"], row["direction"])}
    lines = []
    for pair in pairs:
        row = said.get((pair["a"], pair["b"]), {"relation": "unrelated", "direction": "none", "reason": ""})
        dependent = pair["relation"] in DEPENDENT, row["relation"] in DEPENDENT
        turned = all(dependent) and pair["direction"] != row["direction"]
        if turned or dependent[0] != dependent[1]:
            read = f"{row['relation']} {row['direction']}"
            label = f"{pair['relation']} {pair['direction']}"
            lines.append(f"{pair['corpus']} {pair['a']} {pair['b']}: {label}, read as {read}: {row['reason']}")
    return lines


def missed(scores: Row, pairs: Path, name: str) -> list[str]:
    """The floors of this name that the scores do not reach, or that were set on other data."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    if digest(pairs) != floors["data"]:
        return [f"the floors {name} were set on other data than {pairs}"]
    low = [f"{key} {scores[key]:.3f} < {floor}" for key, floor in floors["at least"].items() if scores[key] < floor]
    return low + [f"{key} {scores[key]:.3f} > {top}" for key, top in floors["at most"].items() if scores[key] > top]


def main() -> int:
    """Compare the articles of the pairs and print the scores."""
    parser = argparse.ArgumentParser(description="How well related articles are found.")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--floors")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    pairs = read_rows(options.pairs)
    found = found_in(pairs, options.corpora)
    scores = load_scorer(options.scorer).score(pairs, found)
    print(json.dumps(scores, indent=1))
    if options.errors:
        print("\n".join(errors(pairs, found)))
    problems = missed(scores, options.pairs, options.floors) if options.floors else []
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
