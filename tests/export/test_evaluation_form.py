"""The JSON of an evaluation holds plain values under the names that people see."""

import json

from firsthand.evaluation.agreement import matches
from firsthand.evaluation.annotated import AnnotatedPassage, Problem
from firsthand.evaluation.annotation import CORE, SLOTS, Annotation
from firsthand.evaluation.breakdown import By
from firsthand.evaluation.case import Case
from firsthand.evaluation.evaluation import Evaluation, evaluation
from firsthand.export.evaluation_form import evaluation_form
from firsthand.export.json_line import json_line
from firsthand.model import Certainty, Status

GOLD = Annotation("sent", 5, Status.REFUSED, Certainty.STATED, {"supplier": ("Iran",)})
READ = Annotation("sent", 5, Status.DELIVERED, Certainty.STATED, {"supplier": ("Iran",)}, 0.9)


def found() -> Evaluation:
    passage = AnnotatedPassage("p", 1, "Iran sent rifles.", None, "Hill Wire", "2015", (GOLD,))
    case = Case(passage, (), (READ,), matches([GOLD], [READ]))
    return evaluation("stub-1", [case], [Problem("l.jsonl", 2, "not JSON")], By.OUTLET, 5)


def test_all_parts_have_their_place_and_survive_json():
    form = json.loads(json_line(evaluation_form(found())))
    assert form["finder"] == "stub-1"
    assert [*form["scores"]] == [
        "passage", "report", *SLOTS, "core slots", "all slots", "whole report", "status accuracy", "certainty accuracy",
    ]  # fmt: skip
    assert form["grave errors"]["stopped read as going ahead"] == 1
    assert form["status"]["refused"] == dict.fromkeys(form["status"]["refused"], 0) | {"delivered": 1}
    assert form["problems"] == [{"file": "l.jsonl", "line": 2, "problem": "not JSON"}]


def test_a_group_holds_the_main_figures():
    (group,) = evaluation_form(found())["groups"]
    assert (group["name"], group["passages"], group["report"]["f1"]) == ("Hill Wire", 1, 1.0)
    assert {*CORE, "core slots", "whole report", "swapped"} <= group.keys()


def test_a_bad_case_shows_both_sides_and_where_they_differ():
    (case,) = evaluation_form(found())["worst"]
    assert case["differing"] == ["status"]
    assert (case["gold"]["status"], case["read"]["status"], case["read"]["confidence"]) == ("refused", "delivered", 0.9)
    assert "confidence" not in case["gold"]
