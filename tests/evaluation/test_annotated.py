"""Passages and labels are joined by id; what does not fit is named by file and line and the rest goes on."""

import json

import pytest

from firsthand.evaluation.annotated import NamedLines, annotated

PASSAGE = {"id": "a", "text": "Iran sent rifles.", "title": "Rifles", "source": "Hill Wire", "date": "2015-10-12"}
LABEL = {"id": "a", "reports": [{"trigger": "sent", "status": "delivered", "certainty": "stated"}]}


def joined(passages: list, labels: list) -> tuple[list[str], list[str]]:
    """The ids of the passages that can be scored, and the problems."""

    def lines(name: str, values: list) -> NamedLines:
        return NamedLines(name, [one if isinstance(one, bytes | None) else json.dumps(one).encode() for one in values])

    told, problems = annotated(lines("p.jsonl", passages), lines("l.jsonl", labels))
    return [passage.id for passage in told], list(map(str, problems))


def test_a_passage_comes_with_its_fields_and_reports():
    lines = [NamedLines(name, [json.dumps(one).encode()]) for name, one in (("p", PASSAGE), ("l", LABEL))]
    (only,), problems = annotated(*lines)
    assert problems == ()
    assert (only.line, only.text, only.title, only.source, only.date) == (1, *list(PASSAGE.values())[1:])
    assert [told.trigger for told in only.gold] == ["sent"]


def test_labels_may_come_in_another_order_and_blank_lines_are_passed_over():
    assert joined([PASSAGE, b"", PASSAGE | {"id": 7}], [LABEL | {"id": 7}, b" \n", LABEL]) == (["a", "7"], [])


@pytest.mark.parametrize(
    ("passages", "labels", "problem"),
    [
        ([b"{"], [], "p.jsonl:2: not JSON in UTF-8"),
        ([b"\xff\xfe"], [], "p.jsonl:2: not JSON in UTF-8"),
        ([[1]], [], "p.jsonl:2: not a JSON object"),
        ([None], [], "p.jsonl:2: the line is too long"),
        ([{"text": "x"}], [], 'p.jsonl:2: no "id"'),
        ([{"id": True, "text": "x"}], [], 'p.jsonl:2: no "id"'),
        ([PASSAGE], [], "p.jsonl:2: the id 'a' stands on line 1 already"),
        ([PASSAGE | {"id": "b"}], [], "p.jsonl:2: b: no line of l.jsonl has its id"),
        ([{"id": "b", "text": " "}], [{"id": "b", "reports": []}], 'p.jsonl:2: no "text"'),
        ([PASSAGE | {"id": "b", "date": 2015}], [{"id": "b", "reports": []}], 'p.jsonl:2: "date" is not a string'),
        ([], [b"nonsense"], "l.jsonl:2: not JSON in UTF-8"),
        ([], [LABEL], "l.jsonl:2: the id 'a' stands on line 1 already"),
        ([], [LABEL | {"id": "c"}], "l.jsonl:2: no passage has the id 'c'"),
    ],
)
def test_each_problem_is_one_line_and_the_good_passage_is_kept(passages, labels, problem):
    ids, problems = joined([PASSAGE, *passages], [LABEL, *labels])
    assert ids == ["a"]
    assert [said[: len(problem)] for said in problems] == [problem]


def test_a_passage_with_one_unfit_report_is_left_out_whole():
    unfit = LABEL | {"reports": [*LABEL["reports"], LABEL["reports"][0] | {"trigger": "sold"}]}
    ids, problems = joined([PASSAGE], [unfit])
    assert ids == []
    assert problems == ["l.jsonl:1: a: report 2: trigger 'sold' does not stand in the passage"]


def test_problems_come_in_the_order_of_the_files_and_lines():
    _, problems = joined([PASSAGE, b"{", PASSAGE | {"id": "b"}], [b"{", LABEL])
    assert [said.split(": ")[0] for said in problems] == ["p.jsonl:2", "p.jsonl:3", "l.jsonl:1"]
