"""Pairs of a store's articles are compared as the articles themselves are, and one that fails fails alone."""

from dataclasses import replace
from hashlib import sha256

import pytest

from firsthand.errors import StoreError
from firsthand.lineage.compared_text import Text
from firsthand.lineage.derive import Deriver
from firsthand.pipeline.comparer import compare, open_comparer
from firsthand.store import Store
from kin import wire_and_gazette

ALONE = "Nine red barrels stood on the quay at noon and none of the clerks knew which ship had brought them there."


@pytest.fixture
def kept(tmp_path):
    """A store with a story, its rewording and another story; and the first two."""
    wire, gazette, _ = wire_and_gazette()
    articles = [
        replace(one, original=sha256(one.text.encode()).hexdigest())
        for one in (wire, gazette, replace(wire, id="alone", given_id="alone", text=ALONE))
    ]
    with Store.open(tmp_path / "store") as store:
        for one in articles:
            store.add(one, one.text.encode(), ())
    return tmp_path / "store", articles


def test_two_articles_stand_to_each_other_as_their_texts_do(kept, kb):
    folder, (wire, gazette, _) = kept
    derived = Deriver(kb).derive(Text.of(gazette), Text.of(wire))
    answers = compare(open_comparer(folder, None), [("gazette", "wire"), ("alone", "wire"), ("alone", "gazette")])
    assert answers == (derived, None, None)
    assert derived is not None


def test_a_pair_that_fails_is_answered_with_what_went_wrong(kept, monkeypatch):
    comparer = open_comparer(kept[0], None)
    monkeypatch.setattr(Deriver, "derive", lambda *_: 1 / 0)
    answers = compare(comparer, [("gazette", "wire"), ("alone", "wire")])
    assert answers == ("unexpected ZeroDivisionError, please report this: division by zero", None)


def test_an_article_that_the_store_does_not_hold_ends_the_run(kept):
    with pytest.raises(StoreError, match="no article gone"):
        compare(open_comparer(kept[0], None), [("gone", "wire")])
