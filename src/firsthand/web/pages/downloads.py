"""The register, as filtered, in files."""

import tempfile
from collections.abc import Iterable, Iterator

from fastapi import APIRouter, Request, Response
from starlette.background import BackgroundTask
from starlette.responses import StreamingResponse

from firsthand.export.json_line import json_line
from firsthand.export.register_csv import register_csv
from firsthand.export.register_form import Entry, register_form
from firsthand.export.register_xlsx import register_xlsx
from firsthand.web.asked import query_of
from firsthand.web.desk import Desk, desk_of

router = APIRouter()

_AT_A_TIME = 200
_IN_MEMORY = 8 * 2**20
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/register.csv", summary="The register, filtered, as comma-separated values", response_class=Response)
def as_csv(request: Request) -> Response:
    """All lines, whatever `start` and `size`; no cell is a formula."""
    return _sent(register_csv(entries(request)), "text/csv; charset=utf-8", "register.csv")


@router.get("/register.jsonl", summary="The register, filtered, as JSON Lines", response_class=Response)
def as_json_lines(request: Request) -> Response:
    """One transfer a line, as `firsthand register --json` prints it."""
    lines = (json_line(register_form(entry)) + "\n" for entry in entries(request))
    return _sent(lines, "application/jsonl; charset=utf-8", "register.jsonl")


@router.get("/register.xlsx", summary="The register, filtered, as a workbook", response_class=Response)
def as_workbook(request: Request) -> Response:
    """All lines, whatever `start` and `size`; no cell is a formula."""
    book = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # it is closed when it was sent
    register_xlsx(entries(request), book)
    book.seek(0)
    pieces = iter(lambda: book.read(2**16), b"")
    return StreamingResponse(pieces, headers=_attached("register.xlsx"), media_type=_XLSX, background=_closing(book))


def entries(request: Request) -> Iterator[Entry]:
    """The transfers that the address asks for, in its order, in flat memory."""
    desk, query = desk_of(request), query_of(request)
    rows = desk.catalogue.select(query)
    return _entries(desk, rows.tolist())


def _entries(desk: Desk, rows: list[int]) -> Iterator[Entry]:
    catalogue, shelf = desk.catalogue, desk.shelf
    for start in range(0, len(rows), _AT_A_TIME):
        lines = catalogue.lines(rows[start : start + _AT_A_TIME])
        found = (desk.store.transfer(line.id) for line in lines)
        yield from shelf.entries([one for one in found if one is not None])


def _sent(pieces: Iterable[str], media_type: str, name: str) -> Response:
    return StreamingResponse(pieces, headers=_attached(name), media_type=media_type)


def _attached(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _closing(book: "tempfile.SpooledTemporaryFile[bytes]") -> BackgroundTask:
    return BackgroundTask(book.close)
