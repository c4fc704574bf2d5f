"""The reliability diagrams and their table say what the readings bear out, and how much of it chance would make."""

import runpy
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.annotation import Annotation
from firsthand.model import Certainty, Status

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from reliability import Panel, by_chance, draw, main, panel, points, table, title, wilson

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "reliability.py"
PASSAGE = '{"id": "%s", "title": "Convoy seen", "source": "Hill Wire", "date": "2024-05-20", "text": "%s"}\n'
LABELS = '{"id": "1", "reports": [{"trigger": "sent", "status": "delivered", "certainty": "stated"}]}\n'


def reading(confidence: float | None, right: bool = True) -> Match:
    read = Annotation("sent", 0, Status.DELIVERED, Certainty.STATED, {}, confidence)
    return Match(read if right else None, read)


def some(count: int, confidence: float, right: int) -> list[Match]:
    """So many readings of one confidence, of which the first `right` are right."""
    return [reading(confidence, place < right) for place in range(count)]


MIXED = panel("north", [*some(10, 0.95, 9), *some(4, 0.25, 2)])


# Table 1 of Newcombe 1998, "Two-Sided Confidence Intervals for the Single Proportion", method 3.
@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_published_examples(right, count, low, high):
    assert wilson(right / count, count) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 5000).flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))))
def test_the_interval_holds_the_share_and_stays_within_nought_and_one(counted):
    right, count = counted
    low, high = wilson(right / count, count)
    assert 0 <= low <= right / count + 1e-12
    assert right / count - 1e-12 <= high <= 1


def test_chance_makes_the_error_of_the_one_outcome_that_there_can_be():
    # One reading of 0.5 is right or wrong: its error is 0.5 in every sample.
    chance = by_chance([reading(0.5)])
    assert (chance.mean, chance.most) == pytest.approx((0.5, 0.5))


def test_chance_makes_the_mean_distance_of_a_binomial_share():
    # E|X/4 - 1/2| of a binomial X of 4 and 1/2: (2 * 1/16 * 1/2) + (2 * 4/16 * 1/4) = 3/16. X is 0 or 4 in 1 of 8.
    chance = by_chance(some(4, 0.5, 0), samples=20_000)
    assert chance.mean == pytest.approx(3 / 16, abs=0.004)
    assert chance.most == pytest.approx(0.5)


def test_confidences_of_nought_and_one_leave_nothing_to_chance():
    assert by_chance([*some(3, 1.0, 0), *some(3, 0.0, 3)]).most == 0


def test_the_error_by_chance_shrinks_with_reports():
    few, many = by_chance(some(20, 0.7, 14), samples=300), by_chance(some(500, 0.7, 350), samples=300)
    assert many.mean < few.mean / 3
    assert few.mean < few.most


def test_the_error_by_chance_does_not_ask_what_was_right_and_is_the_same_each_time():
    assert by_chance(some(30, 0.7, 0)) == by_chance(some(30, 0.7, 30))
    assert by_chance(some(30, 0.7, 21), seed=1) != by_chance(some(30, 0.7, 21), seed=2)


def test_only_readings_with_a_confidence_count():
    missed = Match(reading(0.9).read, None)
    assert panel("north", [reading(0.9), missed, reading(None)]).reports == 1


def test_empty_bands_have_no_point():
    assert [(band.readings, mean, right) for band, mean, right, _, _ in points(MIXED)] == [
        (4, pytest.approx(0.25), 0.5),
        (10, pytest.approx(0.95), 0.9),
    ]


def test_the_table_gives_error_chance_and_bands():
    head, chance, columns, *bands = table(MIXED)
    assert head == "north: expected calibration error 0.107, 14 reports"  # (10 * 0.05 + 4 * 0.25) / 14
    assert chance.startswith("perfectly calibrated, by chance: 0.0")
    assert columns.split() == ["confidence", "reports", "mean", "right", "95", "%", "interval"]
    assert [line.split() for line in bands] == [
        ["0.2", "to", "0.3", "4", "0.25", "0.50", "0.15", "to", "0.85"],
        ["0.9", "to", "1.0", "10", "0.95", "0.90", "0.60", "to", "0.98"],
    ]


def test_a_set_in_which_nothing_was_read_says_so():
    empty = panel("south", [])
    assert list(table(empty)) == ["south: nothing was read"]
    assert title(empty) == "south\nnothing was read"


@pytest.fixture
def files(tmp_path) -> list[str]:
    """Passages and labels of one set."""
    passages, labels = tmp_path / "hill.passages.jsonl", tmp_path / "hill.labels.jsonl"
    passages.write_text(PASSAGE % ("1", "Russia sent rifles to Syria."))
    labels.write_text(LABELS)
    return [str(passages), str(labels)]


def run(monkeypatch, *words: str) -> None:
    monkeypatch.setattr(sys, "argv", ["reliability.py", "--finder", "light", *words])
    main()


def test_the_command_prints_a_table_for_each_set_under_its_name(files, monkeypatch, capsys):
    run(monkeypatch, *files, *files, "--name", "hill", "valley")
    told = capsys.readouterr().out
    assert "hill: expected calibration error 0." in told
    assert "valley: expected calibration error 0." in told


def test_a_set_without_a_name_is_named_for_its_file(files, monkeypatch, capsys):
    run(monkeypatch, *files)
    assert capsys.readouterr().out.startswith("hill: ")


@pytest.mark.parametrize("more", [["one.jsonl"], ["--name", "hill", "valley"]])
def test_files_and_names_must_go_together(files, more, monkeypatch, capsys):
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, *files, *more)
    assert ended.value.code == 2
    assert "each set needs" in capsys.readouterr().err


def test_nothing_is_measured_where_a_line_does_not_fit(files, monkeypatch):
    Path(files[0]).write_text(PASSAGE % ("2", "Russia sent rifles to Syria."))
    with pytest.raises(SystemExit, match="hill"):
        run(monkeypatch, *files)


def drawn(panels: list[Panel], file: Path) -> list[str]:
    """The texts of the picture of these panels."""
    pytest.importorskip("matplotlib")
    draw(panels, file)
    root = ElementTree.parse(file).getroot()
    return [found.text or "" for found in root.iter("{http://www.w3.org/2000/svg}text")]


def test_the_picture_says_error_and_counts_as_text(tmp_path):
    texts = drawn([MIXED, panel("south", some(7, 0.55, 3))], tmp_path / "a.svg")
    assert {"north", "expected calibration error 0.107, 14 reports", "4", "10", "south", "7"} <= set(texts)


def test_a_set_in_which_nothing_was_read_has_a_panel_too(tmp_path):
    assert "nothing was read" in drawn([MIXED, panel("south", [])], tmp_path / "a.svg")


def test_the_picture_is_the_same_each_time(tmp_path):
    one, other = tmp_path / "a.svg", tmp_path / "b.svg"
    assert drawn([MIXED], one) == drawn([MIXED], other)
    assert one.read_bytes() == other.read_bytes()
    assert b"dc:date" not in one.read_bytes()


def test_the_numbers_need_no_matplotlib(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # an import of it fails
    own = runpy.run_path(str(SCRIPT), run_name="reliability_alone")
    assert own["panel"]("north", [reading(0.9)]).reports == 1
