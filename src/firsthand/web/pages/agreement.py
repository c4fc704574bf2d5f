"""Who judged how much, how far they agree, and what was judged as files."""

import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from fastapi import APIRouter, Request, Response
from starlette.responses import StreamingResponse

from firsthand.evaluation.reviewer_agreement import reviewer_agreement
from firsthand.export.json_line import json_line
from firsthand.export.judgement_form import agreement_form, judgement_form
from firsthand.export.judgement_words import told_form
from firsthand.model import Verdict
from firsthand.pipeline.annotating import write_annotations
from firsthand.register.review import State, Verdicts, state_of
from firsthand.web.rendering import Form, twin
from firsthand.web.reviewing import Reviewing, reviewer_of, reviewing_of

router = APIRouter()

_MOST = 200  # disputed reports that are listed
_VERDICTS = (Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED, Verdict.NOT_A_TRANSFER)


@twin(router, "/review/agreement", "review_agreement.html", summary="Reviewers and how far they agree")
def agreement(request: Request) -> Form:
    """Counts of reports by each reviewer, and Krippendorff's alpha over the reports that two or more judged.

    What others said of a disputed report is there only where you judged it yourself.
    """
    desk, person = reviewing_of(request), reviewer_of(request)
    stands = desk.stands
    disputed = [name for name in sorted(stands.reports) if state_of(name, stands) is State.DISPUTED]
    return {
        "kind": "agreement",
        **agreement_form(reviewer_agreement(stands.of_report(name) for name in stands.reports)),
        "reports": len(desk.queue.ids),
        "verdicts": [verdict.value for verdict in _VERDICTS],
        "reviewers": _reviewers(stands),
        "disputed": [_disputed(desk, name, person) for name in disputed[:_MOST]],
        "disputed_more": max(0, len(disputed) - _MOST),
        "judgements": len(desk.desk.store.judgements()),
    }


@router.get("/review/judgements.jsonl", summary="All judgements, one a line, the oldest first")
def judgements(request: Request) -> Response:
    """The fields of each judgement and whether it stands, as `firsthand judgements --json` prints them."""
    desk = reviewing_of(request)
    made = desk.desk.store.judgements()
    standing = {one.id for one in desk.stands.everything()}
    lines = (f"{json_line(judgement_form(one, stands=one.id in standing))}\n" for one in made)
    return StreamingResponse(lines, media_type="application/x-ndjson", headers=_as_file("judgements.jsonl"))


@router.get("/review/annotations.zip", summary="Reviewed passages as annotation, to train or score a model")
def annotations(request: Request) -> Response:
    """`passages.jsonl` and `labels.jsonl`, as `firsthand judgements --annotations FOLDER` writes them."""
    desk = reviewing_of(request).desk
    packed = BytesIO()
    with tempfile.TemporaryDirectory(prefix="firsthand-") as folder, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        write_annotations(desk.store, desk.kb, Path(folder))
        for name in ("passages.jsonl", "labels.jsonl"):
            archive.write(Path(folder) / name, name)
    return Response(packed.getvalue(), media_type="application/zip", headers=_as_file("annotations.zip"))


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _reviewers(stands: Verdicts) -> list[Form]:
    said = Counter((person, verdict) for name in stands.reports for person, verdict in stands.of_report(name).items())
    pairs = Counter(one.made_by for judged in stands.pairs.values() for one in judged)
    grades = Counter(one.made_by for judged in stands.grades.values() for one in judged)
    people = sorted({person for person, _ in said} | set(pairs) | set(grades))
    return [
        {
            "name": person,
            "judged": sum(said[person, verdict] for verdict in _VERDICTS),
            "by_verdict": [said[person, verdict] for verdict in _VERDICTS],
            "pairs": pairs[person],
            "grades": grades[person],
        }
        for person in people
    ]


def _disputed(desk: Reviewing, report_id: str, person: str) -> dict[str, Any]:
    said = desk.stands.reports[report_id]
    found = desk.desk.store.report(report_id)
    has_judged = any(one.made_by == person for one in said)
    return {
        "report": report_id,
        "address": f"/review/{report_id}",
        "sentence": found.sentence.text if found else None,
        "people": len({one.made_by for one in said}),
        "said": [told_form(one) for one in said] if has_judged else None,
    }
