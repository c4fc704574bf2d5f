"""The reconciliation service speaks the Entity Reconciliation API 0.2, and tells errors in one line."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import validate

# Written anew after the API's text; its own schemas stand under the W3C Software and Document licence.
TEXT, NUMBER = {"type": "string", "minLength": 1}, {"type": "number"}


def an(*required, **properties):
    return {"type": "object", "properties": properties, "required": list(required)}


def many(items, **more):
    return {"type": "array", "items": items, **more}


TYPE = an("id", "name", id=TEXT, name=TEXT)
ADDRESS = {"type": "string", "pattern": "^https?://[^/]+/.*"}
BY_ID = ADDRESS | {"pattern": r"^https?://[^/]+/.*\{\{id\}\}"}
SERVICE = an("service_url", "service_path", service_url=TEXT, service_path={"type": "string", "pattern": "^/"})
MANIFEST = an(
    "versions", "name", "identifierSpace", "schemaSpace", "defaultTypes", "view", "preview", "suggest", "extend",
    versions=many(TEXT, contains={"const": "0.2"}),
    name=TEXT,
    identifierSpace=ADDRESS,
    schemaSpace=ADDRESS,
    documentation=ADDRESS,
    serviceVersion=TEXT,
    defaultTypes=many(TYPE, uniqueItems=True, minItems=1),
    view=an("url", url=BY_ID),
    preview=an("url", "width", "height", url=BY_ID, width={"type": "integer"}, height={"type": "integer"}),
    suggest=an("entity", "type", "property", entity=SERVICE, type=SERVICE, property=SERVICE),
    extend=an("propose_properties", propose_properties=SERVICE, property_settings=many({})),
    batchSize={"type": "integer"},
)  # fmt: skip
FEATURE = an("id", "value", id=TEXT, value={"type": ["boolean", "number"]})
CANDIDATE = an(
    "id", "name", "type", "score", "match",
    id=TEXT,
    name=TEXT,
    description=TEXT,
    type=many(TYPE, minItems=1),
    score={"type": "number", "minimum": 0, "maximum": 100},
    match={"type": "boolean"},
    features=many(FEATURE),
)  # fmt: skip
RESULTS = {"type": "object", "additionalProperties": an("result", result=many(CANDIDATE), error=TEXT)}
SUGGESTED = an("id", "name", id=TEXT, name=TEXT, description=TEXT, notable=many(TYPE))
SUGGESTIONS = an("result", result=many(SUGGESTED))
CELL = {
    "oneOf": [
        {**an("id", "name", id=TEXT, name=TEXT), "additionalProperties": False},
        {**an("str", str={"type": "string"}), "additionalProperties": False},
        {**an("int", int={"type": "integer"}), "additionalProperties": False},
        {**an("float", float=NUMBER), "additionalProperties": False},
    ]
}
ROW = {"type": "object", "additionalProperties": many(CELL)}
EXTENSION = an(
    "meta", "rows",
    meta=many(an("id", "name", id=TEXT, name=TEXT, type=TYPE)),
    rows={"type": "object", "additionalProperties": ROW},
)  # fmt: skip
PROPOSED = an("properties", properties=many(an("id", "name", id=TEXT, name=TEXT)), type=TEXT, limit={"type": "integer"})


def sent(client, **fields):
    """The answer to a form as OpenRefine's server sends it: without an origin and without a token."""
    return client.post("/reconcile", data={name: json.dumps(value) for name, value in fields.items()})


def asked(client, **queries):
    answer = sent(client, queries=queries)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_manifest_has_the_shape_of_the_api_and_leads_to_addresses_that_answer(client):
    manifest = client.get("/reconcile").json()
    validate(manifest, MANIFEST)
    for address in (manifest["view"]["url"], manifest["preview"]["url"]):
        assert client.get(address.replace("{{id}}", "state%2Fsy")).status_code == 200
        assert client.get(address.replace("{{id}}", "state/sy")).status_code == 200  # as OpenRefine puts it in
    for one in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        assert client.get(one["service_url"] + one["service_path"]).status_code == 200
    assert client.get(manifest["documentation"]).status_code == 200


def test_the_manifest_names_the_server_as_it_was_asked_for(client):
    manifest = client.get("/reconcile", headers={"Host": "localhost:9999"}).json()
    assert manifest["view"]["url"] == "http://localhost:9999/reconcile/view?id={{id}}"


