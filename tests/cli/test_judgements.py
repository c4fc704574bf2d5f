"""`firsthand judgements` prints what people judged, how far they agree, and writes what can be learnt from it."""

import json
import shutil

import pytest

from firsthand.model import Status, Verdict
from firsthand.pipeline.judging import judge, undo
from firsthand.store import Store


@pytest.fixture
def judged(demo, tmp_path):
    """A copy of the sample store in which Ana accepted all reports but one, on which Ben differs, and undid one."""
    location = shutil.copytree(demo, tmp_path / "store")
    with Store.open(location) as store:
        reports = store.reports()
        with store.batch():
            for report in reports[1:]:
                judge(store, report.id, Verdict.ACCEPTED, by="Ana")
        judge(store, reports[1].id, Verdict.REJECTED, by="Ben", note="That is \x1b[31mshelling\u202e.")
        judge(store, reports[2].id, Verdict.CORRECTED, by="Ana", slot="item", value="[]")
        judge(store, reports[3].id, Verdict.SAME_TRANSFER, by="Ana", other=reports[4].id)
        judge(store, reports[0].id, Verdict.REJECTED, by="Ana")
        undo(store, "Ana")
    return location


def lines_of(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_judgement_is_one_line_of_json_that_says_whether_it_stands(judged, firsthand):
    lines = firsthand.json("judgements", "--store", judged, "--json")
    with Store.open(judged, read_only=True) as store:
        assert [line["id"] for line in lines] == [one.id for one in store.judgements()]
    over = [(line["verdict"], line["by"]) for line in lines if not line["stands"]]
    assert over == [("rejected", "Ana"), ("withdrawn", "Ana")]


def test_the_list_for_people_says_who_said_what_of_which_and_what_is_over(judged, firsthand):
    result = firsthand("judgements", "--store", judged)
    assert result.exit_code == 0
    *said, last = result.stdout.splitlines()
    assert sum("no longer stands" in line for line in said) == 1
    assert any("item: nothing" in line for line in said)
    assert last == f"{len(said)} judgements, {len(said) - 2} of them stand"


def test_a_reviewers_words_are_made_safe_for_the_terminal(judged, firsthand):
    printed = (
        firsthand("judgements", "--store", judged).stdout + firsthand("judgements", "--store", judged, "--json").stdout
    )
    assert "shelling" in printed
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_agreement_is_printed_for_people_and_as_json(judged, firsthand):
    (form,) = firsthand.json("judgements", "--store", judged, "--agreement", "--json")
    assert (form["by_two"], form["agreed"]) == (1, 0)
    assert form["differing"] == [{"one": "accepted", "other": "rejected", "times": 1}]
    said = firsthand("judgements", "--store", judged, "--agreement").stdout
    assert f"{form['judged']} reports judged, 1 by two people or more; all agree on 0" in said
    assert "accepted against rejected: 1" in said


def test_a_store_without_judgements_says_so(demo, firsthand):
    assert firsthand("judgements", "--store", demo).stdout == "0 judgements, 0 of them stand\n"
    assert firsthand.json("judgements", "--store", demo, "--json") == []
    assert "cannot be worked out" in firsthand("judgements", "--store", demo, "--agreement").stdout


def test_annotations_fit_their_passages_word_for_word(judged, tmp_path, firsthand):
    result = firsthand("judgements", "--store", judged, "--annotations", tmp_path / "out")
    assert result.exit_code == 0
    passages = {line["id"]: line for line in lines_of(tmp_path / "out" / "passages.jsonl")}
    labels = lines_of(tmp_path / "out" / "labels.jsonl")
    assert [label["id"] for label in labels] == list(passages)
    reports = [(report, passages[label["id"]]["text"]) for label in labels for report in label["reports"]]
    assert len(reports) > 50
    for report, text in reports:
        assert report.pop("status") in list(Status)
        assert report.pop("certainty") in ("stated", "hedged", "denied", "hypothetical")
        assert report.pop("trigger") in text
        assert all(words and words in text for spans in report.values() for words in spans)
    assert result.stdout == f"{len(passages)} passages with {len(reports)} reports in {tmp_path / 'out'}\n"


def test_annotations_can_be_scored_as_any_others(judged, tmp_path, firsthand):
    firsthand("judgements", "--store", judged, "--annotations", tmp_path)
    result = firsthand("evaluate", tmp_path / "passages.jsonl", tmp_path / "labels.jsonl", "--finder", "light")
    assert result.exit_code == 0, result.stderr


def test_a_passage_with_a_report_that_nobody_judged_or_that_is_disputed_is_left_out(judged, tmp_path, firsthand):
    firsthand("judgements", "--store", judged, "--annotations", tmp_path)
    passages = lines_of(tmp_path / "passages.jsonl")
    with Store.open(judged, read_only=True) as store:
        left_out = store.reports()[:2]
    for report in left_out:
        covering = [
            one for one in passages if one["id"].startswith(report.article) and report.sentence.text in one["text"]
        ]
        assert covering == []


def test_a_folder_that_cannot_be_written_to_is_misuse(judged, tmp_path, firsthand):
    (tmp_path / "file").write_text("")
    result = firsthand("judgements", "--store", judged, "--annotations", tmp_path / "file")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_two_things_at_once_are_misuse(judged, tmp_path, firsthand):
    result = firsthand("judgements", "--store", judged, "--agreement", "--annotations", tmp_path)
    assert result.exit_code == 2
    assert "one at a time" in result.stderr


def test_no_store_is_misuse(tmp_path, firsthand):
    assert firsthand("judgements", "--store", tmp_path / "none").exit_code == 2
