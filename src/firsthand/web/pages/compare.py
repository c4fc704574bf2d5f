"""Two articles beside each other: what was copied, moved and changed, and what each has alone."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse

from firsthand.errors import MisuseError
from firsthand.export.comparison_form import comparison_form
from firsthand.pipeline.comparison import comparison_in
from firsthand.web.desk import desk_of
from firsthand.web.errors import NotFoundError
from firsthand.web.rendering import Form, twin

router = APIRouter()


@twin(router, "/compare/{a}/{b}", "compare.html", summary="Two articles side by side, with every changed word")
def compare(request: Request, a: str, b: str) -> Form:
    """Two articles by their ids (or given ids), in the order in which they are to stand."""
    desk = desk_of(request)
    one, other = desk.article(a), desk.article(b)
    if one.id == other.id:
        raise MisuseError("These are one and the same article; name two.")
    return comparison_form(comparison_in(desk.store, desk.kb, one, other))


@router.get("/compare", include_in_schema=False, response_model=None)
def choose(request: Request, a: str = "", b: str = "") -> RedirectResponse:
    """To the comparison of two articles named in a form, by id or given id."""
    if not (a.strip() and b.strip()):
        raise NotFoundError("Name two articles to compare, each by its id.")
    desk = desk_of(request)
    one, other = (desk.article(name.strip()) for name in (a, b))
    return RedirectResponse(f"/compare/{one.id}/{other.id}", status_code=303)
