"""Which role a route asks for. A route that changes something and names none is a fault that stops the program."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from firsthand.web.security.roles import Role
from firsthand.web.security.user import User

SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OPEN = ("/login", "/login.json", "/help", "/help.json")
_STATIC = "/static/"


@dataclass(frozen=True, slots=True)
class Needs:
    """A dependency that lets in who has a role, or a higher one, and gives the user; with None, anybody."""

    role: Role | None

    async def __call__(self, request: Request) -> User | None:
        """The user of the request; HTTPException 401 without one, 403 with one of too low a role."""
        user: User | None = request.state.user
        if self.role is None:
            return user
        if user is None:
            raise HTTPException(401, "sign in first")
        if user.role < self.role:
            raise HTTPException(403, f"this is for the role {self.role}; you have the role {user.role}")
        return user


def needs(role: Role) -> Any:  # noqa: ANN401  # what Depends gives, which FastAPI too calls Any
    """For `dependencies=[needs(Role.REVIEWER)]`, or `user: Annotated[User, needs(Role.REVIEWER)]`."""
    return Depends(Needs(role))


def open_to_all() -> Any:  # noqa: ANN401
    """For a route that changes something and is for visitors who have not signed in: the sign-in itself."""
    return Depends(Needs(None))


def is_open(path: str) -> bool:
    """Whether visitors who have not signed in may ask for a path of a server that has users."""
    return path in _OPEN or is_static(path)


def is_static(path: str) -> bool:
    """Whether a path is one of the scripts and styles that are the same for all."""
    return path.startswith(_STATIC)


def unguarded(app: FastAPI) -> list[str]:
    """The routes that change something and ask for no role, as "POST /path"; so do all that cannot be looked into."""
    return sorted(_unguarded(app.routes))


def _unguarded(routes: Sequence[BaseRoute]) -> Iterator[str]:
    for context in iter_route_contexts(routes):
        route = context.original_route
        if isinstance(route, Mount):
            if not isinstance(route.app, StaticFiles):  # which serves files and changes nothing
                yield f"ANY {route.path}"
            continue
        methods = getattr(context, "methods", None) or {"ANY"}
        if methods <= SAFE:
            continue
        dependant = getattr(context, "dependant", None)
        if dependant is None or not _has_role(dependant):
            yield from (f"{method} {context.path}" for method in sorted(methods - SAFE))


def _has_role(dependant: Dependant) -> bool:
    return any(isinstance(one.call, Needs) or _has_role(one) for one in dependant.dependencies)
