"""`firsthand evaluate` prints scores, tables and the worst cases, and names what is wrong with its files."""

import json
from pathlib import Path

import pytest

PASSAGES = [
    {"id": "a", "text": "Iran sent rockets to Hezbollah in May, officials said.", "title": "Rockets on the move",
     "source": "Hill Wire", "date": "2015-10-12"},
    {"id": "b", "text": "Iran sent rockets to Hezbollah.", "source": "Valley Post", "date": "2016"},
    {"id": "c", "text": "It rained all day in the hills."},
]  # fmt: skip
SENT = {"trigger": "sent", "status": "delivered", "certainty": "stated", "supplier": ["Iran"],
        "recipient": ["Hezbollah"], "item": ["rockets"]}  # fmt: skip
# The second label says the opposite of its passage, so that the reading is wrong.
LABELS = [
    {"id": "a", "reports": [SENT | {"time": ["in May"], "speaker": ["officials"]}]},
    {"id": "b", "reports": [SENT | {"supplier": ["Hezbollah"], "recipient": ["Iran"]}]},
    {"id": "c", "reports": []},
]


def written(folder: Path, passages: list, labels: list) -> tuple[Path, Path]:
    paths = folder / "p.jsonl", folder / "l.jsonl"
    for path, values in zip(paths, (passages, labels), strict=True):
        path.write_text("".join(one if isinstance(one, str) else json.dumps(one) + "\n" for one in values))
    return paths


@pytest.fixture
def files(tmp_path) -> tuple[Path, Path]:
    return written(tmp_path, PASSAGES, LABELS)


def test_scores_tables_and_the_worst_case_are_printed(files, firsthand):
    shown = firsthand("evaluate", *files, "--by", "outlet")
    assert shown.exit_code == 0, shown.stderr
    for words in ("3 passages read by", "core slots", "Status: a row", "Certainty: a row", "expected calibration error",
                  "By outlet", "Hill Wire", "1. supplier and recipient swapped", "Valley Post, 2016"):  # fmt: skip
        assert words in shown.stdout
    assert "2. " not in shown.stdout


def test_values_that_differ_are_marked_side_by_side_without_colour(files, firsthand):
    shown = firsthand("evaluate", *files)
    rows = [line.split() for line in shown.stdout.splitlines()]
    assert ["supplier", "[-Hezbollah-]", "{+Iran+}"] in rows
    assert ["item", "rockets", "rockets"] in rows


def test_json_is_one_object_with_all_of_it(files, firsthand):
    (form,) = firsthand.json("evaluate", *files, "--json", "--by", "year", "--worst", 1)
    assert form["passages"] == 3
    assert form["scores"]["report"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 2, "predicted": 2}
    assert (form["grave errors"]["swapped"], form["grave errors"]["swapped share"]) == (1, 0.5)
    assert form["status"]["delivered"]["delivered"] == form["certainty"]["stated"]["stated"] == 2
    assert sum(one["readings"] for one in form["calibration"]["bins"]) == 2
    assert [group["name"] for group in form["groups"]] == ["2015", "2016"]
    (case,) = form["worst"]
    assert (case["id"], case["cost"]) == ("b", "supplier and recipient swapped")
    assert case["differing"] == ["supplier", "recipient"]
    assert case["gold"]["supplier"] == case["read"]["recipient"] == ["Hezbollah"]
    assert form["problems"] == []


def test_a_terminal_of_80_columns_shows_every_figure(files, firsthand):
    shown = firsthand("evaluate", *files, "--by", "outlet", "--worst", 0, COLUMNS="80").stdout.splitlines()
    assert not any("…" in line for line in shown)
    (heads,) = [line.split() for line in shown if line.startswith("outlet ")]
    (post,) = [line.split() for line in shown if line.startswith("Valley ")]
    assert len(post) == len(heads)  # "Post" has broken into the next line
    assert post[-2:] == ["1", "0"]


def test_no_case_is_shown_where_none_is_asked_for(files, firsthand):
    assert "swapped\n" not in firsthand("evaluate", *files, "--worst", 0).stdout


def test_bad_lines_are_named_and_the_rest_is_scored(tmp_path, firsthand):
    bad = [{"id": "a", "reports": []}, "{\n", {"id": "d", "reports": [SENT]}]
    paths = written(tmp_path, PASSAGES, [LABELS[0], *bad, LABELS[1]])
    result = firsthand("evaluate", *paths, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["passages"] == 2
    said = [line.removeprefix(f"firsthand: {tmp_path}/").split(": ")[0] for line in result.stderr.splitlines()]
    assert said == ["p.jsonl:3", "l.jsonl:2", "l.jsonl:3", "l.jsonl:4"]
    assert len(json.loads(result.stdout)["problems"]) == 4


def test_files_that_have_nothing_in_common_are_no_ground_for_figures(tmp_path, firsthand):
    result = firsthand("evaluate", *written(tmp_path, [PASSAGES[0]], [LABELS[1]]))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1].endswith("hold no passage that can be scored")


@pytest.mark.parametrize("options", [["--by", "weather"], ["--worst", "-1"], ["--worst", "many"]])
def test_misuse_is_one_line(options, files, firsthand):
    result = firsthand("evaluate", *files, *options)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)


def test_controls_in_a_passage_never_reach_the_terminal(tmp_path, firsthand):
    sly = PASSAGES[1] | {"title": "\x1b[31mRed", "source": "\x9bWire", "text": "\x1b[2J" + PASSAGES[1]["text"]}
    result = firsthand("evaluate", *written(tmp_path, [sly], [LABELS[1]]), "--by", "outlet")
    assert "Red" in result.stdout
    assert not set("\x1b\x9b") & set(result.stdout)
