"""The register, as filtered, or one transfer, in the formats of other programs."""

import tempfile
from collections.abc import Iterator
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from starlette.background import BackgroundTask
from starlette.responses import StreamingResponse

from firsthand.export.formats import FORMATS
from firsthand.export.formats.format import Format
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.pipeline.exporting import holdings_from
from firsthand.web.asked import query_of
from firsthand.web.desk import Desk, desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.pages.downloads import entries
from firsthand.web.rendering import Form, twin

router = APIRouter()

_IN_MEMORY = 8 * 2**20
_OFFERED = {name: one for name, one in FORMATS.items() if name not in ("csv", "xlsx")}  # the register page has those


@twin(router, "/formats", "formats.html", summary="The formats in which the register, as filtered, can be taken along")
def formats(request: Request) -> Form:
    """What each format is for, with its address; what the address asks for holds for all."""
    asked = urlencode(query_of(request).params())
    return {
        "kind": "formats",
        "transfers": len(desk_of(request).catalogue.select(query_of(request))),
        "back": f"/?{asked}" if asked else "/",
        "formats": [
            {"name": one.name, "about": one.about, "address": f"/export/{one.name}{f'?{asked}' if asked else ''}"}
            for one in _OFFERED.values()
        ],
    }


@router.get("/export/{name}", summary="The register, filtered, in a format of another program", response_class=Response)
def export(request: Request, name: str) -> Response:
    """All transfers that the address asks for; articles in the sentences that are evidence, never whole."""
    desk, asked = desk_of(request), query_of(request)
    whole = not asked.with_(start=0).params()
    return _sent(_format(name), holdings_from(desk.shelf, lambda: entries(request), whole=whole), "register")


@router.get("/transfer/{transfer_id}/export/{name}", summary="One transfer in a format", response_class=Response)
def export_transfer(request: Request, transfer_id: str, name: str) -> Response:
    """The transfer with what belongs to it; in HTML a dossier to print."""
    desk = desk_of(request)
    return _sent(_format(name), holdings_from(desk.shelf, lambda: _one(desk, transfer_id), whole=False), transfer_id)


def _one(desk: Desk, transfer_id: str) -> Iterator[Entry]:
    found = desk.store.transfer(transfer_id)
    if found is None:
        raise NotFoundError(f"{transfer_id}: the register has no transfer with this id, or no longer")
    return desk.shelf.entries([found])


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise NotFoundError(f"{name}: there is no such format; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def _sent(form: Format, holdings: Holdings, stem: str) -> Response:
    written = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # it is closed when it was sent
    try:
        form.write(holdings, written)  # type: ignore[arg-type]  # it has all that the formats use of a file
    except BaseException:
        written.close()
        raise
    written.seek(0)
    pieces = iter(lambda: written.read(2**16), b"")
    headers = {"Content-Disposition": f'attachment; filename="{stem}.{form.ending}"'}
    closing = BackgroundTask(written.close)
    return StreamingResponse(pieces, headers=headers, media_type=form.media_type, background=closing)
