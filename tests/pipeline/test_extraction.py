"""Lines are answered by the finder that is asked for; what it does not read is said beside what it does."""

import json
from collections.abc import Iterator

import pytest

from firsthand.errors import FirsthandError
from firsthand.pipeline.extraction import Answer, extract, extract_line
from firsthand.pipeline.reading import Reader
from firsthand.reports import FinderName
from reports.chat_stub import DELIVERY, KEY, Stub, environment, finder, sends, serving, tells_the_delivery_but_refuses
from reports.told import Scripted

pytest.importorskip("httpx")

FAR = " It rained." * 4
BOTH = f"{DELIVERY}{FAR} Iran delivered rockets to Hezbollah in a storm."
STORM = BOTH.index(" It rained. Iran") + 1


@pytest.fixture
def stub(monkeypatch) -> Iterator[Stub]:
    with serving() as server:
        server.behaviours = [tells_the_delivery_but_refuses("storm")]
        for name, value in environment(server.url).items():
            monkeypatch.setenv(name, value)
        yield server


def line(text: str, **more: object) -> bytes:
    return json.dumps({"id": 1, "text": text, **more}).encode()


def finders_of(answers: list[Answer]) -> set[str]:
    return {report["finder"] for answer in answers for report in answer.form["reports"]}


def test_the_finder_that_is_asked_for_reads(stub):
    asked = {name: list(extract([line(DELIVERY)], finder=name)) for name in (FinderName.LIGHT, FinderName.ENDPOINT)}
    assert [finders_of(answers) for answers in asked.values()] == [{"baseline-1"}, {"endpoint/1 a-model"}]
    assert len(stub.requests) == 1


def test_workers_open_the_finder_of_that_name_themselves(stub):
    lines = [line(BOTH if number % 3 else DELIVERY, id=number) for number in range(24)]
    alone, together = (list(extract(lines, jobs=jobs, finder=FinderName.ENDPOINT)) for jobs in (1, 2))
    assert alone == together
    assert finders_of(together) == {"endpoint/1 a-model"}
    assert [bool(answer.problems) for answer in together] == [bool(number % 3) for number in range(24)]
    assert len(stub.requests) == 2 * (24 + 16)


def test_an_answer_keeps_its_reports_and_says_what_was_not_read(stub):
    (answer,) = extract([line(BOTH)], finder=FinderName.ENDPOINT)
    reason = "the server answered 404; check FIRSTHAND_ENDPOINT_URL and FIRSTHAND_ENDPOINT_MODEL"
    assert [report["trigger"]["start"] for report in answer.form["reports"]] == [5]
    assert answer.form["unread"] == [{"start": STORM, "end": len(BOTH), "reason": reason}]
    assert answer.problems == (f"passage at {STORM}-{len(BOTH)} not read: {reason}",)
    assert KEY not in json.dumps(answer.form)
    assert stub.requests[0][1]["Authorization"] == f"Bearer {KEY}"


def test_nothing_is_said_of_a_title_that_was_not_read_as_its_reports_are_not_given(stub):
    (answer,) = extract([line("It rained.", title=f"A storm. {DELIVERY}")], finder=FinderName.ENDPOINT)
    assert answer == Answer({"id": 1, "reports": []})
    assert len(stub.requests) == 1


def test_an_answer_of_which_all_was_read_has_no_list_of_what_was_not(kb):
    assert extract_line(Reader(kb, Scripted({})), line(DELIVERY)) == Answer({"id": 1, "reports": []})


def test_what_was_answered_before_the_server_gave_up_stands(stub):
    stub.behaviours = [tells_the_delivery_but_refuses("storm"), sends(b"{}", 401)]
    answers = extract([line(DELIVERY, id=number) for number in range(9)], finder=FinderName.ENDPOINT)
    assert [len(next(answers).form["reports"]) for _ in range(5)] == [1, 0, 0, 0, 0]
    with pytest.raises(FirsthandError, match=r"5 passages in a row without an answer.*FIRSTHAND_ENDPOINT_KEY"):
        next(answers)


def test_a_line_is_not_answered_by_a_finder_that_can_read_nothing_more(kb):
    reader = Reader(kb, finder("http://nowhere.invalid/v1", attempts=3))
    with pytest.raises(FirsthandError, match=r"^the endpoint http://nowhere.invalid cannot be reached"):
        extract_line(reader, line(DELIVERY))


def test_a_text_in_a_language_that_is_not_read_is_said_to_be_so(kb):
    line = '{"id": 1, "text": "وصلت الشاحنات الأولى إلى المستودع قبل الفجر وكان من المقرر أن تعود قريبا"}'.encode()
    [answer] = extract([line])
    assert answer.form == {"id": 1, "reports": [], "not_read": "ar"}
    assert answer.problems == ("not read: language ar",)
