"""Who has not signed in sees the sign-in and the help, and whoever has does what the role allows and no more."""

from typing import Annotated

import pytest
from argon2 import PasswordHasher
from fastapi import APIRouter, FastAPI, Request
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from firsthand.web.security import security as security_module
from firsthand.web.security.access import needs, open_to_all, unguarded
from firsthand.web.security.guard import protect
from firsthand.web.security.hosts import Hosts
from firsthand.web.security.passwords import Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.security import Security, person_at_this_machine
from firsthand.web.security.user import User
from firsthand.web.security.users import Users

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def answer(_request: Request, error: Exception) -> PlainTextResponse:
    return PlainTextResponse(str(error), getattr(error, "status_code", 500))


def application(tmp_path) -> FastAPI:
    app = FastAPI()

    @app.get("/{path:path}")
    async def page(path: str):
        return path

    for role in Role:

        @app.post(f"/{role}")
        async def act(user: Annotated[User, needs(role)]):
            return user.name

    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "app.js").write_text("")
    app.router.routes.insert(0, Mount("/static", StaticFiles(directory=tmp_path / "static")))
    return app


@pytest.fixture
def security(tmp_path):
    users = Users(tmp_path, CHEAP)
    for role in Role:
        users.add(f"the {role}", role, "four words of ours")
    return Security(users, Hosts.of("127.0.0.1"))


@pytest.fixture
def visitor(tmp_path, security):
    app = application(tmp_path)
    protect(app, security, answer)
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)


@pytest.mark.parametrize("path", ["/login", "/login.json", "/help", "/help.json", "/static/app.js"])
def test_a_visitor_sees_the_sign_in_the_help_and_static_files(visitor, path):
    assert visitor.get(path).status_code == 200
    assert visitor.head(path).status_code in (200, 405)


CLOSED = [
    "/", "/register.json", "/transfer/1", "/api", "/api.json", "/openapi.json", "/login/", "/logins", "/help/x",
    "/Login", "//login", "/login//", "/static", "/statics", "/staticky/app.js", "/x/static/app.js", "/x/login",
    "/login%2F..%2Fregister", "/login%3Fx", "/help%23x", "/help;x", "/help%00", "/transfer/1%3F/../help", "/x?/help",
    "/.json?/help.json", "/x#/login", "/%2e/help/..",
]  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
def test_a_visitor_sees_nothing_else(visitor, path):
    assert visitor.get(path).status_code == 401
    assert visitor.get(path, headers={"Accept": "text/html"}).status_code in (303, 401)


@pytest.mark.parametrize("path", ["/static/../users.json", "/static/%2e%2e/users.json", "/static/..%2fusers.json"])
def test_static_files_lead_nowhere_else(visitor, path):
    sent = visitor.get(path)
    assert sent.status_code in (401, 404)
    assert "argon2" not in sent.text


def test_a_person_is_led_to_the_sign_in_and_back_after_it(visitor):
    sent = visitor.get("/transfer/a b?q=c d&start=50", headers={"Accept": "text/html,*/*"})
    assert sent.status_code == 303
    assert sent.headers["Location"] == "/login?next=%2Ftransfer%2Fa%2520b%3Fq%3Dc%2520d%26start%3D50"


@pytest.mark.parametrize(
    ("path", "headers"),
    [("/register.json", {"Accept": "text/html"}), ("/", {"Accept": "text/html", "HX-Request": "true"}), ("/", {})],
)
def test_a_program_is_told_in_json(visitor, path, headers):
    sent = visitor.get(path, headers=headers)
    assert (sent.status_code, sent.json(), sent.headers["HX-Redirect"]) == (401, {"error": "sign in first"}, "/login")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get"])
def test_a_visitor_changes_nothing(visitor, method):
    assert visitor.request(method, "/reader").status_code == 401


def test_a_person_who_sends_a_form_after_the_session_ended_is_told_that_nothing_was_done(visitor):
    sent = visitor.post("/reader", headers={"Accept": "text/html"})
    assert (sent.status_code, "nothing was done" in sent.text) == (401, True)


def test_a_header_cannot_be_put_in_by_an_address(visitor):
    sent = visitor.get("/x%0d%0aSet-Cookie:%20a=b?c%0d%0aX-A:%20b", headers={"Accept": "text/html"})
    assert "Set-Cookie" not in sent.headers
    assert "\n" not in sent.headers["Location"]


def test_a_role_allows_what_the_lower_ones_do_and_no_more(visitor, security):
    allowed = {}
    for role in Role:
        session = security.sessions.start(security.users.get(f"the {role}"))
        visitor.cookies.set("firsthand-80", session.token)
        headers = {"X-CSRF-Token": session.csrf}
        allowed[role.value] = [other.value for other in Role if visitor.post(f"/{other}", headers=headers).is_success]
    assert allowed == {
        "reader": ["reader"],
        "reviewer": ["reader", "reviewer"],
        "admin": ["reader", "reviewer", "admin"],
    }


def test_who_has_too_low_a_role_is_told_which_one_it_takes(visitor, security):
    session = security.sessions.start(security.users.get("the reader"))
    visitor.cookies.set("firsthand-80", session.token)
    refused = visitor.post("/admin", headers={"X-CSRF-Token": session.csrf})
    assert refused.status_code == 403
    assert refused.json() == {"detail": "this is for the role admin; you have the role reader"}


def forgetful() -> FastAPI:
    """An application whose makers forgot roles in every way there is."""
    app, router, guarded = FastAPI(), APIRouter(), APIRouter()

    async def act():
        return {}

    for where in (app, router):
        where.post("/bare" if where is app else "/inner")(act)
        where.get("/read" if where is app else "/inner-read")(act)
    router.delete("/kept", dependencies=[needs(Role.ADMIN)])(act)
    router.post("/open", dependencies=[open_to_all()])(act)
    guarded.put("/also-kept")(act)
    app.include_router(router, prefix="/deep")
    app.include_router(guarded, dependencies=[needs(Role.READER)])
    app.mount("/files", StaticFiles(directory="."))
    app.mount("/other", FastAPI())
    app.router.routes.append(Route("/plain", act, methods=["POST"]))
    app.api_route("/mixed", methods=["GET", "PATCH"])(act)
    return app


def test_every_route_that_changes_something_and_names_no_role_is_found():
    found = ["ANY /other", "PATCH /mixed", "POST /bare", "POST /deep/inner", "POST /plain"]
    assert unguarded(forgetful()) == found


def test_an_application_with_such_a_route_does_not_start(security):
    with pytest.raises(RuntimeError, match="POST /deep/inner"):
        protect(forgetful(), security, answer)


@pytest.mark.parametrize(
    ("login", "name"), [("anna", "anna"), ("DOMAIN\\anna", "DOMAIN\\anna"), ("\u202eanna", "local"), ("", "local")]
)
def test_the_one_user_has_the_name_of_the_login_where_it_can_be_one(monkeypatch, login, name):
    monkeypatch.setattr(security_module.getpass, "getuser", lambda: login)
    person = person_at_this_machine()
    assert (person.name, person.role, person.signed_in) == (name, Role.ADMIN, False)


def test_a_login_that_the_system_cannot_name_is_local(monkeypatch):
    def unknown():
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(security_module.getpass, "getuser", unknown)
    assert person_at_this_machine().name == "local"


def test_no_page_of_the_program_forgets_its_role(client):
    assert unguarded(client.app) == []
