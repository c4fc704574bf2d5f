"""The reconciliation service is open to programs of this machine, and nothing else of the server is."""

import json

import pytest
from starlette.testclient import TestClient

from firsthand.web.app import create_app
from firsthand.web.security.hosts import is_loopback_origin
from firsthand.web.security.roles import Role
from firsthand.web.security.users import Users

HOME = "http://127.0.0.1:8400"
OPENREFINE = "http://127.0.0.1:3333"
QUERIES = {"queries": json.dumps({"q0": {"query": "TOW"}})}
SHARED = [
    "/reconcile", "/reconcile?queries=%7B%22a%22:%7B%22query%22:%22x%22%7D%7D", "/reconcile?queries=%7B",
    "/reconcile/extend?type=group", "/reconcile/suggest/entity?prefix=a", "/reconcile/suggest/type",
    "/reconcile/suggest/property",
]  # fmt: skip
NOT_SHARED = [
    "/", "/register.json", "/help", "/help.json", "/login", "/add", "/api.json", "/outlets.json", "/export/csv",
    "/reconcile/", "/reconcile/view", "/reconcile/view.json", "/reconcile/preview?id=state/sy", "/reconcile.json",
    "/Reconcile", "/reconcile/../register.json", "/reconcile%2F..%2Fregister.json", "/register.json?x=/reconcile",
    "/reconcile/suggest", "/reconcile/suggest/entity/x", "//reconcile", "/static/app.css", "/nowhere",
]  # fmt: skip
FOREIGN = [
    "https://evil.example", "http://127.0.0.1.evil.example", "http://localhost.evil.example", "null", "",
    "http://192.168.1.5:3333", "file://", "http://127.0.0.1:3333/", "http://evil@127.0.0.1", "http://evil.example#127.0.0.1",
    "ftp://127.0.0.1", "chrome-extension://127.0.0.1", "http://0.0.0.0:3333", "http://127.0.0.1:3333, http://evil.example",
]  # fmt: skip
LOCAL = [OPENREFINE, "http://localhost:3333", "http://[::1]:3333", "https://localhost", "HTTP://LOCALHOST:3333"]


def sharing(answer):
    return answer.headers.get("access-control-allow-origin")


@pytest.fixture(scope="module")
def served(demo_store, tmp_path_factory):
    """A client of the same store with a user, who has not signed in."""
    import shutil

    location = shutil.copytree(demo_store, tmp_path_factory.mktemp("served") / "store")
    Users(location).add("Anna", Role.READER, "four words of ours")
    with TestClient(create_app(location), base_url=HOME, client=("127.0.0.1", 50_000)) as made:
        yield made


@pytest.mark.parametrize("origin", LOCAL)
def test_a_page_of_this_machine_is_told_by_its_origin(origin):
    assert is_loopback_origin(origin)


@pytest.mark.parametrize("origin", FOREIGN)
def test_any_other_origin_is_foreign(origin):
    assert not is_loopback_origin(origin)


@pytest.mark.parametrize("origin", LOCAL)
@pytest.mark.parametrize("path", SHARED)
def test_a_page_of_this_machine_reads_the_service(client, path, origin):
    answer = client.get(path, headers={"Origin": origin, "Sec-Fetch-Site": "same-site"})
    assert sharing(answer) == origin
    assert "Origin" in answer.headers["vary"]
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_page_from_elsewhere_does_not_read_it(client, origin):
    assert {sharing(client.get(path, headers={"Origin": origin})) for path in SHARED} == {None}


def test_two_origins_at_once_are_none(client):
    headers = [("Origin", OPENREFINE), ("Origin", "https://evil.example")]
    assert sharing(client.get("/reconcile", headers=headers)) is None


@pytest.mark.parametrize("path", NOT_SHARED)
def test_a_page_of_this_machine_reads_nothing_else(client, path):
    answer = client.get(path, headers={"Origin": OPENREFINE}, follow_redirects=False)
    assert sharing(answer) is None
    assert answer.headers["x-frame-options"] == "DENY"


def test_openrefines_server_sends_queries_without_origin_and_token(client):
    answer = client.post("/reconcile", data=QUERIES)
    assert answer.json()["q0"]["result"][0]["id"] == "weapon/bgm-71-tow"


def test_a_page_of_this_machine_may_send_queries_too(client):
    headers = {"Origin": OPENREFINE, "Sec-Fetch-Site": "same-site"}
    answer = client.post("/reconcile", data=QUERIES, headers=headers)
    assert (answer.status_code, sharing(answer)) == (200, OPENREFINE)


