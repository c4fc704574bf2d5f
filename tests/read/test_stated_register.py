"""Registers that others keep are read as they write them, line by line."""

import gzip
from pathlib import Path

import pytest
from openpyxl import Workbook

from firsthand.errors import MisuseError
from firsthand.read.register_columns import columns_of, parse_columns
from firsthand.read.register_rows import _records
from firsthand.read.stated_entry import StatedEntry
from firsthand.read.stated_register import Direction, Reporter, read_register

SIPRI = """Trade register of an invented archive
Deals with deliveries or orders made for year range 2010 to 2020

Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,\
Number delivered,,Year(s) of delivery,status,Comments
Velkara,Tessarin,2012,?,40,,BV-4,APC,20,?,2013-2014; (2016),New,a note
Sable Coast Movement*,unknown supplier(s),..,,..,,..,Mortar,..,,2019,Second hand,
"""


def read(tmp_path: Path, text: str | bytes, name: str = "r.csv", **how: object):
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_register(path, **how)


def test_a_trade_register_is_read_below_its_titles_with_exact_cells(tmp_path):
    found = read(tmp_path, SIPRI)
    assert found.titles == (
        "Trade register of an invented archive",
        "Deals with deliveries or orders made for year range 2010 to 2020",
    )
    first, second = found.entries
    assert first == StatedEntry(
        line=5,
        supplier="Tessarin",
        recipient="Velkara",
        item="BV-4",
        item_description="APC",
        ordered="40",
        delivered="20 ?",
        order_years="2012 ?",
        delivery_years="2013-2014; (2016)",
        comments="a note",
        status="New",
    )
    assert (second.line, second.supplier, second.ordered, second.order_years) == (6, "unknown supplier(s)", "..", "..")
    assert found.broken == ()


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_cells_may_be_parted_by_other_signs(tmp_path, separator):
    text = separator.join(("Supplier", "Recipient", "Weapon designation", "Number delivered"))
    found = read(tmp_path, f"{text}\n{separator.join(('A', 'B', 'TOW', '1,000'))}\n")
    assert [(one.supplier, one.recipient, one.item, one.delivered) for one in found.entries] == [
        ("A", "B", "TOW", "1,000")
    ]


PLAIN = "Supplier,Recipient,Weapon designation\nFrance,Côte d'Ivoire,VAB\n"


@pytest.mark.parametrize(
    "data", [PLAIN.encode(), PLAIN.encode("utf-8-sig"), PLAIN.encode("utf-16"), gzip.compress(PLAIN.encode())]
)
def test_marks_of_unicode_and_packing_change_nothing(tmp_path, data):
    found = read(tmp_path, data)
    assert found.entries[0].recipient == "Côte d'Ivoire"
    assert found.guess == ""


def test_windows_1252_is_read_and_said_to_be_a_guess(tmp_path):
    found = read(tmp_path, PLAIN.encode("cp1252"))
    assert found.entries[0].recipient == "Côte d'Ivoire"
    assert "Windows-1252" in found.guess
    assert "“Côte”" in found.guess


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("Supplier,Recipient,Weapon designation\nФранция,Россия,ракеты\n".encode("cp1251"), "not UTF-8"),
        (b"Supplier,Recipient,Weapon designation\n\xff\x81,b,c\n", "not UTF-8"),
        (b"\x00\x01\x02\x03", "binary"),
        (b"name,colour,taste\na,b,c\n", "no row names"),
        (b"", "no row names"),
        (b"PK\x03\x04 no workbook", "workbook"),
        (gzip.compress(PLAIN.encode())[:-9], "ends early"),
    ],
)
def test_what_cannot_be_read_as_a_register_is_refused_in_one_line(tmp_path, data, says):
    with pytest.raises(MisuseError, match=says) as refusal:
        read(tmp_path, data)
    assert "\n" not in str(refusal.value)


def test_a_workbook_is_read_on_whichever_sheet_the_table_stands(tmp_path):
    book = Workbook()
    book.active.append(["About this file"])
    sheet = book.create_sheet("Data")
    sheet.append(["Title"])
    sheet.append(["Supplier", "Recipient", "Weapon designation", "Number delivered", "Year(s) of delivery"])
    sheet.append(["Brennia", "Velkara", "BV-4", 36, 2024])
    book.save(tmp_path / "r.xlsx")
    (entry,) = read_register(tmp_path / "r.xlsx").entries
    assert (entry.line, entry.supplier, entry.delivered, entry.delivery_years) == (3, "Brennia", "36", "2024")


BROKEN = [
    ("A,B,TOW,20x5", "names no year"),
    ("A,B,TOW,2015,more,and more", "6 cells where the header has 4"),
    ('A,B,"TOW,2015', "not closed"),
    (f"A,B,{'x' * 30_000},2015", "too long"),
]


