"""What goes wrong in a request, told in one line: as a page for people, as JSON for programs."""

from collections.abc import Sequence

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from firsthand.errors import FirsthandError, MisuseError, StoreError
from firsthand.web.rendering import Form, render_html, render_json

_SAID = {404: "There is no such page.", 405: "This address does not take that kind of request."}


class NotFoundError(MisuseError):
    """What was asked for by its id or name is not in the store.

    `near` are addresses, with what to call them, of what was perhaps meant.
    """

    def __init__(self, message: str, near: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.near = tuple(near)


def status_of(error: Exception) -> int:
    """The HTTP status that fits an error."""
    if isinstance(error, HTTPException):
        return error.status_code
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, MisuseError | RequestValidationError):
        return 400
    return 503 if isinstance(error, StoreError) else 500


def message_of(error: Exception) -> str:
    """One line for people; of an unexpected error no detail leaves the program."""
    if isinstance(error, HTTPException):
        return _SAID.get(error.status_code, str(error.detail))
    if isinstance(error, RequestValidationError):
        found = error.errors()[0]
        return f"{'.'.join(str(part) for part in found['loc'][1:])}: {found['msg']}"
    if isinstance(error, FirsthandError):
        return " ".join(str(error).split())
    return "Something went wrong in the program; the server's log says what. Nothing that is stored was changed."


def answer(request: Request, error: Exception) -> Response:
    """The error as a page, or as JSON where a twin or an API was asked."""
    status = status_of(error)
    near = [{"address": address, "name": name} for address, name in getattr(error, "near", ())]
    form: Form = {"kind": "error", "status": status, "error": message_of(error), "near": near}
    if request.url.path.endswith(".json"):
        return render_json(form, status)
    return render_html(request, "error.html", form, status)


def install(app: FastAPI) -> None:
    """Answer every error of the application in this way."""
    for kind in (FirsthandError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)
