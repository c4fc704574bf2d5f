"""What every request passes before any page sees it, and every response on its way out."""

import logging
from collections.abc import Callable

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from firsthand.errors import StoreError
from firsthand.web.security import body, cookie, local_programs
from firsthand.web.security.access import SAFE, is_open, is_static, unguarded
from firsthand.web.security.hosts import is_loopback, is_same_origin
from firsthand.web.security.outgoing import Outgoing
from firsthand.web.security.security import Security
from firsthand.web.security.sessions import Session
from firsthand.web.security.sign_in import LOGIN, ask_to_sign_in

Answer = Callable[[Request, Exception], Response]

LARGEST_BODY = 256 * 1024 * 1024  # bytes, of a user; visitors may send no more than a sign-in form
_PROXY_HEADERS = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")
_log = logging.getLogger(__name__)


class Refused(HTTPException):
    """A request that goes no further, with the whole answer to it."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status_code)
        self.response = response


def protect(app: FastAPI, security: Security, answer: Answer, largest_body: int = LARGEST_BODY) -> None:
    """Guard an application that has all its routes and other middleware; RuntimeError where one names no role.

    `answer` makes the page of an error. A body of more than `largest_body` bytes is cut off.
    """
    if forgotten := unguarded(app):
        raise RuntimeError(f"these routes change something and ask for no role: {', '.join(forgotten)}")
    app.state.security = security
    app.add_middleware(Guard, security=security, answer=answer, largest_body=largest_body)


class Guard:
    """An ASGI middleware, the outermost one. `request.state.user` and `request.state.session` come from here."""

    def __init__(self, app: ASGIApp, security: Security, answer: Answer, largest_body: int = LARGEST_BODY) -> None:
        self._app = app
        self._security = security
        self._answer = answer
        self._largest_body = largest_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through to the application, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(Request(scope), receive, Outgoing(scope, send))
        else:
            await send({"type": "websocket.close", "code": 1008})  # no page has one

    async def _guarded(self, request: Request, receive: Receive, out: Outgoing) -> None:
        try:
            receive = await self._let_in(request, receive, out)
        except Refused as refused:
            await refused.response(request.scope, receive, out.send)
            return
        except HTTPException as error:
            await self._tell(request, error, receive, out)
            return
        try:
            await self._app(request.scope, receive, out.send)
        except Exception as error:
            if not out.started:
                await self._tell(request, error, receive, out)
            raise  # the server logs it

    async def _tell(self, request: Request, error: Exception, receive: Receive, out: Outgoing) -> None:
        try:
            response = await run_in_threadpool(self._answer, request, error)
        except Exception:
            _log.exception("the page of an error failed")
            response = _line(getattr(error, "status_code", 500), "that did not work, and the server's log says why")
        await response(request.scope, receive, out.send)

    async def _let_in(self, request: Request, receive: Receive, out: Outgoing) -> Receive:
        """The body for the application, once the request may go there; else Refused or HTTPException."""
        request.state.user = request.state.session = None
        self._check_host(request)
        path, is_safe = request.scope["path"], request.method in SAFE  # the path that routes are chosen by
        if is_safe and is_static(path):
            return receive
        session = self._session(request)
        request.state.user, request.state.session = session.user, session
        if session.user is None:
            if not is_open(path):
                raise Refused(ask_to_sign_in(request))
            if request.method == "GET" and path == LOGIN:
                out.cookie = cookie.header(request, session.token, cookie.VISIT)
        out.opened = local_programs.opened(request)
        if is_safe:
            return receive
        if local_programs.only_asks(request):
            if not local_programs.is_granted(out.opened):
                _check_origin(request)
            return body.bounded(receive, local_programs.LARGEST_BODY)
        _check_origin(request)
        most = self._largest_body if session.user else body.HELD_BACK
        return await _with_token(request, session, body.bounded(receive, most))

    def _check_host(self, request: Request) -> None:
        names = request.headers.getlist("host")
        if len(names) != 1:
            raise Refused(_line(400, "the request names no host, or more than one"))
        if not self._security.hosts.answer_to(names[0]):
            raise Refused(
                _line(421, "this server does not go by that name; firsthand serve --allow-host NAME adds one")
            )

    def _session(self, request: Request) -> Session:
        """Whose request this is. A cookie counts only where passwords are asked for."""
        try:
            if not self._security.asks_for_password():
                _check_alone(request)
                return self._security.alone()
            token = cookie.token_in(request)
            found = self._security.sessions.find(token, self._security.users.get) if token else None
        except StoreError as error:
            _log.error("%s", error)
            raise HTTPException(503, "nobody can be let in: the server's log says why") from error
        return found or self._security.sessions.visit(cookie.token_in(request, cookie.VISIT))


def _check_alone(request: Request) -> None:
    """Refuse whoever comes from elsewhere to a server that takes every visitor for its one user."""
    through = [name for name in _PROXY_HEADERS if name in request.headers]
    if through or not (request.client is None or is_loopback(request.client.host)):
        add = "firsthand user add NAME --role admin"
        raise Refused(_line(403, f"this server has no users and is for its own machine, without a proxy; first: {add}"))


def _check_origin(request: Request) -> None:
    """HTTPException 403 where the browser says that another site's page sent the request."""
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    foreign = origin is not None and not is_same_origin(origin, request.url.scheme, request.headers["host"])
    if foreign or site not in (None, "same-origin"):
        raise HTTPException(403, "another site's page sent this request; nothing was done")


async def _with_token(request: Request, session: Session, receive: Receive) -> Receive:
    """The body to go on with, once the session's token was found in a header or at the body's start."""
    token = request.headers.get("x-csrf-token")
    if token is None:
        start, receive = await body.start_of(receive)
        token = body.token_in(start, request.headers.get("content-type", ""))
    if token is None or not session.vouches_for(token):
        raise HTTPException(403, "this page is out of date: load it anew and send it again; nothing was done")
    return receive


def _line(status: int, text: str) -> Response:
    return PlainTextResponse(f"{text}\n", status)