def test_a_batch_is_answered_query_by_query_by_post_and_by_get(client):
    batch = {
        "q0": {"query": "Free Syrian Army", "type": "group", "type_strict": "should"},
        "q1": {"query": "Tripoli", "type": ["place"], "limit": 1},
        "q2": {"query": "no such thing at all"},
    }
    found = asked(client, **batch)
    validate(found, RESULTS)
    assert list(found) == list(batch)
    assert [(one["id"], one["match"]) for one in found["q0"]["result"]] == [("group/free-syrian-army", True)]
    assert [one["match"] for one in found["q1"]["result"]] == [False]
    assert found["q2"] == {"result": []}
    assert client.get("/reconcile", params={"queries": json.dumps(batch)}).json() == found


def test_a_candidate_says_what_it_is_and_why_it_is_one(client):
    one = asked(client, q={"query": "TOW", "type": "arms"})["q"]["result"][0]
    said = "anti-tank guided missile, made in United States; “TOW” is an abbreviation of the name"
    assert one["description"] == said
    assert [each["id"] for each in one["type"]] == ["weapon", "arms"]
    assert {"id": "reconcile.abbreviation", "value": True} in one["features"]


def test_the_stores_own_knowledge_base_is_asked(client):
    assert asked(client, q={"query": "Velkara"})["q"]["result"][0]["match"] is True


@pytest.mark.parametrize(
    ("stated", "entity"),
    [
        ([{"pid": "country", "v": "Lebanon"}], "place/tripoli-266826"),
        ([{"pid": "country", "v": {"id": "state/ly", "name": "Libya"}}], "place/tripoli-2210247"),
        ([{"pid": "country", "v": ["Lebanon", "Syria"]}], "place/tripoli-266826"),
        ([{"pid": "latitude", "v": 34.43}, {"pid": "longitude", "v": 35.8}], "place/tripoli-266826"),
    ],
)
def test_properties_of_the_table_settle_which_namesake_is_meant(client, stated, entity):
    result = asked(client, q={"query": "Tripoli", "properties": stated})["q"]["result"]
    assert [one["id"] for one in result if one["match"]] == [entity]


@pytest.mark.parametrize(
    ("stated", "entity"),
    [
        ({"pid": "iso3", "v": "SYR"}, "state/sy"),
        ({"pid": "geonames", "v": 170063}, "place/aleppo-170063"),
        ({"pid": "site", "v": "reuters.com"}, "outlet/reuters"),
        ({"pid": "id", "v": {"id": "weapon/ak-47"}}, "weapon/ak-47"),
    ],
)
def test_a_code_alone_is_enough_to_ask(client, stated, entity):
    result = asked(client, q={"properties": [stated]})["q"]["result"]
    assert [one["id"] for one in result if one["match"]] == [entity]


def test_all_types_may_be_demanded(client):
    query = {"query": "Al Jawf", "type": ["place", "place:city"]}
    any_type = asked(client, q=query)["q"]["result"]
    assert {"place/al-jawf-88962", "place/al-jawf-province"} <= {one["id"] for one in any_type}
    both = asked(client, q={**query, "type_strict": "all"})["q"]["result"]
    assert {one["type"][1]["id"] for one in both} == {"place:city"}


LONG = "x" * 301
BAD = [
    ({"query": "x", "type": "nope"}, "'nope' is no type"),
    ({"query": "x", "type": ["group", "label"]}, "'label' is no type"),
    ({"query": LONG}, "301 characters are too many; 300 are taken"),
    ({"query": "x", "limit": -1}, "limit: give a positive number"),
    ({"query": "x", "limit": "many"}, "$.limit"),
    ({"query": 7}, "$.query"),
    ({"query": "x", "type_strict": "perhaps"}, "$.type_strict"),
    ({}, "a query has words"),
    ({"properties": [{"pid": "country", "v": "Syria"}]}, "a query has words"),
    ({"query": "x", "properties": [{"pid": "colour", "v": "red"}]}, "'colour' is no property"),
    ({"query": "x", "properties": [{"pid": "country"}]}, "missing required field `v`"),
    ({"query": "x", "properties": [{"pid": "country", "v": {"name": "Syria"}}]}, "a value is a text"),
    ({"query": "x", "properties": [{"pid": "country", "v": LONG}]}, "301 characters"),
    ({"query": "x", "properties": [{"pid": "country", "v": ["a"] * 51}]}, "51 values are too many"),
    ({"query": "x", "properties": [{"pid": "country", "v": "a"}] * 51}, "51 are too many"),
    ("words", "Expected `object`"),
    (None, "Expected `object`"),
]


@pytest.mark.parametrize(("query", "line"), BAD)
def test_a_bad_query_is_told_and_does_not_spoil_the_others(client, query, line):
    found = asked(client, bad=query, good={"query": "Syria"})
    validate(found, RESULTS)
    assert found["bad"]["result"] == []
    assert line in found["bad"]["error"]
    assert found["good"]["result"][0]["id"] == "state/sy"


