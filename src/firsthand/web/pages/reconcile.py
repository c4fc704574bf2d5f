"""The reconciliation service: matches the cells of a table with the entities of the knowledge base (OpenRefine)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from firsthand.errors import MisuseError
from firsthand.kb.reconcile import Reconciler, reconciler_of
from firsthand.web.desk import desk_of
from firsthand.web.errors import message_of, status_of
from firsthand.web.reconciliation.batch import TooManyError, answers
from firsthand.web.reconciliation.entity_form import entities_form, entity_form
from firsthand.web.reconciliation.extension import extension, proposed
from firsthand.web.reconciliation.manifest import PATH, PREVIEW, PROPERTIES, SUGGEST, VIEW, manifest
from firsthand.web.reconciliation.suggesting import suggested_entities, suggested_properties, suggested_types
from firsthand.web.rendering import Form, JsonForm, render_html, render_json
from firsthand.web.security.access import needs
from firsthand.web.security.roles import Role

router = APIRouter()

_STYLE = Path(__file__).with_name("reconcile_preview.css")
_MOST_FIELDS = 20
_FORM = "application/x-www-form-urlencoded"


@router.get(PATH, summary="The reconciliation service: its manifest, or answers to queries", response_class=JsonForm)
def service(request: Request) -> Response:
    """Without parameters the manifest; with `queries` or `extend`, each a JSON object, what POST answers."""
    return _told(lambda: _answer(request, request.query_params))


@router.post(
    PATH,
    summary="Match words with entities, or fetch their properties",
    response_class=JsonForm,
    dependencies=[needs(Role.READER)],
)
async def asked(request: Request) -> Response:
    """A form with the field `queries`, at most 100 queries as a JSON object, or `extend`, a data extension query.

    Shapes are those of the Entity Reconciliation API 0.2. Nothing is changed, so no form token is needed.
    """
    try:
        fields = _fields(request, await request.body())
    except (MisuseError, HTTPException) as error:
        return _error(error)
    return await run_in_threadpool(_told, lambda: _answer(request, fields))


@router.get(f"{SUGGEST}/entity", summary="Entities whose name begins so", response_class=JsonForm)
def suggest_entity(request: Request) -> Response:
    """For `prefix`; `cursor` suggestions are left out."""
    kb = desk_of(request).kb
    return _told(lambda: suggested_entities(_prefix(request), _number(request, "cursor") or 0, kb))


@router.get(f"{SUGGEST}/type", summary="Types whose name begins so", response_class=JsonForm)
def suggest_type(request: Request) -> Response:
    """For `prefix`; `cursor` suggestions are left out."""
    return _told(lambda: suggested_types(_prefix(request), _number(request, "cursor") or 0, _reconciler(request)))


@router.get(f"{SUGGEST}/property", summary="Properties whose name begins so", response_class=JsonForm)
def suggest_property(request: Request) -> Response:
    """For `prefix`; `cursor` suggestions are left out."""
    return _told(lambda: suggested_properties(_prefix(request), _number(request, "cursor") or 0))


@router.get(PROPERTIES, summary="Properties that entities of a type have", response_class=JsonForm)
def propose(request: Request) -> Response:
    """For `type`, at most `limit`; all where no type is named."""
    type_id = request.query_params.get("type")
    return _told(lambda: proposed(type_id, _number(request, "limit"), _reconciler(request)))


@router.get(f"{VIEW}.json", summary="An entity of the knowledge base, or what it holds", response_class=JsonForm)
def view_as_json(request: Request) -> Response:
    """The entity of `id`: what is known of it and the transfers that name it; without `id` all types and properties."""
    return render_json(_view(request))


@router.get(VIEW, include_in_schema=False)
def view(request: Request) -> Response:
    """The same as a page."""
    form = _view(request)
    return render_html(request, f"reconcile_{form['kind']}.html", form)


@router.get(PREVIEW, include_in_schema=False)
def preview(request: Request) -> Response:
    """The entity of `id` in a small page without links, to be shown in a frame."""
    if not request.query_params.get("id"):
        return RedirectResponse(VIEW, 303)
    return render_html(request, "reconcile_preview.html", _view(request))


@router.get(f"{PREVIEW}.css", include_in_schema=False)
def preview_style() -> Response:
    """The style of previews: static files are for this server's own pages."""
    return Response(_STYLE.read_text(encoding="utf-8"), media_type="text/css")


def _answer(request: Request, fields: Mapping[str, str]) -> Form:
    kb = desk_of(request).kb
    if "queries" in fields:
        return answers(fields["queries"], kb)
    if "extend" in fields:
        return extension(fields["extend"], reconciler_of(kb))
    if request.method == "POST":
        raise MisuseError("the form has neither a field `queries` nor a field `extend`")
    return manifest(_base(request), reconciler_of(kb).types)


def _view(request: Request) -> Form:
    desk, entity_id = desk_of(request), request.query_params.get("id")
    if not entity_id:
        return entities_form(reconciler_of(desk.kb), _base(request))
    return entity_form(entity_id, desk.kb, desk.catalogue)


def _fields(request: Request, body: bytes) -> dict[str, str]:
    """The fields of a form; MisuseError where the body is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _FORM:
        raise MisuseError(f"send a form: {_FORM}")
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise MisuseError("this is no form in UTF-8 of a few fields") from None


def _told(answer: Callable[[], Form]) -> Response:
    try:
        return render_json(answer())
    except MisuseError as error:
        return _error(error)


def _error(error: MisuseError | HTTPException) -> Response:
    """One line as JSON; status 413 where too much was sent at once, as the API has it."""
    status = 413 if isinstance(error, TooManyError) else status_of(error)
    return render_json({"error": message_of(error)}, status)


def _prefix(request: Request) -> str:
    return request.query_params.get("prefix", "")


def _number(request: Request, name: str) -> int | None:
    said = request.query_params.get(name, "")
    if said and not (said.isascii() and said.isdigit() and len(said) <= 9):
        raise MisuseError(f"{name} {said[:40]!r}: give a whole number")
    return int(said) if said else None


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _reconciler(request: Request) -> Reconciler:
    return reconciler_of(desk_of(request).kb)
