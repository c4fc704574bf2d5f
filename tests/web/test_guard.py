"""No request reaches a page unless its host, its sender and its token are right, and no response goes out bare."""

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI, Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.testclient import TestClient

from firsthand.errors import MisuseError
from firsthand.web.security import guard
from firsthand.web.security.access import needs, open_to_all
from firsthand.web.security.headers import CONTENT_SECURITY_POLICY
from firsthand.web.security.hosts import Hosts, is_same_origin
from firsthand.web.security.passwords import Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.security import Security
from firsthand.web.security.users import Users

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PHRASE = "four words of ours"
HOME = "http://127.0.0.1:8400"


def answer(request: Request, error: Exception) -> PlainTextResponse:
    return PlainTextResponse(str(getattr(error, "detail", "it broke")), getattr(error, "status_code", 500))


def application(security: Security, largest_body: int = guard.LARGEST_BODY, answer=answer) -> FastAPI:
    app = FastAPI()
    app.state.done = []

    @app.get("/")
    async def page(request: Request):
        return {"user": request.state.user.name, "csrf": request.state.session.csrf}

    @app.get("/login")
    async def login(request: Request):
        return {"csrf": request.state.session.csrf}

    @app.get("/broken")
    async def broken():
        raise RuntimeError("a secret of the program")

    @app.get("/broken/late")
    async def broken_late():
        async def parts():
            yield "begun"
            raise RuntimeError("too late")

        return StreamingResponse(parts())

    @app.get("/strict")
    async def strict():
        return PlainTextResponse("", headers={"Content-Security-Policy": "sandbox", "X-Frame-Options": "ALLOWALL"})

    @app.api_route("/do", methods=["POST", "PUT", "PATCH", "DELETE"], dependencies=[needs(Role.READER)])
    async def do(request: Request):
        body = await request.body()
        app.state.done.append(body)
        return {"bytes": len(body)}

    @app.post("/login", dependencies=[open_to_all()])
    async def sign_in(request: Request):
        form = await request.form()
        app.state.done.append(dict(form))
        return {}

    guard.protect(app, security, answer, largest_body)
    return app


def client_of(security: Security, base: str = HOME, came_from: str = "127.0.0.1", **options) -> TestClient:
    return TestClient(
        application(security, **options),
        base_url=base,
        client=(came_from, 50000),
        follow_redirects=False,
        raise_server_exceptions=False,
    )


@pytest.fixture
def security(tmp_path):
    return Security(Users(tmp_path, CHEAP), Hosts.of("127.0.0.1"))


@pytest.fixture
def alone(security):
    """A client of a server without users."""
    return client_of(security)


@pytest.fixture
def csrf(alone):
    return alone.get("/").json()["csrf"]


@pytest.fixture
def served(security):
    """A client of a server with users, who has not signed in."""
    security.users.add("Anna", Role.READER, PHRASE)
    return client_of(security)


@pytest.fixture
def anna(served, security):
    """The session of Anna, whose cookie the client holds."""
    session = security.sessions.start(security.users.get("Anna"))
    served.cookies.set("firsthand-8400", session.token)
    return session


def test_without_users_this_machine_is_let_in_as_its_one_user(alone, security):
    assert alone.get("/").json()["user"] == security.only_user.name
    assert security.only_user.role is Role.ADMIN
    assert "set-cookie" not in alone.get("/").headers


@pytest.mark.parametrize("host", ["127.0.0.1:8400", "localhost", "LocalHost:80", "[::1]:8400", "[::1]", "127.1.2.3:1"])
def test_every_name_of_this_machine_is_answered(alone, host):
    assert alone.get("/", headers={"Host": host}).status_code == 200


REBINDING = [
    "evil.example", "evil.example:8400", "127.0.0.1.evil.example", "localhost.evil.example", "evil.localhost.example",
    "localhost.", "127.0.0.1@evil.example", "evil.example#127.0.0.1", "127.0.0.1:8400:80", "127.0.0.1:port", "",
    "[::1].evil.example", "[::1", "::1", "localhost/", "localhost, evil.example", "0.0.0.0", "[::]", "192.168.1.5",
    "127.0.0.1 evil.example", "2130706433", "0x7f.1", "localhost%00", "loc\u00e4lhost",
]  # fmt: skip


