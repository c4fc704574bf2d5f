"""The register, as filtered, as JSON Lines."""

from collections.abc import Iterator

from fastapi import APIRouter, Request, Response
from starlette.responses import StreamingResponse

from firsthand.export.json_line import json_line
from firsthand.export.register_form import Entry, register_form
from firsthand.pipeline.weighing import weighed_entries
from firsthand.web.asked import query_of
from firsthand.web.desk import Desk, desk_of

router = APIRouter()

_AT_A_TIME = 200


@router.get("/register.jsonl", summary="The register, filtered, as JSON Lines", response_class=Response)
def as_json_lines(request: Request) -> Response:
    """One transfer a line, as `firsthand register --json` prints it."""
    weighed = weighed_entries(desk_of(request).shelf, entries(request))
    lines = (json_line(register_form(found.entry)) + "\n" for found in weighed)
    headers = {"Content-Disposition": 'attachment; filename="register.jsonl"'}
    return StreamingResponse(lines, headers=headers, media_type="application/jsonl; charset=utf-8")


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