@pytest.mark.parametrize(("query", "line"), BAD)
def test_a_batch_of_bad_queries_alone_is_refused_in_one_line(client, query, line):
    answer = sent(client, queries={"q0": query})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("queries: q0: ")
    assert line in answer.json()["error"]


BROKEN = [
    ("queries={", "this is no JSON"),
    ("queries=", "this is no JSON"),
    ("queries=[]", "a JSON object is wanted"),
    ("queries=7", "a JSON object is wanted"),
    ("queries={}", "there is none"),
    ('queries={"q":{"query":"\\ud800"}}', "this is no JSON"),
    ("queries=" + '{"a":' * 50_000, "this is no JSON"),
    ("queries=" + "[" * 200_000, "this is no JSON"),
    ("extend=[]", "a JSON object is wanted"),
    ('extend={"ids":["a"]}', "properties"),
    ('extend={"ids":"a","properties":[]}', "$.ids"),
    ('extend={"ids":["state/sy"],"properties":[{"id":"colour"}]}', "'colour' is no property"),
    (f'extend={{"ids":{json.dumps(["a"] * 1001)},"properties":[]}}', "1,001 ids are too many"),
    ("words=x", "neither a field"),
    ("", "neither a field"),
    ("queries=%ff%fe", "no form in UTF-8"),
    ("&".join(f"a{n}=1" for n in range(50)), "of a few fields"),
]
FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}


@pytest.mark.parametrize(("body", "line"), BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_batch_is_refused_in_one_line_of_json(client, body, line):
    answer = client.post("/reconcile", content=body, headers=FORM)
    assert answer.status_code == 400
    assert line in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
def test_a_body_that_is_no_form_is_refused(client, kind):
    answer = client.post("/reconcile", content=b'{"q0":{"query":"x"}}', headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["error"]) == (400, "send a form: application/x-www-form-urlencoded")


def test_a_hundred_queries_are_taken_at_once_and_no_more(client):
    queries = {f"q{n}": {"query": f"Syria {n}"} for n in range(101)}
    refused = sent(client, queries=queries)
    assert (refused.status_code, refused.json()["error"]) == (413, "queries: 101 are too many at once; 100 are taken")
    queries.popitem()
    assert len(asked(client, **queries)) == 100
    assert client.get("/reconcile").json()["batchSize"] == 100


def test_a_body_above_a_mebibyte_is_refused_in_one_line_of_json(client):
    answer = client.post("/reconcile", content=b"queries=" + b"x" * 2**20, headers=FORM)
    assert answer.status_code == 413
    assert "too much" in answer.json()["error"]


def test_extension_gives_the_values_of_properties_by_entity(client):
    ids = ["place/aleppo-170063", "weapon/bgm-71-tow", "outlet/reuters", "no/such"]
    wanted = [{"id": one} for one in ("name", "country", "maker", "latitude", "geonames", "site")]
    answer = sent(client, extend={"ids": ids, "properties": wanted}).json()
    validate(answer, EXTENSION)
    rows = answer["rows"]
    assert rows["place/aleppo-170063"] == {
        "name": [{"str": "Aleppo"}],
        "country": [{"id": "state/sy", "name": "Syria"}],
        "maker": [],
        "latitude": [{"float": 36.2}],
        "geonames": [{"int": 170063}],
        "site": [],
    }
    assert rows["weapon/bgm-71-tow"]["maker"] == [{"id": "state/us", "name": "United States"}]
    assert rows["outlet/reuters"]["site"] == [{"str": "reuters.com"}]
    assert not any(rows["no/such"].values())
    assert answer["meta"][1] == {"id": "country", "name": "country", "type": {"id": "state", "name": "state"}}


def test_every_property_extends_every_kind_of_entity(client):
    properties = [{"id": one["id"]} for one in client.get("/reconcile/extend").json()["properties"]]
    ids = ["state/su", "group/ahrar-al-sham", "weapon/ak-47", "term/missile", "place/aleppo-170063", "outlet/tass"]
    answer = sent(client, extend={"ids": ids, "properties": properties}).json()
    validate(answer, EXTENSION)
    assert {one["id"] for one in answer["meta"]} == {one["id"] for one in properties}


def test_the_properties_that_are_proposed_are_those_of_the_type(client):
    proposed = client.get("/reconcile/extend?type=place:city&limit=4").json()
    validate(proposed, PROPOSED)
    assert (len(proposed["properties"]), proposed["type"], proposed["limit"]) == (4, "place:city", 4)
    named = {one["id"] for one in client.get("/reconcile/extend?type=weapon").json()["properties"]}
    assert "maker" in named
    assert "latitude" not in named


@pytest.mark.parametrize(
    ("what", "prefix", "first"),
    [
        ("entity", "Free Syr", "group/free-syrian-army"),
        ("entity", "fsa", "group/free-syrian-army"),
        ("entity", "state/sy", "state/sy"),
        ("entity", "Alepo", "place/aleppo-170063"),
        ("type", "group:arm", "group:armed_group"),
        ("type", "agency (g", "group:agency"),
        ("type", "", "state"),
        ("property", "cou", "country"),
        ("property", "ISO", "iso3"),
        ("property", "", "id"),
    ],
)
def test_what_begins_with_the_letters_typed_is_suggested(client, what, prefix, first):
    answer = client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix}).json()
    validate(answer, SUGGESTIONS)
    assert answer["result"][0]["id"] == first
    assert len(answer["result"]) <= 20


