"""Signing in and out."""

import logging
from math import ceil

from anyio import to_thread
from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from firsthand.web.rendering import Form, render_html, twin
from firsthand.web.security import cookie
from firsthand.web.security.access import needs, open_to_all
from firsthand.web.security.roles import Role
from firsthand.web.security.security import Security, security_of
from firsthand.web.security.sign_in import LOGIN, own_path
from firsthand.web.security.user import LONGEST_NAME, User

router = APIRouter()

_WRONG = "No user has this name and password. Check both and try again."
_BUSY = "Many people are signing in at this moment. Try again in a minute."
_MOST_WAITING = 20  # sign-ins; each takes about a tenth of a second of a processor
_log = logging.getLogger(__name__)


@twin(router, LOGIN, "login.html", summary="Who is signed in")
def login(request: Request) -> Form:
    """The form to sign in, or who has done so; `next` is the path to go on to."""
    user: User | None = request.state.user
    form = _form(request.query_params.get("next"))
    return form | ({"user": user.name, "role": user.role.value} if user else {})


@router.post(LOGIN, dependencies=[open_to_all()], include_in_schema=False)
async def sign_in(request: Request) -> Response:
    """Sign in with `name` and `password`, and go on to `next`."""
    security = security_of(request)
    fields = await request.form(max_files=0, max_fields=10)
    name, password, after = (str(fields.get(field) or "") for field in ("name", "password", "next"))
    if security.checks.statistics().tasks_waiting >= _MOST_WAITING:
        return _refused(request, _form(after, name, _BUSY), 503, 60)
    address = request.client.host if request.client else ""
    if wait := security.attempts.begin(name, address):
        return _refused(request, _form(after, name, _told(wait)), 429, wait)
    user = await to_thread.run_sync(security.users.check, name, password, limiter=security.checks)
    if user is None:
        _log.warning("sign-in failed from %s", address)  # no name: people type passwords there by mistake
        return _refused(request, _form(after, name, _WRONG), 401)
    security.attempts.succeed(name, address)
    return _let_in(request, security, user, own_path(after))


@router.post("/logout", dependencies=[needs(Role.READER)], include_in_schema=False)
async def sign_out(request: Request) -> Response:
    """Sign out: the session ends here and now."""
    security_of(request).sessions.end(request.state.session.token)
    response = RedirectResponse(LOGIN, 303)
    cookie.take_away(response, request)
    return response


def _let_in(request: Request, security: Security, user: User, after: str) -> Response:
    """A new session with a new token, whichever the browser came with: no one can have put it there before."""
    security.sessions.end(request.state.session.token)
    response = RedirectResponse(after, 303)
    cookie.give(response, request, security.sessions.start(user).token)
    return response


def _refused(request: Request, form: Form, status: int, wait: int = 0) -> Response:
    response = render_html(request, "login.html", form, status)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _form(after: str | None, name: str = "", problem: str = "") -> Form:
    names = {"name": name[:LONGEST_NAME], "user": "", "role": ""}
    return {"kind": "login", "next": own_path(after), "problem": problem, **names}


def _told(wait: int) -> str:
    minutes = ceil(wait / 60)
    how_long = f"{wait} seconds" if wait <= 60 else f"{minutes} minutes"
    return f"Too many attempts failed for this name or from this address. Try again in {how_long}."
