"""`firsthand register` prints the transfers as table, JSON Lines or CSV, all or those asked for."""

import csv
import io

import pytest


def test_every_line_has_what_the_documentation_promises(lines):
    assert lines
    for line in lines:
        assert {"id", "supplier", "recipient", "item", "status", "certainty", "contradictions"} <= line.keys()
        assert line["articles"] >= 1
        assert line["newsrooms"] >= 1
        assert 1 <= line["origins"] <= len(line["reports"]) + len(line["headlines"])
        for report in line["reports"] + line["headlines"]:
            assert {"article", "start", "end", "trigger", "status", "certainty", "voice", "newsroom"} <= report.keys()
            assert 1 <= report["origin"] <= line["origins"]


def test_reports_name_articles_by_the_id_that_the_input_gave(lines):
    named = {report["article"] for line in lines for report in line["reports"]}
    assert {"derrin-meridian.txt", "fv-1177"} <= named


def test_offsets_are_those_of_the_articles_own_text(lines, demo, firsthand):
    report = next(report for line in lines for report in line["reports"] if report["article"] == "fv-1177")
    (article,) = firsthand.json("show", "fv-1177", "--store", demo, "--json")
    assert report["trigger"] in article["text"][report["start"] : report["end"]]


def test_csv_has_the_same_transfers(lines, demo, firsthand):
    result = firsthand("register", "--store", demo, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert [int(row["origins"]) + int(row["denying"]) for row in rows] == [line["origins"] for line in lines]


@pytest.mark.parametrize("columns", ["80", "100"])
def test_the_table_fits_the_terminal_and_counts_its_rows(columns, lines, demo, firsthand):
    result = firsthand("register", "--store", demo, COLUMNS=columns)
    assert all(len(line) <= int(columns) for line in result.stdout.splitlines())
    assert all(line["id"][:8] in result.stdout for line in lines)
    assert f"{len(lines)} transfers" in result.stdout


def test_there_is_no_colour_in_a_pipe(demo, firsthand):
    assert "\x1b" not in firsthand.alone("register", "--store", demo).stdout


def ids(rows: list) -> set:
    return {row["id"] for row in rows}


@pytest.mark.parametrize(
    ("slot", "wanted", "entity"),
    [
        ("supplier", "Ismarra", "state/xd"),
        ("recipient", "group/derrin-falcons", "group/derrin-falcons"),
    ],
)
def test_a_party_is_found_by_name_and_by_id(request, slot, wanted, entity):
    lines, demo, firsthand = map(request.getfixturevalue, ("lines", "demo", "firsthand"))
    found = firsthand.json("register", "--store", demo, "--json", f"--{slot}", wanted)
    linked = {line["id"] for line in lines if entity in [value["entity"] for value in line[slot]]}
    assert linked
    assert linked <= ids(found)
    assert len(found) < len(lines)


def test_a_kind_of_arms_takes_in_its_models(lines, demo, firsthand):
    found = firsthand.json("register", "--store", demo, "--json", "--item", "anti-tank guided missile")
    models = {"weapon/bgm-71-tow", "weapon/9m133-kornet"}
    linked = {line["id"] for line in lines if models & {value["entity"] for value in line["item"]}}
    assert linked
    assert linked <= ids(found)


def test_conditions_of_time_and_origins_hold_together(lines, demo, firsthand):
    found = firsthand.json("register", "--store", demo, "--json", "--since", "2024-04", "--min-origins", "2")
    assert found
    late = [line for line in lines if line["last"] and line["last"] >= "2024-04"]
    wanted = (line for line in late if line["origins"] - line["denying"] >= 2)
    assert ids(found) == {line["id"] for line in wanted}
    early = firsthand.json("register", "--store", demo, "--json", "--until", "2024-03-20")
    assert early
    assert ids(early) == {line["id"] for line in lines if line["first"] and line["first"] <= "2024-03-20"}
    assert not firsthand.json("register", "--store", demo, "--json", "--since", "2025")


def test_a_date_that_is_none_is_misuse(demo, firsthand):
    result = firsthand("register", "--store", demo, "--since", "last week")
    assert result.exit_code == 2
    assert result.stderr == (
        "firsthand: --since last week: give a year, month or day, as in 2024, 2024-03 or 2024-03-18\n"
    )


def test_no_store_is_misuse_and_none_is_made(tmp_path, firsthand):
    result = firsthand("register", "--store", tmp_path / "none")
    assert result.exit_code == 2
    assert "no store there" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "none").exists()


def test_a_reader_that_goes_away_ends_it_quietly(demo, firsthand):
    process = firsthand.start("register", "--store", demo, "--json")
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(30) == 141
