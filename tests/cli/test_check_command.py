"""`firsthand check` compares a register that somebody else keeps with ours."""

import json

import pytest

REGISTER = """An invented trade register
Recipient,Supplier,Number ordered,Weapon designation,Weapon description,Order year,Year(s) of delivery,Number delivered
Velkara,Tessarin,(40),9M133 Kornet/AT-14,Anti-tank missile,2022,2023,11
Velkara,Brennia,36,..,APC,2024,2024,36
Tessarin,Velkara,..,9M133 Kornet,,..,2023,11
Lothmar,Brennia,12,BV-4,APC,2019,2020-2021,12
Velkara,Tessarin,..,..,Tank,..,20x4,5
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "register.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def test_the_groups_are_told_with_lines_reasons_and_evidence(firsthand, demo_store, table):
    result = firsthand("check", table, "--store", demo_store)
    assert result.exit_code == 1
    told = " ".join(result.stdout.split())
    for words in (
        "Reported transfers that the register lacks: ",
        "line 6 Brennia to Lothmar: BV-4 (APC), 12, 2020-2021 No reports are held of transfers between these parties.",
        "The other way round",
        "we hold only an order, and no delivery",
        "Odrane Ordnance Works is an organ of Tessarin",
        "Cartridge Ledger, 2024-05-02",
        "not counted as lacking",
    ):
        assert words in told
    assert "register.csv, line 7: “20x4” names no year" in result.stderr


def test_json_has_a_record_a_finding(firsthand, demo_store, table):
    result = firsthand("check", table, "--store", demo_store, "--json")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    groups = {one["line"]["number"]: one["group"] for one in found if one["line"] and one["group"] != "near"}
    assert groups == {3: "matched", 4: "only", 5: "reversed", 6: "unsupported"}
    assert all(one["transfer"]["evidence"] for one in found if one["transfer"])


def test_a_register_that_agrees_in_all_ends_with_status_0(firsthand, demo_store, tmp_path):
    path = tmp_path / "one.csv"
    path.write_text("\n".join(REGISTER.splitlines()[1:3]), encoding="utf-8")
    asked = ("--supplier", "Odrane Ordnance Works", "--item", "Kornet")
    result = firsthand("check", path, "--store", demo_store, *asked)
    assert "Entries that reports support: 1" in result.stdout
    assert result.exit_code == 0


def test_a_match_that_differs_in_number_ends_with_status_1(firsthand, demo_store, tmp_path):
    path = tmp_path / "one.csv"
    path.write_text("\n".join(REGISTER.splitlines()[1:3]).replace("2023,11", "2023,5"), encoding="utf-8")
    asked = ("--supplier", "Odrane Ordnance Works", "--item", "Kornet")
    result = firsthand("check", path, "--store", demo_store, *asked)
    assert "Number: the register has 5, reports 11." in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--state", "Tessarin"), "--state and --direction go together"),
        (("--columns", "colour=3"), "FIELD=HEADING"),
        (("--columns", "supplier=Nobody"), "no row has the columns Nobody"),
        (("--year-slack", "-1"), "--year-slack"),
    ],
)
def test_misuse_is_one_line_and_status_2(firsthand, demo_store, table, arguments, says):
    result = firsthand("check", table, "--store", demo_store, *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_file_that_is_not_there_is_misuse(firsthand, demo_store, tmp_path):
    result = firsthand("check", tmp_path / "none.csv", "--store", demo_store)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_states_own_report_is_compared_as_that_states(firsthand, demo_store, tmp_path):
    path = tmp_path / "un.csv"
    path.write_text(
        "Category;Final importer State(s);Number of items;Description of item;Year\n"
        "VII;Velkara;11;Kornet missiles;2023\n",
        encoding="utf-8",
    )
    result = firsthand("check", path, "--store", demo_store, "--state", "Tessarin", "--direction", "export", "--json")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["line"]["supplier"] for one in found if one["group"] == "matched"] == ["Tessarin"]
