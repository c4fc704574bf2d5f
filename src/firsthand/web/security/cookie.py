"""The two cookies: one holds the token of a session, the other that of a visitor who has not signed in.

They are two so that a page that is opened from another site, where the browser keeps the first one back, does not
put a visitor's token in its place.
"""

from starlette.requests import HTTPConnection
from starlette.responses import Response

SESSION = "firsthand"
VISIT = "firsthand-visit"


def name_of(connection: HTTPConnection, kind: str = SESSION) -> str:
    """A cookie's name: with the `__Host-` prefix by https; by http with the port, since cookies know no ports."""
    if _is_secure(connection):
        return f"__Host-{kind}"
    _, port = connection.scope.get("server") or ("", None)
    return f"{kind}-{port or 0}"


def token_in(connection: HTTPConnection, kind: str = SESSION) -> str | None:
    """The token that a request brings, if any."""
    return connection.cookies.get(name_of(connection, kind))


def give(response: Response, connection: HTTPConnection, token: str, kind: str = SESSION) -> None:
    """Let the browser keep a token until it is closed."""
    response.set_cookie(
        name_of(connection, kind), token, path="/", secure=_is_secure(connection), httponly=True, samesite="strict"
    )


def header(connection: HTTPConnection, token: str, kind: str) -> str:
    """The value of a Set-Cookie header that does the same."""
    response = Response()
    give(response, connection, token, kind)
    return response.headers["set-cookie"]


def take_away(response: Response, connection: HTTPConnection) -> None:
    """Let the browser forget the token of a session."""
    response.delete_cookie(
        name_of(connection), path="/", secure=_is_secure(connection), httponly=True, samesite="strict"
    )


def _is_secure(connection: HTTPConnection) -> bool:
    return connection.scope["scheme"] in ("https", "wss")
