"""The register as GeoJSON, held against a schema of RFC 7946 written for this, and read by another reader."""

import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.model import Certainty, Status

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import tracing

_POSITION = {
    "type": "array",
    "prefixItems": [
        {"type": "number", "minimum": -180, "maximum": 180},
        {"type": "number", "minimum": -90, "maximum": 90},
    ],
    "items": False,
    "minItems": 2,
}
_LINE = {"type": "array", "items": _POSITION, "minItems": 2}


def _geometry(name: str, coordinates: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"type": {"const": name}, "coordinates": coordinates},
        "required": ["type", "coordinates"],
        "additionalProperties": False,
    }


# RFC 7946, sections 3.1.1 to 3.3, as far as points and lines go; members of other types are not allowed (7.1).
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "geometry": {
                        "oneOf": [
                            {"type": "null"},
                            _geometry("Point", _POSITION),
                            _geometry("LineString", _LINE),
                            _geometry("MultiLineString", {"type": "array", "items": _LINE}),
                        ]
                    },
                    "properties": {"type": ["object", "null"]},
                },
                "required": ["type", "geometry", "properties"],
                "not": {"anyOf": [{"required": [name]} for name in ("coordinates", "geometries", "features", "crs")]},
            },
        },
    },
    "required": ["type", "features"],
    "not": {"anyOf": [{"required": [name]} for name in ("coordinates", "geometry", "properties", "crs")]},
}
US, TURKEY = ("US", "state/us"), ("Turkey", "state/tr")


def _features(holdings: Holdings) -> list[dict[str, Any]]:
    target = io.BytesIO()
    FORMATS["geojson"].write(holdings, target)
    made = json.loads(target.getvalue())
    Draft202012Validator(SCHEMA).validate(made)
    features: list[dict[str, Any]] = made["features"]
    return features


def _between(holdings: Holdings, *claims: Any, **more: Any) -> list[dict[str, Any]]:
    return _features(holding(holdings, told(*claims, **more)))


def test_every_transfer_of_the_register_has_one_feature_of_its_own(holdings: Holdings):
    found = [one for one in _features(holdings) if one["properties"]["role"] == "transfer"]
    assert [one["id"] for one in found] == [entry.transfer.id for entry in holdings.entries()]
    assert len({one["id"] for one in _features(holdings)}) == len(_features(holdings))


def test_another_reader_finds_it_valid(holdings: Holdings):
    reader = pytest.importorskip("geojson")
    target = io.BytesIO()
    FORMATS["geojson"].write(holding(holdings, told(claim(supplier=US, recipient=TURKEY))), target)
    assert reader.loads(target.getvalue().decode()).is_valid


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_a_line_is_drawn_for_a_reported_delivery_and_for_nothing_else(holdings: Holdings, status, certainty):
    transfer, *points = _between(holdings, claim(status, certainty, supplier=US, recipient=TURKEY))
    delivered = (status, certainty) in DELIVERIES
    assert (transfer["geometry"] is not None) == delivered
    assert (transfer["properties"]["no_line"] is None) == delivered
    assert len(points) == 2
    for one in (transfer, *points):
        told_of = one["properties"]
        assert told_of["delivered"] == delivered
        assert (told_of["status"], told_of["certainty"]) == (status, certainty)
        assert delivered or told_of["kind"] != "delivered" or certainty in (Certainty.DENIED, Certainty.HYPOTHETICAL)
        assert delivered or "no delivery is reported" in told_of["title"]
    colours = {one["properties"]["marker-color"] for one in (transfer, *points)}
    assert (colours == {"#1d4f7c"}) == delivered


def test_a_denied_delivery_is_of_the_kind_denied_and_no_origin_reports_it(holdings: Holdings):
    transfer, *_ = _between(holdings, claim(Status.DELIVERED, Certainty.DENIED, supplier=US, recipient=TURKEY))
    told_of = transfer["properties"]
    assert (told_of["kind"], told_of["origins_reporting"], told_of["origins_denying"]) == ("denied", 0, 1)


def test_positions_are_longitude_then_latitude_and_go_by_way_of_the_go_between(holdings: Holdings):
    transfer, *_ = _between(holdings, claim(supplier=US, via=TURKEY, recipient=("Syria", "state/sy")))
    (west, north), (east, _), (last, _) = transfer["geometry"]["coordinates"]
    assert west == pytest.approx(-77.04, abs=0.1) and north == pytest.approx(38.9, abs=0.1)
    assert east == pytest.approx(32.85, abs=0.1) and last == pytest.approx(36.29, abs=0.1)


def test_a_line_across_the_antimeridian_is_cut(holdings: Holdings):
    transfer, *_ = _between(holdings, claim(supplier=US, recipient=("Fiji", "state/fj")))
    one, other = transfer["geometry"]["coordinates"]
    assert transfer["geometry"]["type"] == "MultiLineString"
    assert (one[-1][0], other[0][0]) == (-180.0, 180.0) and one[-1][1] == other[0][1]


def test_a_seat_stands_for_the_state_and_a_place_for_itself(holdings: Holdings):
    _, *points = _between(holdings, claim(supplier=US, place=("Ankara", "place/ankara-323786"), recipient=TURKEY))
    stands = {one["properties"]["role"]: one["properties"]["stands_for"] for one in points}
    assert stands["supplier"].startswith("the capital: it stands for the state, not for the place")
    assert stands["place"] == "a place that reports name"


def test_who_has_no_position_has_no_line_and_stays(holdings: Holdings):
    [transfer, *points] = _between(holdings, claim(supplier=("rebels", None), recipient=TURKEY))
    assert transfer["geometry"] is None
    assert transfer["properties"]["no_line"] == "no position is known of the supplier"
    assert [one["properties"]["role"] for one in points] == ["recipient"]


def test_several_suppliers_of_equal_weight_have_a_line_each(holdings: Holdings):
    claims = [claim(supplier=US, recipient=TURKEY), claim(supplier=("Iran", "state/ir"), recipient=TURKEY)]
    transfer, *_ = _between(holdings, *claims)
    assert transfer["geometry"]["type"] == "MultiLineString" and len(transfer["geometry"]["coordinates"]) == 2


def test_who_is_named_in_a_denial_alone_is_no_end_of_a_line(holdings: Holdings):
    claims = [claim(supplier=US, recipient=TURKEY), claim(certainty=Certainty.DENIED, supplier=("Iran", "state/ir"))]
    transfer, *points = _between(holdings, *claims, status=Status.DELIVERED, certainty=Certainty.STATED)
    assert transfer["geometry"]["type"] == "LineString"
    assert "Iran" not in {one["properties"]["name"] for one in points}
    assert transfer["properties"]["origins_denying"] == 1


def test_only_addresses_of_the_web_are_given_and_labels_are_quoted(holdings: Holdings):
    transfer, *_ = _features(tracing(holdings))
    assert transfer["properties"]["urls"] == ["https://vale.example/1"]
    assert transfer["properties"]["recipient"] == ["“لواء التل”"]
