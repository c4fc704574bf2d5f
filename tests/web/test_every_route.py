"""What holds for every address that the application answers, found by walking its routes."""

import gzip
import re
from urllib.parse import quote

import pytest
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from firsthand.web.rendering import STATIC
from firsthand.web.security.headers import CONTENT_SECURITY_POLICY

HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
LARGEST = 60_000  # bytes of a page, gzipped; the map and the network are let off for the data they draw
OF_THE_REGISTER = 40_000  # with all that it loads
NO_TWIN = {"/api", "/compare"}  # OpenAPI itself is the twin of the one, the other only leads on
PARAMETER = re.compile(r"\{(\w+)(?::path)?\}")


@pytest.fixture(scope="module")
def app(client):
    return client.app


@pytest.fixture(scope="module")
def paths(app):
    """The paths of all routes that are asked for with GET."""
    contexts = [one for one in iter_route_contexts(app.routes) if not isinstance(one.original_route, Mount)]
    found = [one.path for one in contexts if "GET" in (one.methods or ())]
    assert len(found) > 30
    return found


@pytest.fixture(scope="module")
def values(client):
    """A value for each name that a path may hold, of a thing that is there."""
    transfer = client.get("/register.json?sort=-articles").json()["lines"][0]["id"]
    articles = re.findall(r"/article/([0-9a-f]{32})", client.get(f"/transfer/{transfer}").text)
    article, other = list(dict.fromkeys(articles))[:2]
    report = client.get(f"/article/{article}.json").json()["reports"][0]["id"]
    names = {"transfer_id": transfer, "article_id": article, "report_id": report, "a": article, "b": other}
    formats = {"/export": "geojson", "/transfer": "geojson"}
    return names | formats | {"/article": article, "/outlet": quote("Free Velkara")}


def filled(path, values):
    """A path with its names replaced; None where what is named there comes and goes, or the samples have none."""
    if path.startswith("/add/{") or "/page/{" in path:
        return None
    return PARAMETER.sub(lambda name: values.get(name[1]) or values[f"/{path.split('/')[1]}"], path)


@pytest.fixture(scope="module")
def answers(client, paths, values):
    """The answer to each path, by the path as the route has it."""
    wanted = {path: filled(path, values) for path in paths}
    return {path: client.get(address, follow_redirects=False) for path, address in wanted.items() if address}


def pages(answers):
    return {path: one for path, one in answers.items() if one.headers.get("content-type", "").startswith("text/html")}


def test_every_page_has_a_twin_that_openapi_describes(client, paths, answers):
    described = client.get("/api.json").json()["paths"]
    missing = []
    for path in [*pages(answers), "/add/{name}"]:
        twin = PARAMETER.sub(r"{\1}", "/register.json" if path == "/" else f"{path}.json")
        if path not in NO_TWIN and not (described.get(twin) or {}).get("get"):
            missing.append(path)
    assert missing == []


def test_openapi_says_of_every_address_what_it_is_and_what_it_takes(client):
    described = client.get("/api.json").json()["paths"]
    silent = [
        f"{method} {path}"
        for path, methods in described.items()
        for method, one in methods.items()
        if not one.get("summary") or not one.get("description")
    ]
    assert silent == []


def test_every_address_answers_and_a_page_with_its_twin_in_json(answers):
    wrong = {path: one.status_code for path, one in answers.items() if one.status_code not in (200, 303)}
    assert wrong in ({}, {"/compare": 404})  # which asks for two names
    assert all(one.json() is not None for path, one in answers.items() if path.endswith(".json"))


def test_every_answer_has_the_headers_that_protect_it(client, answers):
    more = [client.get(f"/static/{one.name}") for one in STATIC.iterdir() if one.is_file()]
    more += [client.get("/nowhere"), client.get("/nowhere.json"), client.post("/"), client.get("/static/nowhere.js")]
    more += [client.get("/?size=x"), client.get("/?size=x", headers={"Host": "evil.example"})]
    for answer in [*answers.values(), *more]:
        told = {name: answer.headers.get(name) for name in HEADERS}
        assert told == HEADERS, answer.url


def test_what_is_not_a_page_is_never_taken_for_one(answers):
    for path, answer in answers.items():
        if path not in pages(answers) and answer.status_code == 200:
            assert not answer.headers["content-type"].startswith(("text/html", "image/svg"))


def test_no_page_is_heavier_than_60_kb(answers):
    sizes = {path: len(gzip.compress(one.content, 5)) for path, one in pages(answers).items()}
    assert {path: size for path, size in sizes.items() if size > LARGEST and path not in ("/map", "/network")} == {}


def test_the_register_with_all_that_it_loads_is_lighter_than_40_kb(client):
    page = client.get("/").text
    loaded = re.findall(r'(?:src|href)="(/static/[^"]+)"', page)
    assert len(loaded) >= 3
    sizes = {path: len(gzip.compress(client.get(path).content, 5)) for path in loaded}
    assert len(gzip.compress(page.encode(), 5)) + sum(sizes.values()) < OF_THE_REGISTER, sizes


def test_no_page_holds_what_the_policy_forbids(answers):
    for path, answer in pages(answers).items():
        assert not re.search(r"<[^>]+\sstyle=|<style|<[^>]+\son\w+=", answer.text), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", answer.text), path


def test_an_id_that_is_not_known_is_not_found_as_page_and_as_json(client, paths):
    named = [path for path in paths if PARAMETER.search(path)]
    assert len(named) > 10
    for path in named:
        answer = client.get(PARAMETER.sub("0" * 32, path))
        assert answer.status_code == 404, path
        if path.endswith(".json"):
            assert answer.json()["error"], path
        else:
            assert 'role="alert"' in answer.text, path


ODD = (
    f"{'x' * 2_000} %00 a%00b % %zz %ff%fe %ED%A0%80 %F0%9F%9A%80 %E2%80%AE -1 1e9 .. %0d%0a ' %7B%7B1%7D%7D "
    f"{'9' * 400} NaN"
).split()
NAMES = (
    "q since until sort start size supplier status year origins most report source all article by outlet transfer "
    "after kept undone of a b next"
).split()


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd[:12])
def test_no_odd_value_of_a_parameter_breaks_a_page(client, paths, values, odd):
    query = "&".join(f"{name}={odd}" for name in NAMES)
    broken = []
    for path in paths:
        address = filled(path, values)
        if address and not address.endswith((".zip", ".xlsx", "/bytes")):
            answer = client.get(f"{address}?{query}", follow_redirects=False)
            broken += [(path, answer.status_code)] if answer.status_code >= 500 else []
    assert broken == []


@pytest.mark.parametrize("name", NAMES)
def test_no_parameter_breaks_a_page_by_itself(client, name):
    for path in ("/", "/network", "/map", "/timeline", "/review", "/outlets", "/login"):
        for odd in ("", *ODD):
            assert client.get(f"{path}?{name}={odd}&{name}={odd}").status_code < 500, (path, odd)


@pytest.mark.parametrize("odd", [one for one in ODD if one != ".."], ids=lambda odd: odd[:12])
def test_no_odd_name_in_a_path_breaks_a_page(client, paths, odd):
    for path in paths:
        if PARAMETER.search(path):
            assert client.get(PARAMETER.sub(odd, path)).status_code in (400, 404), path
