"""Workbooks of several sheets, read back with openpyxl."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from firsthand.export import workbook
from firsthand.export.workbook import Book

BUILT = "2024-05-01T10:20:30.123456+00:00"


def saved(*rows, raw=False, built=BUILT, link=None):
    book = Book(built, raw=raw)
    sheet = book.sheet("one", ("a", "b"), {"a": 40})
    whole = sheet.extend(rows, link=link)
    target = io.BytesIO()
    book.save(target)
    return whole, target.getvalue()


def cells(data):
    return list(load_workbook(io.BytesIO(data))["one"].iter_rows(min_row=2))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "＝1+1", "#N/A", "=HYPERLINK(1)"])
@pytest.mark.parametrize("raw", [False, True])
def test_no_text_is_a_formula_or_an_error(text, raw):
    _, data = saved((text, 7), raw=raw)
    [[one, other]] = cells(data)
    assert (one.data_type, other.data_type, other.value) == ("s", "n", 7)
    assert one.value == (text if raw or text == "#N/A" else f"'{text}")


def test_raw_text_loses_what_no_workbook_can_hold_and_nothing_else():
    _, data = saved(("a\x00b\tc\nd\ud800", "é🚀"), raw=True)
    assert [cell.value for cell in cells(data)[0]] == ["a b\tc\nd ", "é🚀"]


def test_only_an_address_of_the_web_is_a_link():
    urls = ["https://a.example/?q=1&r=2", "javascript:alert(1)", "https://a.example/" + "x" * 2080, ""]
    _, data = saved(*(("n", url) for url in urls), link=1)
    links = [row[1].hyperlink for row in cells(data)]
    assert [link and link.target for link in links] == [urls[0], None, None, None]


def test_the_bytes_are_those_of_the_instant_that_it_is_told():
    first = saved(("x", 1))[1]
    assert saved(("x", 1))[1] == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2024, 5, 1, 10, 20, 30)}
    made = load_workbook(io.BytesIO(first)).properties
    assert (made.created.isoformat(), made.modified.isoformat()) == ("2024-05-01T10:20:30",) * 2


def test_a_book_of_no_known_instant_can_be_written():
    assert cells(saved(("x", 1), built="")[1])[0][0].value == "x"


def test_a_sheet_ends_where_a_workbook_ends_it_and_says_so(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    whole, data = saved(("1", 1), ("2", 2), ("3", 3))
    assert not whole and len(cells(data)) == 2
    assert saved(("1", 1), ("2", 2))[0]


def test_a_cell_ends_where_a_workbook_ends_it_and_no_sign_is_cut_in_two():
    _, data = saved(("x" + "🚀" * 20_000, 1))
    value = cells(data)[0][0].value
    assert len(value.encode("utf-16-le")) // 2 == 32_767 and value.endswith("🚀")