@pytest.mark.parametrize(("line", "says"), BROKEN)
def test_a_broken_line_is_named_and_the_rest_goes_on(tmp_path, line, says):
    header = "Supplier,Recipient,Weapon designation,Year of delivery"
    found = read(tmp_path, f"{header}\nC,D,Kornet,2016\n{line}\nE,F,Igla,2017\n")
    assert [(one.line, one.supplier) for one in found.entries] == [(2, "C"), (4, "E")]
    ((number, reason),) = [(one.line, one.reason) for one in found.broken]
    assert number == 3
    assert says in reason


def test_a_cell_may_run_over_lines_and_the_next_line_keeps_its_number(tmp_path):
    found = read(tmp_path, 'Supplier,Recipient,Weapon designation,Comments\nA,B,TOW,"two\nlines"\nC,D,Igla,\n')
    assert [(one.line, one.comments) for one in found.entries] == [(2, "two\nlines"), (4, "")]


def test_empty_lines_notes_and_repeated_headers_are_passed_over(tmp_path):
    header = "Supplier,Recipient,Weapon designation"
    found = read(tmp_path, f"{header}\nA,B,TOW\n,,\n{header}\nSource: an archive,,\n")
    assert (len(found.entries), found.passed_over, found.broken) == (1, 2, ())


UN = (
    "Category (I-VII),Final importer State(s),Number of items,State of origin (if not exporter),"
    "Intermediate location (if any),Description of item,Year\n"
)


def test_a_states_own_report_gets_the_state_as_the_party_that_it_leaves_out(tmp_path):
    found = read(
        tmp_path, f"{UN}VII,Velkara,11,Brennia,Lothmar,Kornet,2023\n", by=Reporter("Tessarin", Direction.EXPORT)
    )
    (entry,) = found.entries
    assert entry == StatedEntry(
        line=2,
        supplier="Tessarin",
        recipient="Velkara",
        item_description="Kornet",
        delivered="11",
        delivery_years="2023",
        origin="Brennia",
        via="Lothmar",
        category="VII",
    )


def test_a_report_of_unknown_authorship_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(MisuseError, match="--state NAME --direction export"):
        read(tmp_path, f"{UN}VII,Velkara,11,,,Kornet,2023\n")


def test_a_column_may_say_whose_report_each_line_is(tmp_path):
    text = "Reporting State,Direction,Exporter State,Final importer State,Category,Year\n"
    found = read(tmp_path, f"{text}Velkara,Imports,Tessarin,,VII,2023\nTessarin,export,,Lothmar,VII,2023\n")
    assert [(one.supplier, one.recipient) for one in found.entries] == [
        ("Tessarin", "Velkara"),
        ("Tessarin", "Lothmar"),
    ]


def test_what_a_report_lists_as_authorised_is_ordered_and_not_delivered(tmp_path):
    text = "Exporter State,Final importer State,Category,Year,Authorized or actual,Number of items\n"
    found = read(tmp_path, f"{text}A,B,VII,2023,Authorized,4\nA,B,VII,2023,Actual,5\n")
    told = [(one.ordered, one.order_years, one.delivered, one.delivery_years) for one in found.entries]
    assert told == [("4", "2023", "", ""), ("", "", "5", "2023")]


def test_the_user_may_say_which_column_is_which_by_heading_or_number(tmp_path):
    said = parse_columns(["supplier=Von,recipient=2", "item=Was"])
    found = read(tmp_path, "Von,An,Was\nA,B,TOW\n", said=said)
    assert [(one.supplier, one.recipient, one.item) for one in found.entries] == [("A", "B", "TOW")]


@pytest.mark.parametrize("said", ["supplier", "colour=3", "item="])
def test_a_column_that_is_not_said_right_is_misuse(said):
    with pytest.raises(MisuseError, match="FIELD=HEADING"):
        parse_columns([said])


@pytest.mark.parametrize(
    "header",
    [
        ["Name", "Recipient", "Supplier"],  # no arms
        ["Item", "Quantity", "Year"],  # no party
        ["Recipient", "a", "b"],
    ],
)
def test_a_row_without_a_party_or_arms_is_no_header(header):
    assert columns_of(header, {}) is None


def test_the_apostrophe_before_a_formula_is_taken_off_again(tmp_path):
    found = read(tmp_path, "Supplier,Recipient,Weapon designation\nA,'=B,'+TOW\n")
    assert (found.entries[0].recipient, found.entries[0].item) == ("=B", "+TOW")


def test_one_quotation_mark_does_not_swallow_the_file():
    lines = ['a,"b\n', *(f"c{number},d\n" for number in range(500))]
    rows = list(_records(lines, ","))
    assert (len(rows), rows[0].fault != "", rows[-1].cells) == (501, True, ("c499", "d"))