@pytest.mark.parametrize("host", REBINDING)
def test_a_name_that_is_not_the_servers_is_refused_in_one_line(alone, host):
    for path in ("/", "/login", "/static/app.js"):
        refused = alone.get(path, headers={"Host": host.encode()})
        assert refused.status_code == 421
        assert refused.text.count("\n") == 1
        assert "Content-Security-Policy" in refused.headers


def test_two_names_at_once_are_refused(alone):
    headers = [("Host", "127.0.0.1:8400"), ("Host", "evil.example")]
    assert alone.get("/", headers=headers).status_code == 400


HOSTS = [
    ("192.168.1.5", (), "192.168.1.5:8400", True),
    ("192.168.1.5", (), "192.168.1.6", False),
    ("192.168.1.5", (), "localhost", False),
    ("fd00:0::5", (), "[fd00::5]:8400", True),
    ("0.0.0.0", (), "192.168.1.5:8400", True),
    ("0.0.0.0", (), "[fd00::5]", True),
    ("0.0.0.0", (), "localhost:8400", True),
    ("0.0.0.0", (), "evil.example", False),
    ("::", ("Register.Example.org",), "register.example.org", True),
    ("127.0.0.1", ("register.example.org",), "register.example.org:443", True),
    ("127.0.0.1", ("register.example.org",), "example.org", False),
    ("panel-server", (), "PANEL-SERVER:8400", True),
]


@pytest.mark.parametrize(("bind", "allowed", "host", "answered"), HOSTS)
def test_the_names_follow_from_the_address_and_what_is_allowed(bind, allowed, host, answered):
    assert Hosts.of(bind, allowed).answer_to(host) is answered


@pytest.mark.parametrize("name", ["http://a.example", "a.example:80", "", "*", "*.example", "a b", "a/b", "-a"])
def test_a_name_that_no_host_can_have_is_misuse(name):
    with pytest.raises(MisuseError):
        Hosts.of("127.0.0.1", [name])


PROXY = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"]


@pytest.mark.parametrize("header", PROXY)
def test_a_proxy_before_a_server_without_users_is_refused_and_told_to_add_users(alone, header):
    refused = alone.get("/", headers={header: "127.0.0.1"})
    assert refused.status_code == 403
    assert "firsthand user add" in refused.text
    assert refused.text.count("\n") == 1


def test_who_comes_from_another_machine_to_a_server_without_users_is_refused(security):
    assert client_of(security, came_from="192.168.1.9").get("/").status_code == 403


def test_a_proxy_before_a_server_with_users_is_let_through(served, anna):
    assert served.get("/", headers={"X-Forwarded-For": "192.168.1.9"}).json()["user"] == "Anna"


@pytest.mark.parametrize(("bind", "allowed"), [("0.0.0.0", ()), ("192.168.1.5", ()), ("127.0.0.1", ("a.example",))])
def test_a_server_that_others_reach_does_not_start_without_users(tmp_path, bind, allowed):
    with pytest.raises(MisuseError, match="firsthand user add"):
        Security.of(tmp_path, bind, allowed)
    Users(tmp_path, CHEAP).add("Anna", Role.ADMIN, PHRASE)
    assert Security.of(tmp_path, bind, allowed).asks_for_password()


METHODS = ["POST", "PUT", "PATCH", "DELETE"]


@pytest.mark.parametrize("method", METHODS)
def test_nothing_is_done_without_the_token(alone, method):
    refused = alone.request(method, "/do")
    assert refused.status_code == 403
    assert "nothing was done" in refused.text
    assert alone.app.state.done == []


@pytest.mark.parametrize("method", METHODS)
def test_the_token_in_the_header_is_enough_without_an_origin(alone, csrf, method):
    assert alone.request(method, "/do", headers={"X-CSRF-Token": csrf}).status_code == 200


def test_the_token_in_a_form_is_enough_and_the_form_arrives_whole(alone, csrf):
    sent = alone.post("/do", data={"a": "é" * 10, "csrf": csrf, "b": "2"})
    assert sent.status_code == 200
    assert alone.app.state.done[0].startswith(b"a=%C3%A9")
    assert alone.app.state.done[0].endswith(b"b=2")


