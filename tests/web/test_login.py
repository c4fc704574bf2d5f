"""Signing in takes the right password, tells nothing about who has one, and leads to this server's pages only."""

import re

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI, Request
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from firsthand.web import errors
from firsthand.web.pages import login
from firsthand.web.security.attempts import FREE, WINDOW_S, Attempts
from firsthand.web.security.guard import protect
from firsthand.web.security.hosts import Hosts
from firsthand.web.security.passwords import Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.security import Security
from firsthand.web.security.sign_in import own_path
from firsthand.web.security.users import Users

CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PHRASE = "four words of ours"
COOKIE = "firsthand-8400"


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def security(tmp_path, clock):
    users = Users(tmp_path, CHEAP)
    users.add("Anna", Role.REVIEWER, PHRASE)
    return Security(users, Hosts.of("127.0.0.1"), attempts=Attempts(clock))


def client_of(security: Security, base: str = "http://127.0.0.1:8400", address: str = "127.0.0.1") -> TestClient:
    app = FastAPI()
    app.include_router(login.router)

    @app.get("/")
    def page(request: Request):
        return {"user": request.state.user.name}

    errors.install(app)
    protect(app, security, errors.answer)
    return TestClient(app, base_url=base, client=(address, 50000), follow_redirects=False)


@pytest.fixture
def visitor(security):
    return client_of(security)


def csrf_of(client: TestClient, path: str = "/login") -> str:
    return re.search('name="csrf" value="([0-9a-f]+)"', client.get(path).text)[1]


def sign_in(client: TestClient, name: str = "Anna", password: str = PHRASE, **more: str):
    return client.post("/login", data={"csrf": csrf_of(client), "name": name, "password": password, **more})


def test_the_right_password_lets_in_and_leads_on(visitor):
    sent = sign_in(visitor, next="/transfer/1?a=b")
    assert (sent.status_code, sent.headers["Location"]) == (303, "/transfer/1?a=b")
    assert visitor.get("/").json() == {"user": "Anna"}


def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(visitor):
    for header in (visitor.get("/login").headers["Set-Cookie"], sign_in(visitor).headers["Set-Cookie"]):
        assert re.fullmatch(r"firsthand(-visit)?-8400=[\w-]{43}; HttpOnly; Path=/; SameSite=strict", header)


def test_by_https_the_cookie_is_bound_to_host_and_transport(security):
    client = client_of(security, "https://127.0.0.1")
    for header in (client.get("/login").headers["Set-Cookie"], sign_in(client).headers["Set-Cookie"]):
        assert re.fullmatch(r"__Host-firsthand(-visit)?=[\w-]{43}; HttpOnly; Path=/; SameSite=strict; Secure", header)
    assert client.get("/").json() == {"user": "Anna"}


def test_a_wrong_password_and_a_name_that_nobody_has_read_alike(visitor):
    texts = set()
    for name, password in (("Anna", "another pass phrase"), ("Anne", PHRASE), ("Anna", "short"), ("Anna", "x" * 1025)):
        sent = sign_in(visitor, name, password)
        assert sent.status_code == 401
        texts.add(sent.text.replace(f'value="{name}"', ""))
    assert len(texts) == 1
    assert 'role="alert"' in texts.pop()
    assert visitor.get("/").status_code == 401


INPUTS = [
    ("", ""),
    ("Anna", ""),
    ("\x00", PHRASE),
    ("Anna\x00", PHRASE),
    ("Anna", PHRASE + "\x00"),
    ("Anna", "\x00" * 20),
    ("Anna\r\nSet-Cookie: a=b", PHRASE),
    ("<script>alert(1)</script>", PHRASE),
    ('"><img src=x onerror=alert(1)>', PHRASE),
    ("{{ 7 * 7 }}", PHRASE),
    ("' OR '1'='1", "' OR '1'='1"),
    ("x" * 10_000, PHRASE),
    ("\ufdfa" * 1_000, "\ufdfa" * 1_000),
    ("\u202eannA", PHRASE),
]


@pytest.mark.parametrize(("name", "password"), INPUTS)
def test_whatever_is_sent_is_answered_as_wrong_and_shown_as_plain_words(visitor, name, password):
    sent = sign_in(visitor, name, password)
    assert sent.status_code == 401
    assert "<script>alert" not in sent.text
    assert "<img" not in sent.text
    assert "Set-Cookie" not in sent.headers


def test_a_password_of_100_kb_is_refused_before_it_is_read(visitor):
    sent = sign_in(visitor, password="x" * 100_000)
    assert sent.status_code == 413
    assert visitor.get("/").status_code == 401


def test_a_file_in_place_of_a_field_lets_nobody_in(visitor):
    files = {"name": ("a", b"Anna"), "password": ("b", PHRASE.encode())}
    sent = visitor.post("/login", data={"csrf": csrf_of(visitor)}, files=files)
    assert sent.status_code == 400


