"""`firsthand extract` answers each JSON line with the reports in its text."""

import gzip
import json

PASSAGE = {
    "id": "p1",
    "text": "The United States has delivered anti-tank missiles to Syrian rebels through Turkey, officials said. "
    "Rebels near Aleppo said on Monday that they had received 40 new missiles from Saudi Arabia.",
    "title": "Rockets cross Syria",
    "source": "Hill Wire",
    "date": "2024-05-20",
}
SLOTS = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time", "speaker", "reported_by")


def test_every_span_stands_in_the_text_at_its_place(firsthand):
    (answer,) = firsthand.json("extract", stdin=json.dumps(PASSAGE))
    assert answer["id"] == "p1"
    assert answer["reports"]
    for report in answer["reports"]:
        spans = [report["trigger"], *(span for slot in SLOTS for span in report.get(slot, []))]
        assert len(spans) > 2
        for span in spans:
            assert PASSAGE["text"][span["start"] : span["end"]] == span["text"]


def test_a_report_of_the_title_is_not_given(firsthand):
    line = {"id": 1, "title": "Iran delivers rockets to Hezbollah", "text": "It rained all day in the hills."}
    assert firsthand.json("extract", stdin=json.dumps(line)) == [{"id": 1, "reports": []}]


def test_bad_lines_are_answered_in_their_place_and_the_rest_goes_on(firsthand):
    good = json.dumps(PASSAGE)
    bad = ["{", "[1]", '{"id": "b"}', '{"id": "c", "text": 5}', '{"id": "d", "text": "x", "title": []}', "[" * 100_000]
    result = firsthand("extract", stdin="\n".join([good, *bad, "", good]))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [answer["id"] for answer in answers] == ["p1", None, None, "b", "c", "d", None, "p1"]
    assert [sorted(answer) for answer in answers[1:-1]] == [["error", "id"]] * 6
    assert len(result.stderr.splitlines()) == 6


def test_bytes_that_are_no_text_are_an_answer_too(firsthand):
    result = firsthand("extract", stdin=b"\xff\xfe{\x00\n")
    assert json.loads(result.stdout)["error"].startswith("not JSON in UTF-8")
    assert result.exit_code == 1


def test_lines_may_be_compressed(tmp_path, firsthand):
    file = tmp_path / "passages.jsonl.gz"
    file.write_bytes(gzip.compress(json.dumps(PASSAGE).encode()))
    assert [answer["id"] for answer in firsthand.json("extract", file)] == ["p1"]


def test_what_stands_before_damage_is_answered(tmp_path, firsthand):
    file = tmp_path / "passages.jsonl.gz"
    many = "".join(json.dumps({**PASSAGE, "id": number}) + "\n" for number in range(20))
    file.write_bytes(gzip.compress(many.encode())[:-20])
    result = firsthand("extract", file)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert json.loads(result.stdout.splitlines()[0])["id"] == 0


def test_a_long_line_is_an_error_and_the_next_line_is_read(firsthand):
    huge = json.dumps({"id": "huge", "text": "x" * 17_000_000})
    result = firsthand("extract", stdin=f"{huge}\n{json.dumps(PASSAGE)}\n")
    first, second = map(json.loads, result.stdout.splitlines())
    assert "longer than" in first["error"]
    assert second["id"] == "p1"


def test_several_processes_answer_the_same_in_the_same_order(tmp_path, firsthand):
    file = tmp_path / "passages.jsonl"
    file.write_text("".join(json.dumps({**PASSAGE, "id": number}) + "\n" for number in range(30)))
    one, two = firsthand("extract", file), firsthand("extract", file, "--jobs", 2)
    assert one.stdout == two.stdout
    assert one.exit_code == 0


def test_a_missing_file_is_misuse(tmp_path, firsthand):
    result = firsthand("extract", tmp_path / "none")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
