"""What people left of the reports of a store, as annotated passages."""

from collections.abc import Iterator
from pathlib import Path

from firsthand.export.annotation_export import Passage, label_form, passage_form, passages_of
from firsthand.export.json_line import json_line
from firsthand.kb import KnowledgeBase
from firsthand.model import Report
from firsthand.pipeline.judging import settled_readings, verdicts
from firsthand.store import Store


def reviewed_passages(store: Store, kb: KnowledgeBase) -> Iterator[Passage]:
    """The passages that hold a settled report, by article id and in text order, complete or not; in flat memory."""
    stands = verdicts(store)
    judged = {report.article for report in store.reports_named(stands.reports)}
    for article in store.articles(judged):
        found = store.reports(article.id)
        settled: dict[str, Report | None] = settled_readings(found, article, kb, stands)
        yield from passages_of(article, found, settled)


def write_annotations(store: Store, kb: KnowledgeBase, folder: Path) -> tuple[int, int, int]:
    """Write the complete passages to `passages.jsonl` and `labels.jsonl` in a folder, made where there is none.

    Returns how many passages and reports were written, and how many passages were left out because a report in them is
    not settled. What stood in the two files is replaced. OSError where they cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = reports = left_out = 0
    with (
        (folder / "passages.jsonl").open("w", encoding="utf-8") as passages,
        (folder / "labels.jsonl").open("w", encoding="utf-8") as labels,
    ):
        for passage in reviewed_passages(store, kb):
            if not passage.complete:
                left_out += 1
                continue
            passages.write(f"{json_line(passage_form(passage))}\n")
            labels.write(f"{json_line(label_form(passage))}\n")
            written, reports = written + 1, reports + len(passage.reports)
    return written, reports, left_out