def test_bytes_that_are_no_utf_8_let_nobody_in(visitor):
    body = f"csrf={csrf_of(visitor)}&name=Anna&password=%ff%fe%ff%fe%ff%fe%ff%fe%ff%fe%ff%fe%ff"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert visitor.post("/login", content=body, headers=headers).status_code == 401


def test_signing_in_takes_the_token_of_the_visitors_own_cookie(visitor, security):
    fields = {"name": "Anna", "password": PHRASE}
    token = csrf_of(visitor)
    other = client_of(security)
    assert visitor.post("/login", data=fields).status_code == 403
    assert visitor.post("/login", data=fields | {"csrf": csrf_of(other)}).status_code == 403
    visitor.cookies.clear()
    assert visitor.post("/login", data=fields | {"csrf": token}).status_code == 403


def test_another_sites_page_signs_nobody_in(visitor):
    fields = {"csrf": csrf_of(visitor), "name": "Anna", "password": PHRASE}
    headers = {"Origin": "http://evil.example"}
    assert visitor.post("/login", data=fields, headers=headers).status_code == 403


def test_a_token_that_was_planted_before_the_sign_in_is_worth_nothing_after_it(visitor, security):
    planted = "A" * 43
    for name in (COOKIE, "firsthand-visit-8400"):
        visitor.cookies.set(name, planted, domain="127.0.0.1")
    sent = sign_in(visitor)
    assert sent.cookies[COOKIE] != planted
    attacker = client_of(security)
    attacker.cookies.set(COOKIE, planted)
    assert attacker.get("/").status_code == 401


def test_a_link_from_another_site_does_not_sign_anybody_out(visitor):
    token = sign_in(visitor).cookies[COOKIE]
    visitor.cookies.clear()  # as a browser keeps a strict cookie back
    headers = {"Sec-Fetch-Site": "cross-site", "Accept": "text/html"}
    sent = visitor.get("/transfer/1", headers=headers)
    assert 'http-equiv="refresh" content="0"' in sent.text
    assert visitor.get("/transfer/1", headers={"Accept": "text/html"}).status_code == 303
    visitor.get("/login", headers=headers)
    assert COOKIE not in visitor.cookies
    visitor.cookies.set(COOKIE, token)
    assert visitor.get("/").json() == {"user": "Anna"}


def test_signing_in_again_ends_the_session_that_was_there(visitor, security):
    first = sign_in(visitor).cookies[COOKIE]
    token = re.search('name="csrf" content="([0-9a-f]+)"', visitor.get("/login").text)[1]
    visitor.post("/login", data={"csrf": token, "name": "Anna", "password": PHRASE})
    assert visitor.cookies[COOKIE] != first
    assert len(security.sessions) == 1


def test_signing_out_ends_the_session_on_the_server(visitor, security):
    token = sign_in(visitor).cookies[COOKIE]
    csrf = csrf_of(visitor)
    sent = visitor.post("/logout", data={"csrf": csrf})
    assert (sent.status_code, sent.headers["Location"]) == (303, "/login")
    assert "Max-Age=0" in sent.headers["Set-Cookie"]
    assert len(security.sessions) == 0
    visitor.cookies.set(COOKIE, token)
    assert visitor.get("/").status_code == 401


def test_signing_out_takes_the_token_and_no_link_does_it(visitor, security):
    sign_in(visitor)
    assert visitor.post("/logout").status_code == 403
    assert visitor.get("/logout").status_code == 405
    assert len(security.sessions) == 1


def test_the_sign_in_page_says_who_is_signed_in(visitor):
    assert visitor.get("/login.json").json()["user"] == ""
    sign_in(visitor)
    form = visitor.get("/login.json?next=/a").json()
    assert (form["user"], form["role"], form["next"]) == ("Anna", "reviewer", "/a")
    assert "You are Anna" in visitor.get("/login").text


ELSEWHERE = [
    "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example",
    "http://evil.example", "https:evil.example", "https:/evil.example", "javascript:alert(1)", "data:text/html,x",
    "evil.example", "evil.example/", "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " //evil.example",
    "/\x00/evil.example", "/.//evil.example", "/a/..//evil.example", "@evil.example", "/\u2028/evil.example",
    "/a\r\nSet-Cookie: a=b", "/a\r\n\r\n<script>", "", "?next=//evil.example", "#//evil.example", "/login",
    "/login?next=//evil.example", "/logout", "/login/", "/" + "a" * 3000, "/\ud800", "//[", "/\u202e/x",
]  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE)
def test_no_address_leads_elsewhere(address):
    assert own_path(address) == "/"


