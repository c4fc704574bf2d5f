"""A finder's readings scored as they are."""

import json
import sys
from pathlib import Path

from firsthand.model import Certainty, Status
from firsthand.reports.finder import Reading

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from alone import evaluate_alone

TEXT = "Norway denied that it sent rifles to Chad. It rained."


class Naive:
    """Takes every "sent" for a delivery and every "rained" for another."""

    name = "naive"

    def find(self, passage):
        return tuple(
            Reading(token, Status.DELIVERED, Certainty.STATED, {}, 0.9)
            for token in passage.tokens
            if token.text in ("sent", "rained")
        )


def test_neither_gate_nor_checks_change_what_the_finder_read(tmp_path):
    label = {"trigger": "sent", "status": "delivered", "certainty": "denied", "item": ["rifles"]}
    for part, row in (("passages", {"id": "a", "text": TEXT}), ("labels", {"id": "a", "reports": [label]})):
        (tmp_path / f"a.{part}.jsonl").write_text(json.dumps(row) + "\n")
    found = evaluate_alone(tmp_path / "a.passages.jsonl", tmp_path / "a.labels.jsonl", Naive())
    assert (found.scores.report.precision, found.scores.report.recall) == (0.5, 1.0)
    assert found.scores.certainty_accuracy == 0
