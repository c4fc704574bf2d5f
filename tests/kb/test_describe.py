import json

import msgspec


def test_an_entity_is_described_by_name_forms_details_and_sources(kb):
    told = kb.describe("weapon/bgm-71-tow")
    assert told["id"] == "weapon/bgm-71-tow"
    assert told["kind"] == "weapon"
    assert told["name"] == "BGM-71 TOW"
    assert "TOW" in told["forms"]["alias"]
    assert told["details"]["generic"] == "term/anti-tank-guided-missile"
    assert told["sources"]


def test_credit_forms_and_leaders_are_shown(kb):
    assert "AP" in kb.describe("outlet/associated-press")["forms"]["credit"]
    assert "Putin" in kb.describe("state/ru")["forms"]["leader"]
    assert kb.describe("state/ru")["details"]["leaders"][0]["name"]


def test_every_description_is_plain_data(kb):
    for entity in list(kb)[::97]:
        assert json.loads(msgspec.json.encode(kb.describe(entity)))["id"] == entity