@pytest.mark.parametrize("address", [address for address in ELSEWHERE if "\ud800" not in address])
def test_no_sign_in_leads_elsewhere(visitor, address):
    sent = sign_in(visitor, next=address)
    assert (sent.status_code, sent.headers["Location"]) == (303, "/")
    assert len(sent.headers.get_list("Set-Cookie")) == 1


@pytest.mark.parametrize(
    "address", ["/", "/transfer/1", "/?supplier=state%2Fus&q=a+b", "/outlet/%C3%A9?x=http://a.example"]
)
def test_a_path_of_this_server_is_gone_back_to(address):
    assert own_path(address) == address


@given(st.text(alphabet="/\\.:?#@ae%\t\n ", max_size=12))
def test_a_browser_stays_on_this_server_wherever_it_is_led(address):
    path = own_path(f"/{address}")
    assert re.match(r"/(?![/\\])", path)
    assert "//" not in path.partition("?")[0].partition("#")[0]


def test_after_five_failures_a_name_waits_and_longer_each_time(visitor, clock):
    for _ in range(FREE):
        assert sign_in(visitor, password="a wrong pass phrase").status_code == 401
    waits = []
    for _ in range(6):
        told = sign_in(visitor)
        assert told.status_code == 429
        waits.append(int(told.headers["Retry-After"]))
        clock.now += waits[-1]
        assert sign_in(visitor, password="a wrong pass phrase").status_code == 401
    assert waits == [30, 60, 120, 240, 480, 900]


def test_the_wait_is_told_in_the_page(visitor):
    for _ in range(FREE):
        sign_in(visitor, password="a wrong pass phrase")
    assert "Try again in 30 seconds." in sign_in(visitor).text


def test_a_name_that_nobody_has_waits_like_any_other(security):
    texts = set()
    for number, name in enumerate(("Anna", "Bruno")):
        client = client_of(security, address=f"192.0.2.{number}")
        sent = [sign_in(client, name, "a wrong pass phrase") for _ in range(FREE + 1)]
        assert [one.status_code for one in sent] == [401] * FREE + [429]
        texts.add(re.sub(f'value="{name}"|[0-9a-f]{{64}}', "", sent[-1].text))
    assert len(texts) == 1


def test_a_name_waits_from_every_address_and_in_every_spelling(security):
    for number, name in enumerate(("Anna", "ANNA", " anna ", "anna", "\uff21nna")):
        sign_in(client_of(security, address=f"192.0.2.{number}"), name, "a wrong pass phrase")
    assert sign_in(client_of(security, address="192.0.2.99")).status_code == 429


def test_an_address_waits_for_every_name(security):
    client = client_of(security, address="192.0.2.1")
    for number in range(FREE):
        sign_in(client, f"name{number}", PHRASE)
    assert sign_in(client).status_code == 429
    assert sign_in(client_of(security, address="192.0.2.2")).status_code == 303


def test_a_sign_in_forgets_the_failures_of_its_name_and_not_those_of_its_address(clock):
    attempts = Attempts(clock)
    for _ in range(FREE - 1):
        assert attempts.begin("Anna", "192.0.2.1") == 0
    assert attempts.begin("Mallory", "192.0.2.1") == 0
    attempts.succeed("Mallory", "192.0.2.1")
    assert attempts.begin("Mallory", "192.0.2.1") == 0
    assert attempts.begin("Mallory", "192.0.2.1") == 30


def test_addresses_of_one_network_of_ipv6_wait_together(clock):
    attempts = Attempts(clock)
    for number in range(FREE):
        assert attempts.begin(f"name{number}", f"2001:db8::{number}") == 0
    assert attempts.begin("other", "2001:db8::ffff") == 30
    assert attempts.begin("another", "2001:db8:0:1::1") == 0


def test_failures_are_forgotten_after_a_quarter_of_an_hour(clock):
    attempts = Attempts(clock)
    for _ in range(FREE):
        attempts.begin("Anna", "192.0.2.1")
    clock.now += WINDOW_S
    assert [attempts.begin("Anna", "192.0.2.1") for _ in range(FREE)] == [0] * FREE


def test_many_attempts_at_once_gain_nothing(clock):
    attempts = Attempts(clock)
    assert [attempts.begin("Anna", "192.0.2.1") == 0 for _ in range(100)].count(True) == FREE


def test_what_is_remembered_is_bounded(clock):
    attempts = Attempts(clock, most=50)
    for number in range(1000):
        attempts.begin(f"name{number}", f"192.0.2.{number % 250}")
    assert len(attempts) == 50


def test_a_crowd_of_sign_ins_is_told_to_come_back(visitor, security, monkeypatch):
    class Crowded:
        def statistics(self):
            return type("Statistics", (), {"tasks_waiting": 20})

    security.checks = Crowded()
    sent = sign_in(visitor)
    assert (sent.status_code, sent.headers["Retry-After"]) == (503, "60")