def test_a_cursor_skips_suggestions(client):
    for what, prefix in (("entity", "al"), ("type", ""), ("property", "")):
        at = [
            client.get(f"/reconcile/suggest/{what}?prefix={prefix}&cursor={n}").json()["result"] for n in (0, 1, 10_000)
        ]
        assert (at[0][1:], at[2]) == (at[1][:19], [])


ODD = ["/reconcile/suggest/entity?cursor=x", "/reconcile/suggest/type?cursor=-1", "/reconcile/extend?limit=1e9"]
ODD += ["/reconcile/extend?type=nope", "/reconcile/suggest/entity?prefix=" + "x" * 301, "/reconcile?queries={"]


@pytest.mark.parametrize("address", ODD, ids=range(len(ODD)))
def test_an_odd_parameter_is_refused_in_one_line_of_json(client, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_a_callback_makes_no_script_of_an_answer(client):
    answer = client.get("/reconcile?callback=alert")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.text.startswith("{")


def test_a_page_shows_an_entity_and_leads_to_its_transfers(client):
    form = client.get("/reconcile/view.json?id=weapon/bgm-71-tow").json()
    assert (form["name"], form["line"]) == ("BGM-71 TOW", "anti-tank guided missile, made in United States")
    page = client.get("/reconcile/view?id=weapon/bgm-71-tow").text
    for one in form["register"]:
        assert len(client.get(one["address"].replace("/?", "/register.json?")).json()["lines"]) == one["transfers"]
        assert one["address"] in page
    assert "/reconcile/view?id=term%2Fanti-tank-guided-missile" in page


def test_the_transfers_of_a_party_are_counted_by_its_part_in_them(client):
    supplier = client.get("/register.json").json()["lines"]
    named = next(one["key"] for line in supplier for one in line["supplier"] if one["key"].startswith("state/"))
    roles = {one["role"]: one for one in client.get(f"/reconcile/view.json?id={named}").json()["register"]}
    assert roles["supplier"]["transfers"] > 0
    assert f"supplier={named.replace('/', '%2F')}" in roles["supplier"]["address"]


def test_the_page_without_an_id_says_what_there_is(client):
    form = client.get("/reconcile/view.json").json()
    assert form["service"] == "http://127.0.0.1:8400/reconcile"
    page = client.get("/reconcile/view").text
    assert all(one["id"] in page for one in (*form["types"], *form["properties"]))


@pytest.mark.parametrize("name", ["nope", "label/terrorist", "<script>", "\u202e", "x" * 500])
def test_an_entity_that_is_not_known_is_not_found(client, name):
    for path in ("view", "view.json", "preview"):
        answer = client.get(f"/reconcile/{path}", params={"id": name})
        assert answer.status_code == 404
        assert path.endswith(".json") or "<script>" not in answer.text


def test_a_preview_is_a_small_page_without_script_style_or_link(client):
    page = client.get("/reconcile/preview?id=state/sy").text
    assert "Syrian Arab Republic" in page
    assert not any(one in page for one in ("<script", "<style", "style=", "<a ", "onload"))
    assert client.get("/reconcile/preview.css").headers["content-type"].startswith("text/css")


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=12)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)
FIELD = st.sampled_from(["query", "type", "limit", "properties", "type_strict", "pid", "v", "id"])
QUERY = st.one_of(JSON, st.dictionaries(FIELD, JSON, max_size=4))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(max_size=5), QUERY, max_size=4))
def test_no_batch_breaks_the_service(client, batch):
    answer = sent(client, queries=batch)
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        validate(answer.json(), RESULTS)
        assert list(answer.json()) == list(batch)
    else:
        assert answer.json()["error"]
