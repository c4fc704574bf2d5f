"""Asking a visitor to sign in, and where to go after that."""

from urllib.parse import quote, urlencode, urlsplit

from fastapi import Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse

LOGIN = "/login"
_LONGEST = 2000  # characters of an address that is gone back to

# A browser that follows another site's link keeps the strict cookie back, and brings it when this page asks anew.
_ONCE_MORE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0">'
    '<title>Firsthand</title><p><a href="">Go on to the page</a></p></html>\n'
)


def ask_to_sign_in(request: Request) -> Response:
    """People are sent to the sign-in page and come back after it; programs are told in JSON, with status 401.

    HTTPException 401 where a person sent a form that nobody is signed in for any more.
    """
    path = str(request.scope["path"])
    if not _is_from_person(request) or path.endswith(".json"):
        # htmx goes where HX-Redirect says, with the whole page.
        return JSONResponse({"error": "sign in first"}, 401, {"HX-Redirect": LOGIN})
    if request.method != "GET":
        raise HTTPException(401, "you are signed out: sign in, then send it again; nothing was done")
    if request.headers.get("sec-fetch-site") == "cross-site":
        return HTMLResponse(_ONCE_MORE)
    here = f"{quote(path)}?{request.url.query}" if request.url.query else quote(path)
    return RedirectResponse(f"{LOGIN}?{urlencode({'next': here})}", 303)


def _is_from_person(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "") and "hx-request" not in request.headers


def own_path(address: str | None) -> str:
    """The address where it is a path of this server, else "/": no one is led elsewhere by a link to the sign-in."""
    if not address or len(address) > _LONGEST or not address.startswith("/") or address.startswith("//"):
        return "/"
    if "\\" in address or not address.isprintable():
        return "/"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    leads_round = parts.path.rstrip("/") in (LOGIN, "/logout")
    return "/" if parts.scheme or parts.netloc or leads_round or "//" in parts.path else address
