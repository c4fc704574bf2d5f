"""One form, a plain dictionary, served as a page and as its JSON twin."""

from collections.abc import Callable, Sequence
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec
from urllib.parse import quote, urlsplit

from fastapi import APIRouter, Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from firsthand import __version__
from firsthand.export.json_line import json_line

HERE = Path(__file__).parent
STATIC = HERE / "static"

Form = dict[str, Any]
P = ParamSpec("P")
_THEMES = ("light", "dark")


def twin(
    router: APIRouter, path: str, template: str, *, summary: str, json_path: str | None = None
) -> Callable[[Callable[P, Form]], Callable[P, Form]]:
    """Serve the form that a function returns as HTML at `path` and as JSON at `path` with `.json` after it.

    The function takes `request` and what the path and query name, and returns the form.
    """

    def decorate(handler: Callable[P, Form]) -> Callable[P, Form]:
        @wraps(handler)
        def as_json(*args: P.args, **kwargs: P.kwargs) -> Response:
            return render_json(handler(*args, **kwargs))

        @wraps(handler)
        def as_html(*args: P.args, **kwargs: P.kwargs) -> Response:
            request = kwargs["request"]
            assert isinstance(request, Request)
            return render_html(request, template, handler(*args, **kwargs))

        router.add_api_route(
            json_path or f"{path}.json", as_json, summary=summary, response_model=None, response_class=JsonForm
        )
        router.add_api_route(path, as_html, response_model=None, include_in_schema=False)
        return handler

    return decorate


class JsonForm(Response):
    """A form as JSON; the same letters and escapes as in the files that the command writes."""

    media_type = "application/json"


def render_json(form: Form, status: int = 200) -> Response:
    """The form as JSON."""
    return JsonForm(json_line(form) + "\n", status)


def render_html(request: Request, template: str, form: Form, status: int = 200) -> Response:
    """The form as a page. Templates see its fields by name, and `page` for what every page shows."""
    page = page_of(request)
    html = environment().get_template(template).render(**form, page=page)
    return Response(html, status, media_type="text/html")


def page_of(request: Request) -> Form:
    """What every page shows: where it is, who reads it, and the token that its forms send."""
    theme = request.cookies.get("theme")
    return {
        "path": request.url.path,
        "query": request.url.query,
        "twin": _twin_of(request),
        "theme": theme if theme in _THEMES else None,
        "user": _user_of(request),
        "csrf": getattr(getattr(request.state, "session", None), "csrf", ""),
        "version": __version__,
        "fragment": request.headers.get("HX-Request") == "true",
    }


def _user_of(request: Request) -> Form | None:
    user = getattr(request.state, "user", None)
    return {"name": user.name, "role": user.role.value, "signed_in": bool(user.hash)} if user else None


def _twin_of(request: Request) -> str:
    path = "/register" if request.url.path == "/" else request.url.path
    return f"{quote(path)}.json{f'?{request.url.query}' if request.url.query else ''}"


@cache
def environment() -> Environment:
    """The templates: everything is escaped, and a field that a form lacks is an error."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"safe_url": safe_url, "segment": segment, "thousands": thousands, "counted": counted}
    made.globals["built"] = _built()
    return made


def _built() -> str:
    """What tells one build of the scripts and styles from another, so that browsers may keep them."""
    return (STATIC / "sources.sha256").read_text(encoding="ascii")[:12]


def safe_url(url: str | None) -> str | None:
    """The address where a browser may be sent there by a link; None for any scheme but http and https."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def segment(name: str) -> str:
    """A name as one part of an address."""
    return quote(name, safe="")


def thousands(number: float) -> str:
    """12345 -> "12,345"."""
    return f"{number:,}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """ "1 origin", "2 origins"."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def joined(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