def test_the_token_before_a_file_is_enough_and_the_file_arrives_whole(alone, csrf):
    data = bytes(range(256)) * 4000
    sent = alone.post("/do", data={"csrf": csrf}, files={"file": ("a.bin", data)})
    assert sent.status_code == 200
    assert data in alone.app.state.done[0]


WRONG = ["", "0" * 64, "\x00", "é", "undefined", "' OR 1=1"]


@pytest.mark.parametrize("token", WRONG)
def test_a_wrong_token_is_refused_wherever_it_stands(alone, csrf, token):
    sent = [
        alone.post("/do", headers={"X-CSRF-Token": token.encode()}),
        alone.post("/do", data={"csrf": token}),
        alone.post("/do", data={"csrf": token}, files={"file": b"words"}),
        alone.post("/do", json={"csrf": csrf}),
        alone.post(f"/do?csrf={csrf}"),
        alone.post("/do", content=f"csrf={csrf}", headers={"Content-Type": "text/plain"}),
        alone.post("/do", content=f"csrf={csrf}"),
        alone.post("/do", files={"csrf": ("csrf", csrf)}),
        alone.post("/do", headers={"Cookie": f"csrf={csrf}"}),
    ]
    assert {one.status_code for one in sent} == {403}
    assert alone.app.state.done == []


def test_a_token_after_64_kib_is_not_looked_for(alone, csrf):
    assert alone.post("/do", data={"a": "x" * 70_000, "csrf": csrf}).status_code == 403


@pytest.mark.parametrize(
    "kind",
    ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=é", ";;;", "\x00", "a/b"],
)
def test_a_body_that_cannot_be_read_holds_no_token(alone, csrf, kind):
    body = f'--\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{csrf}\r\n--'
    sent = alone.post("/do", content=body.encode(), headers={"Content-Type": kind.encode()})
    assert sent.status_code == 403


def test_the_token_of_another_session_is_refused(served, anna, security):
    other = security.sessions.start(security.users.get("Anna"))
    visit = security.sessions.visit(None)
    assert served.post("/do", headers={"X-CSRF-Token": anna.csrf}).status_code == 200
    for csrf in (other.csrf, visit.csrf, security.alone().csrf):
        assert served.post("/do", headers={"X-CSRF-Token": csrf}).status_code == 403


FOREIGN = [
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1:8401"},
    {"Origin": "http://localhost:8400"},
    {"Origin": "http://127.0.0.1:8400.evil.example"},
    {"Origin": "http://evil.example@127.0.0.1:8400"},
    {"Origin": "http://127.0.0.1:8400/"},
    {"Origin": "ftp://127.0.0.1:8400"},
    {"Origin": "http://["},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": HOME, "Sec-Fetch-Site": "cross-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_another_sites_page_does_nothing_even_with_the_right_token(alone, csrf, headers):
    refused = alone.post("/do", headers={"X-CSRF-Token": csrf, **headers})
    assert refused.status_code == 403
    assert alone.app.state.done == []


def test_a_page_of_the_server_itself_is_believed(alone, csrf):
    headers = {"X-CSRF-Token": csrf, "Origin": HOME, "Sec-Fetch-Site": "same-origin"}
    assert alone.post("/do", headers=headers).status_code == 200


ORIGINS = [
    ("https://a.example", "https", "a.example", True),
    ("https://a.example", "https", "a.example:443", True),
    ("https://a.example", "http", "a.example", True),  # behind a proxy that ends TLS
    ("http://a.example", "https", "a.example", False),
    ("http://a.example", "http", "a.example:80", True),
    ("HTTP://A.example", "http", "a.EXAMPLE", True),
    ("https://a.example:8443", "https", "a.example", False),
    ("http://[::1]:8400", "http", "[::1]:8400", True),
]


@pytest.mark.parametrize(("origin", "scheme", "host", "same"), ORIGINS)
def test_an_origin_is_the_same_by_host_and_port(origin, scheme, host, same):
    assert is_same_origin(origin, scheme, host) is same


def test_a_visitor_may_send_a_sign_in_form_and_nothing_larger(served):
    csrf = served.get("/login").json()["csrf"]
    assert served.post("/login", data={"csrf": csrf, "name": "Anna"}).status_code == 200
    refused = served.post("/login", data={"csrf": csrf, "password": "x" * 100_000})
    assert refused.status_code == 413
    assert served.app.state.done == [{"csrf": csrf, "name": "Anna"}]


def test_a_body_above_the_bound_is_cut_off(security):
    client = client_of(security, largest_body=200_000)
    headers = {"X-CSRF-Token": client.get("/").json()["csrf"]}
    assert client.post("/do", content=b"x" * 200_000, headers=headers).status_code == 200
    assert client.post("/do", content=b"x" * 200_001, headers=headers).status_code == 413
    assert client.post("/do", content=iter([b"x" * 150_000] * 2), headers=headers).status_code == 413


HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    "Cache-Control": "no-store",
}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 200), ("GET", "/none", 404), ("PUT", "/", 403), ("GET", "/broken", 500), ("OPTIONS", "/", 405)],
)
def test_every_response_carries_the_headers(alone, method, path, status):
    sent = alone.request(method, path)
    assert sent.status_code == status
    assert {name: sent.headers[name] for name in HEADERS} == HEADERS
    assert "camera=()" in sent.headers["Permissions-Policy"]
    assert "secret" not in sent.text


