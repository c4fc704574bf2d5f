"""`firsthand lineage` prints a JSON line a related pair, and counts on standard error."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

import pytest

from firsthand.model import Derivation, Rejected
from kin import derivation, wire_and_gazette


@dataclass(frozen=True)
class Related:
    a: str
    b: str
    derivation: Derivation


@dataclass(frozen=True)
class Summary:
    articles: int
    repeated: int
    candidates: int
    dropped: int
    rejected: list[Rejected]


@dataclass(frozen=True)
class Options:
    cap: int
    days: int | None
    other_outlets: bool


class Asked(ModuleType):
    """Stands for the pipeline: answers with two pairs, and keeps what it was asked."""

    Options = Options

    def __init__(self) -> None:
        super().__init__("firsthand.pipeline.lineage")
        self.asked: list[object] = []
        self.repeated = 0
        self.rejected: tuple[Rejected, ...] = ()

    def related(self, *asked: object) -> Iterator[Related]:
        self.asked = list(asked)
        wire, gazette, found = wire_and_gazette()
        asked[-1]("comparing")
        yield Related(wire.given_id, gazette.given_id, found)
        yield Related("wire", "other", derivation("wire", "other", "none", "quotes"))
        return Summary(1234, self.repeated, 5, 6, list(self.rejected))


@pytest.fixture
def pipeline(monkeypatch) -> Asked:
    asked = Asked()
    monkeypatch.setitem(sys.modules, "firsthand.pipeline.lineage", asked)
    return asked


def test_one_line_a_pair_and_the_counts_on_standard_error(pipeline, firsthand):
    result = firsthand("lineage", "articles.jsonl")
    assert result.exit_code == 0, result.stderr
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(line["a"], line["b"], line["relation"]) for line in lines] == [
        ("wire", "gazette", "reworded"),
        ("wire", "other", "quotes"),
    ]
    assert result.stderr.splitlines() == [
        "articles: 1,234; candidate pairs: 5",
        "related pairs: 2 (1 reworded, 1 quotes)",
        "shingles dropped by the cap: 6; rejected inputs: 0",
    ]


def test_articles_that_stand_in_the_input_more_than_once_are_counted(pipeline, firsthand):
    pipeline.repeated = 3
    stderr = firsthand("lineage", "articles.jsonl").stderr
    assert stderr.startswith("articles: 1,234 (3 stand in the input more than once); candidate pairs: 5\n")


def test_rejected_inputs_are_named_and_make_the_exit_status_one(pipeline, firsthand):
    pipeline.rejected = (Rejected("bad\x1b.html", "read", "it is empty"),)
    result = firsthand("lineage", "articles.jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "firsthand: bad\ufffd.html: it is empty" in result.stderr.splitlines()
    assert result.stderr.splitlines()[-1].endswith("rejected inputs: 1")


@pytest.mark.parametrize(
    ("args", "paths", "options"),
    [
        ([], [None], Options(64, None, False)),
        (["-"], [None], Options(64, None, False)),
        (["a.jsonl", "-", "b", "--days", "3"], ["a.jsonl", None, "b"], Options(64, 3, False)),
        (["a", "--other-outlets", "--cap", "9"], ["a"], Options(9, None, True)),
    ],
)
def test_files_and_options_reach_the_pipeline(args, paths, options, pipeline, firsthand):
    assert firsthand("lineage", *args, "--jobs", "2", "--kb", "own").exit_code == 0
    found, kb, jobs, asked, _ = pipeline.asked
    assert [path and str(path) for path in found] == paths
    assert (str(kb), jobs, asked) == ("own", 2, options)


@pytest.mark.parametrize("args", [["--days", "-1"], ["--cap", "1"], ["--days", "x"], ["--jobs", "0"]])
def test_misuse_is_one_line(args, firsthand):
    result = firsthand("lineage", *args)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)


@pytest.mark.parametrize("verb", ["lineage", "trace", "compare", "outlet"])
def test_every_verb_has_help(verb, firsthand):
    result = firsthand(verb, "--help")
    assert result.exit_code == 0
    assert verb in firsthand("--help").stdout


def test_help_loads_no_kernels_tables_or_records():
    code = (
        "import sys\nfrom firsthand.cli import app\n"
        "try: app(['lineage', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'numba', 'numpy', 'pyarrow', 'rapidfuzz', 'rich', 'firsthand.model'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert result.stdout.splitlines()[-1] == "[]"


def twice_told() -> list[dict[str, str]]:
    """A wire story, a copy with one word changed and the credit removed, and a story of something else."""
    story = (
        "KARVOST (Hill Wire) - Fighters took the depot at Kelm Ridge on Monday and carried off forty crates of rifles, "
        "two officers said.\n\nThe garrison had withdrawn on Saturday night after the road behind it was cut, and by "
        "noon a black flag stood on the water tower above the town.\n"
    )
    told = story.replace("Fighters", "Militants").replace("(Hill Wire) - ", "- ")
    return [
        {"id": "wire", "outlet": "Hill Wire", "date": "2024-04-22", "text": story},
        {"id": "post", "outlet": "Valley Post", "date": "2024-04-23", "text": told},
        {"id": "other", "outlet": "Port Post", "date": "2024-04-23", "text": "It rained in the hills all day long.\n"},
    ]


def test_articles_of_standard_input_are_compared_and_what_cannot_be_read_is_named(firsthand):
    stdin = "".join(json.dumps(row) + "\n" for row in twice_told()) + "{not json}\n"
    result = firsthand.alone("lineage", "--jobs", "1", stdin=stdin)
    (line,) = map(json.loads, result.stdout.splitlines())
    assert {line["a"], line["b"]} == {"wire", "post"}
    assert line["relation"] in ("copy", "reworded")
    text = {row["id"]: row["text"] for row in twice_told()}
    for side in "ab":
        assert all(text[line[side]][slice(*block[side])].strip() for block in line["blocks"])
    assert result.returncode == 1
    assert "articles: 3" in result.stderr
    assert "rejected inputs: 1" in result.stderr


def test_progress_does_not_break_the_lines_of_a_terminal(tmp_path, firsthand):
    file = tmp_path / "three.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in twice_told()))
    ours, theirs = os.openpty()
    with firsthand.start("lineage", file, "--jobs", "1", stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # what a terminal says when the other end is closed
            pass
    os.close(ours)
    assert process.returncode == 0
    (line,) = (line for line in shown.decode().split("\r\n") if '"relation"' in line)
    assert json.loads(line[line.index("{") :])["reasons"]


def test_a_missing_file_is_named(tmp_path, firsthand):
    result = firsthand("lineage", tmp_path / "none.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "none.jsonl" in result.stderr
