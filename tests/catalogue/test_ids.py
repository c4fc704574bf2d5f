"""Ids lead to rows."""

import pytest

from firsthand.catalogue import ids
from firsthand.catalogue.ids import Ids, IdsWriter


def written(folder, rows):
    writer = IdsWriter()
    for row in rows:
        writer.add(row)
    writer.save(folder, "ids")
    return Ids.load(folder, "ids")


@pytest.mark.parametrize("name", ["a", "f" * 32, "", "\ud800", "é"])
def test_an_id_leads_to_its_row(tmp_path, name):
    found = written(tmp_path, [("b", "c"), (), (name, "d")])
    assert found.candidates(name) == [2]
    assert found.candidates("c") == [0]
    assert found.candidates("unknown") == []


def test_ids_of_one_hash_lead_to_all_their_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(ids, "_hash", len)
    found = written(tmp_path, [("aa",), ("b",), ("cc",)])
    assert found.candidates("xx") == [0, 2]
