"""Workbooks are read as text, and hostile ones are refused."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from firsthand.read import workbook_rows
from firsthand.read.workbook_rows import WorkbookError, is_workbook, sheets_of


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def archive(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, text in members.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return target.getvalue()


def test_cells_become_the_text_that_a_person_sees():
    data = workbook(["a", 5, 5.0, 5.5, None, date(2024, 3, 18)], [], ["b"])
    ((first, second, third),) = [list(sheet) for sheet in sheets_of(data)]
    assert first == ("a", "5", "5", "5.5", "", "2024-03-18")
    assert second == ()
    assert third[0] == "b"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04 and nothing more", "damaged"),
        (workbook(["a"])[:-40], "damaged"),
        (archive(mimetype="application/zip"), "no workbook"),
        (archive(xl__workbook_xml="<!DOCTYPE x [<!ENTITY a 'b'>]><workbook>&a;</workbook>"), "document type"),
        (archive(xl__workbook_xml="<workbook/>"), "no workbook that can be read"),
    ],
)
def test_what_is_no_workbook_is_refused(data, says):
    assert is_workbook(data)
    with pytest.raises(WorkbookError, match=says):
        list(sheets_of(data))


def test_an_archive_that_unpacks_to_too_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(workbook_rows, "_MOST_UNPACKED", 1_000_000)
    with pytest.raises(WorkbookError, match="unpacks to more"):
        list(sheets_of(archive(xl__workbook_xml="x" * 2_000_000)))


def test_a_row_with_an_absurd_number_ends_in_a_refusal(ends):
    plain = workbook(["a"])
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as source, zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            text = source.read(name)
            if name.startswith("xl/worksheets/"):
                text = text.replace(b'r="1"', b'r="99999999999"').replace(b'r="A1"', b'r="A99999999999"')
                text = text.replace(b'<dimension ref="A1:A1"', b'<dimension ref="A1:A99999999999"')
            written.writestr(name, text)
    with pytest.raises(WorkbookError, match="more than"):
        for sheet in sheets_of(target.getvalue()):
            list(sheet)
