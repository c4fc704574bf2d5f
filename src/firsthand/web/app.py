"""The application, put together."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from anyio.to_thread import current_default_thread_limiter
from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from firsthand import __version__
from firsthand.web import errors, pages
from firsthand.web.desk import Desk
from firsthand.web.rendering import STATIC
from firsthand.web.security.guard import protect
from firsthand.web.security.security import Security

_AT_ONCE = 6  # requests worked on; more would only take turns at one interpreter, and all be late
_ABOUT = (
    "Every page of Firsthand has a twin in JSON, which says the same: the page's address with `.json` after it. "
    "Offsets are Unicode code points in an article's clean text, `end` exclusive."
)


def create_app(location: Path, host: str = "127.0.0.1", allowed_hosts: Sequence[str] = ()) -> FastAPI:
    """The pages of the store in a folder; StoreError where there is none.

    `host` is the address that is listened on, `allowed_hosts` are further names that the server is asked for by.
    MisuseError where others could reach the pages of a store that has no users.
    """
    security = Security.of(location, host, allowed_hosts)
    desk = Desk.open(location)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = _AT_ONCE
        yield
        desk.close()

    app = FastAPI(
        title="Firsthand",
        version=__version__,
        description=_ABOUT,
        openapi_url="/api.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.desk = desk
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    errors.install(app)
    found = sorted(one.name for one in iter_modules(pages.__path__))
    routers = [import_module(f"{pages.__name__}.{name}").router for name in found]
    for router in sorted(routers, key=_takes_any_path):
        app.include_router(router)
    protect(app, security, errors.answer)
    return app


def _takes_any_path(router: APIRouter) -> bool:
    """Whether a route ends in a name that may hold slashes: it is asked last, or it would take others' addresses."""
    return any(getattr(route, "path", "").endswith(":path}") for route in router.routes)