@pytest.mark.parametrize("headers", [{"Origin": one} for one in FOREIGN] + [{"Sec-Fetch-Site": "cross-site"}])
def test_a_page_from_elsewhere_may_not_send_queries(client, headers):
    assert client.post("/reconcile", data=QUERIES, headers=headers).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", [*NOT_SHARED, "/reconcile/extend", "/reconcile/suggest/entity", "/rebuild"])
@pytest.mark.parametrize("headers", [{}, {"Origin": OPENREFINE}, {"Origin": OPENREFINE, "Sec-Fetch-Site": "same-site"}])
def test_nothing_else_is_sent_without_a_token(client, method, path, headers):
    assert client.request(method, path, headers=headers, data=QUERIES).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_the_service_takes_queries_by_post_alone(client, method):
    assert client.request(method, "/reconcile", data=QUERIES).status_code == 403


def test_no_preflight_is_answered(client):
    headers = {"Origin": OPENREFINE, "Access-Control-Request-Method": "POST"}
    answer = client.options("/reconcile", headers=headers)
    assert answer.status_code == 405
    assert "access-control-allow-methods" not in answer.headers


def test_a_preview_is_framed_by_pages_of_this_machine_alone(client):
    headers = {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-site"}
    framed = client.get("/reconcile/preview?id=state/sy", headers=headers)
    assert "x-frame-options" not in framed.headers
    policies = framed.headers.get_list("content-security-policy")
    assert len(policies) == 1
    assert policies[0].endswith("; frame-ancestors http://127.0.0.1:* http://localhost:*")
    assert policies[0].startswith("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';")


@pytest.mark.parametrize("path", [one for one in NOT_SHARED if "/preview" not in one] + SHARED)
def test_nothing_else_is_framed(client, path):
    answer = client.get(path, headers={"Sec-Fetch-Dest": "iframe", "Origin": OPENREFINE}, follow_redirects=False)
    assert answer.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_the_style_of_previews_is_lent_as_a_style_and_no_other_file_is(client):
    headers = {"Sec-Fetch-Dest": "style", "Sec-Fetch-Site": "cross-site"}
    assert (
        client.get("/reconcile/preview.css", headers=headers).headers["cross-origin-resource-policy"] == "cross-origin"
    )
    assert client.get("/reconcile/preview.css").headers["cross-origin-resource-policy"] == "same-origin"
    for path in (*SHARED, *NOT_SHARED, "/static/app.css"):
        answer = client.get(path, headers=headers, follow_redirects=False)
        assert answer.headers["cross-origin-resource-policy"] == "same-origin", path


@pytest.mark.parametrize(
    "path", [*SHARED, "/reconcile/view", "/reconcile/preview?id=state/sy", "/reconcile/preview.css"]
)
def test_with_users_the_service_asks_for_the_password_and_opens_nothing(served, path):
    for headers in ({"Origin": OPENREFINE}, {"Sec-Fetch-Dest": "iframe"}, {"Sec-Fetch-Dest": "style"}):
        answer = served.get(path, headers=headers)
        assert answer.status_code == 401
        assert sharing(answer) is None
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_with_users_a_visitor_sends_no_queries(served):
    refused = served.post("/reconcile", data=QUERIES)
    assert (refused.status_code, refused.json()) == (401, {"error": "sign in first"})


def test_who_has_signed_in_sends_queries_from_this_server_alone(served):
    security = served.app.state.security
    session = security.sessions.start(security.users.get("Anna"))
    cookie = {"Cookie": f"firsthand-8400={session.token}"}
    assert served.post("/reconcile", data=QUERIES, headers=cookie).status_code == 200
    foreign = served.post("/reconcile", data=QUERIES, headers={**cookie, "Origin": OPENREFINE})
    assert foreign.status_code == 403
    assert sharing(served.get("/reconcile", headers={**cookie, "Origin": OPENREFINE})) is None


def test_a_foreign_host_name_is_refused_for_the_service_too(client):
    for path in (*SHARED, "/reconcile/preview?id=state/sy"):
        answer = client.get(path, headers={"Host": "evil.example", "Origin": OPENREFINE, "Sec-Fetch-Dest": "iframe"})
        assert (answer.status_code, sharing(answer), answer.headers["x-frame-options"]) == (421, None, "DENY")


def test_a_proxy_is_refused_for_the_service_too(client):
    answer = client.post("/reconcile", data=QUERIES, headers={"X-Forwarded-For": "127.0.0.1"})
    assert (answer.status_code, sharing(answer)) == (403, None)
