"""Annotated passages of two files are read by a finder and scored; what goes wrong on the way is named."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from firsthand.errors import FirsthandError, MisuseError
from firsthand.evaluation.breakdown import By
from firsthand.model import Certainty, Span, Status
from firsthand.pipeline.evaluation import evaluate
from firsthand.reports import Passage, Reading
from reports.chat_stub import finder as endpoint
from reports.chat_stub import says, sends, serving

TEXT = "Iran sent rockets to Hezbollah."
REPORT = {"trigger": "sent", "status": "delivered", "certainty": "stated", "supplier": ["Iran"],
          "recipient": ["Hezbollah"], "item": ["rockets"]}  # fmt: skip


@dataclass(frozen=True)
class Stub:
    """Finds the transfer of TEXT, and fails on a passage that speaks of storms."""

    name: str = "stub-1"

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        if "storm" in passage.text:
            raise RuntimeError("struck by lightning")

        def span(words: str) -> Span:
            start = passage.text.index(words)
            return Span(start, start + len(words), words)

        slots = {"supplier": (span("Iran"),), "recipient": (span("Hezbollah"),), "item": (span("rockets"),)}
        return (Reading(span("sent"), Status.DELIVERED, Certainty.STATED, slots, 0.8),)


def files(folder: Path, texts: dict[str, str], labels: dict[str, list]) -> tuple[Path, Path]:
    passages, gold = folder / "p.jsonl", folder / "l.jsonl"
    passages.write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items()))
    gold.write_text("".join(json.dumps({"id": key, "reports": told}) + "\n" for key, told in labels.items()))
    return passages, gold


def test_the_given_finder_reads_and_its_readings_are_scored(tmp_path):
    found = evaluate(*files(tmp_path, {"a": TEXT}, {"a": [REPORT]}), finder=Stub(), by=By.CONSTRUCTION, most=5)
    assert (found.finder, found.problems, found.worst) == ("stub-1", (), ())
    assert (found.scores.whole.f1, found.scores.core.hits) == (1.0, 3)
    assert [group.name for group in found.groups] == ["active verb"]


def test_the_shipped_finder_reads_where_none_is_given(tmp_path):
    found = evaluate(*files(tmp_path, {"a": TEXT}, {"a": [REPORT]}))
    assert found.scores.report.f1 == 1.0


def test_a_passage_that_cannot_be_read_counts_as_without_report(tmp_path):
    storm = f"{TEXT} The rockets arrived in a storm."
    found = evaluate(*files(tmp_path, {"a": TEXT, "b": storm}, {"a": [REPORT], "b": [REPORT]}), finder=Stub())
    assert (found.scores.report.gold, found.scores.report.predicted) == (2, 1)
    (problem,) = found.problems
    assert str(problem) == f"{tmp_path}/p.jsonl:2: b: RuntimeError while reading it, counted as without report: " \
                           "struck by lightning"  # fmt: skip


def test_a_passage_that_a_server_did_not_read_is_named_and_counts_as_without_report(tmp_path):
    pytest.importorskip("httpx")
    storm = TEXT.replace("rockets", "rockets in a storm")
    with serving() as server:
        server.behaviours = [sends(b"{}", 404), says(json.dumps({"reports": [REPORT]}))]
        told = files(tmp_path, {"a": storm, "b": TEXT}, {"a": [REPORT], "b": [REPORT]})
        found = evaluate(*told, finder=endpoint(server.url))
    assert (found.finder, found.scores.report.gold, found.scores.report.hits) == ("endpoint/1 a-model", 2, 1)
    assert [str(problem) for problem in found.problems] == [
        f"{tmp_path}/p.jsonl:1: a: passage at 0-{len(storm)} not read: the server answered 404; "
        "check FIRSTHAND_ENDPOINT_URL and FIRSTHAND_ENDPOINT_MODEL"
    ]


def test_a_server_that_is_gone_ends_the_scoring(tmp_path):
    pytest.importorskip("httpx")
    told = files(tmp_path, {"a": TEXT}, {"a": [REPORT]})
    with pytest.raises(FirsthandError, match=r"^the endpoint http://nowhere.invalid cannot be reached"):
        evaluate(*told, finder=endpoint("http://nowhere.invalid/v1", attempts=3))


def test_compressed_files_are_read_as_far_as_they_are_whole(tmp_path):
    passages, labels = files(tmp_path, {"a": TEXT}, {"a": [REPORT]})
    packed = tmp_path / "p.jsonl.gz"
    packed.write_bytes(gzip.compress(passages.read_bytes()))
    assert evaluate(packed, labels, finder=Stub()).problems == ()
    packed.write_bytes(packed.read_bytes()[:-9])
    (problem, *_) = evaluate(packed, labels, finder=Stub()).problems
    assert "the compressed data ends early" in str(problem)


def test_a_missing_file_is_misuse(tmp_path):
    with pytest.raises(MisuseError, match=r"none\.jsonl: No such file"):
        evaluate(tmp_path / "none.jsonl", tmp_path / "none.jsonl")