def test_an_error_whose_page_fails_is_told_in_one_line_with_the_headers(security):
    def failing(*_):
        raise KeyError("a secret of the template")

    app = application(security, answer=failing)
    client = TestClient(app, base_url=HOME, client=("127.0.0.1", 5), raise_server_exceptions=False)
    for method, path, status in (("POST", "/do", 403), ("GET", "/broken", 500)):
        sent = client.request(method, path)
        assert (sent.status_code, sent.text.count("\n")) == (status, 1)
        assert "secret" not in sent.text
        assert sent.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


def test_a_page_may_ask_for_a_stricter_policy_and_for_no_other_weaker_header(alone):
    headers = alone.get("/strict").headers
    assert headers.get_list("Content-Security-Policy") == ["sandbox", CONTENT_SECURITY_POLICY]
    assert headers.get_list("X-Frame-Options") == ["DENY"]


def test_a_static_file_may_be_kept(alone):
    assert alone.get("/static/app.js").headers["Cache-Control"] == "no-cache"


def test_an_error_after_the_response_has_begun_reaches_the_server(security):
    client = TestClient(application(security), base_url=HOME, client=("127.0.0.1", 5))
    with pytest.raises(RuntimeError, match="too late"):
        client.get("/broken/late")


def test_a_damaged_file_of_users_lets_nobody_in_and_says_no_path(served, anna, tmp_path):
    (tmp_path / "users.json").write_text("{")
    for sent in (served.get("/"), served.get("/login"), served.post("/login", data={"name": "Anna"})):
        assert sent.status_code == 503
        assert str(tmp_path) not in sent.text


def test_a_file_of_users_that_is_damaged_from_the_start_lets_nobody_in(security, tmp_path):
    (tmp_path / "users.json").write_text("")
    assert client_of(security).get("/").status_code == 503


def test_a_file_of_users_that_goes_away_opens_nothing(served, anna, tmp_path):
    assert served.get("/").status_code == 200
    (tmp_path / "users.json").unlink()
    assert served.get("/").status_code == 401


def test_the_first_user_closes_a_running_server_to_all_others(alone, csrf, security):
    security.users.add("Anna", Role.ADMIN, PHRASE)
    assert alone.get("/").status_code == 401
    assert alone.post("/do", headers={"X-CSRF-Token": csrf}).status_code == 401


@pytest.mark.parametrize("change", ["remove", "set_role", "set_password"])
def test_a_user_who_is_removed_or_changed_is_out_at_once(served, anna, security, change):
    more = {"remove": (), "set_role": (Role.ADMIN,), "set_password": (PHRASE,)}[change]
    assert served.get("/").status_code == 200
    getattr(security.users, change)("Anna", *more)
    assert served.get("/").status_code == 401
    assert served.post("/do", headers={"X-CSRF-Token": anna.csrf}).status_code == 401


def test_a_socket_that_stays_open_is_refused(alone):
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), alone.websocket_connect("/"):
        pass
