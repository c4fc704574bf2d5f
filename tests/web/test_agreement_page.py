"""Who judged how much, how far they agree, and the files to take away."""

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from firsthand.evaluation.annotated import NamedLines, annotated
from firsthand.model import Verdict
from firsthand.pipeline.judging import judge
from firsthand.store import Store

NOON = datetime(2031, 4, 1, 12, tzinfo=UTC)


@pytest.fixture
def reports(own_store):
    with Store.open(own_store, read_only=True) as store:
        return store.reports()


def judged(store, *said):
    """Judgements given as report, person and verdict."""
    with Store.open(store) as opened:
        for minute, (report, person, verdict) in enumerate(said):
            judge(opened, report.id, verdict, by=person, at=NOON + timedelta(minutes=minute))


def test_before_anything_is_judged_it_says_so(client):
    assert "Nobody has judged anything yet" in client.get("/review/agreement").text
    assert client.get("/review/agreement.json").json()["alpha"] is None


def test_each_reviewer_is_counted_by_verdict(own_client, own_store, reports):
    judged(
        own_store,
        (reports[0], "Ann", Verdict.ACCEPTED),
        (reports[1], "Ann", Verdict.REJECTED),
        (reports[0], "Bert", Verdict.ACCEPTED),
        (reports[0], "Bert", Verdict.REJECTED),
    )
    form = own_client.get("/review/agreement.json").json()
    assert [(one["name"], one["judged"], one["by_verdict"]) for one in form["reviewers"]] == [
        ("Ann", 2, [1, 0, 1, 0]),
        ("Bert", 1, [0, 0, 1, 0]),
    ]
    assert (form["judged"], form["by_two"], form["agreed"]) == (2, 1, 0)


def test_alpha_and_the_verdicts_that_stand_against_each_other_are_shown(own_client, own_store, reports):
    both = [(report, person, Verdict.ACCEPTED) for report in reports[:3] for person in ("Ann", "Bert")]
    judged(own_store, *both, (reports[3], "Ann", Verdict.ACCEPTED), (reports[3], "Bert", Verdict.REJECTED))
    form = own_client.get("/review/agreement.json").json()
    assert form["differing"] == [{"one": "accepted", "other": "rejected", "times": 1}]
    assert f"alpha: {form['alpha']:.2f}" in own_client.get("/review/agreement").text


def test_what_others_said_of_a_disputed_report_is_hidden_until_one_judged_it(own_client, own_store, reports):
    judged(own_store, (reports[0], "Ann", Verdict.ACCEPTED), (reports[0], "Bert", Verdict.REJECTED))
    [before] = own_client.get("/review/agreement.json").json()["disputed"]
    assert (before["report"], before["people"], before["said"]) == (reports[0].id, 2, None)
    own_client.post("/review/judge", data={"report": reports[0].id, "verdict": "accepted"})
    [after] = own_client.get("/review/agreement.json").json()["disputed"]
    assert len(after["said"]) == 3
    assert "Bert" in own_client.get("/review/agreement").text


def test_all_judgements_can_be_taken_away_with_those_that_no_longer_stand(own_client, own_store, reports):
    judged(own_store, (reports[0], "Ann", Verdict.ACCEPTED), (reports[0], "Ann", Verdict.REJECTED))
    answer = own_client.get("/review/judgements.jsonl")
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert [(one["verdict"], one["by"], one["stands"]) for one in lines] == [
        ("accepted", "Ann", False),
        ("rejected", "Ann", True),
    ]
    assert "attachment" in answer.headers["content-disposition"]


def test_reviewed_passages_can_be_taken_away_as_annotation(own_client, own_store, reports):
    told = [report for report in reports if report.article == reports[0].article]
    judged(own_store, *((report, "Ann", Verdict.ACCEPTED) for report in told))
    packed = zipfile.ZipFile(io.BytesIO(own_client.get("/review/annotations.zip").content))
    passages, labels = (NamedLines(name, packed.read(name).splitlines()) for name in packed.namelist())
    found, problems = annotated(passages, labels)
    assert problems == ()
    assert found
    assert sum(len(passage.gold) for passage in found) > 0
