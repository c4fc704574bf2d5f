"""The index of a store's articles says which pairs new articles make, whatever became of it before."""

from dataclasses import replace
from hashlib import sha256
from random import Random

import pytest

from firsthand.lineage.index import Change
from firsthand.pipeline.pairing import Pairing, Work, related_together
from firsthand.store import Store
from kin import GAZETTE, WIRE, article, derivation

QUAY = "Nine red barrels stood on the quay at noon and none of the clerks knew which ship had brought them there."
TEXTS = {"wire": WIRE, "gazette": GAZETTE, "quay": QUAY, "post": f"Seen at the harbour.\n\n{QUAY}"}


@pytest.fixture
def store(tmp_path):
    """A store that holds all but one of the articles."""
    with Store.open(tmp_path / "store") as store:
        keep(store, "wire", "gazette", "quay")
        yield store


def keep(store, *names):
    for name in names:
        text = TEXTS[name].encode()
        store.add(replace(article(name, text=TEXTS[name]), original=sha256(text).hexdigest()), text, ())


def test_pairs_of_articles_that_share_text_are_to_be_compared(tmp_path, store):
    assert Pairing(store, tmp_path / "index").take_in(("gazette", "quay", "wire")) == Work({("gazette", "wire")}, set())


def test_a_new_article_makes_pairs_of_its_own_alone(tmp_path, store):
    first = Pairing(store, tmp_path / "index")
    first.take_in(("gazette", "quay", "wire"))
    first.keep()
    keep(store, "post")
    assert Pairing(store, tmp_path / "index").take_in(("post",)) == Work({("post", "quay")}, set())


def test_what_the_index_lacks_is_added_without_a_word(tmp_path, store):
    keep(store, "post")
    assert Pairing(store, tmp_path / "index").take_in(("post",)) == Work({("post", "quay")}, set())


def test_an_article_that_the_index_knows_already_is_paired_anew(tmp_path, store):
    first = Pairing(store, tmp_path / "index")
    first.take_in(("gazette", "quay", "wire"))
    first.keep()
    assert Pairing(store, tmp_path / "index").take_in(("wire",)) == Work({("gazette", "wire")}, set())


def test_a_derivation_of_a_new_article_that_is_no_pair_goes(tmp_path, store):
    store.save_derivations([derivation("quay", "wire"), derivation("gazette", "quay")], method="by hand")
    assert Pairing(store, tmp_path / "index").take_in(("wire",)).gone == {("quay", "wire")}


def test_an_index_that_cannot_be_written_is_made_anew_the_next_time(tmp_path, store):
    (tmp_path / "index").write_text("a file, where the folder should be")
    first = Pairing(store, tmp_path / "index")
    first.take_in(("gazette", "quay", "wire"))
    first.keep()
    keep(store, "post")
    assert Pairing(store, tmp_path / "index").take_in(("post",)) == Work({("post", "quay")}, set())


def test_of_several_changes_the_last_one_counts():
    work = Work()
    work.follow(Change(added=(("b", "a"), ("c", "d"))))
    work.follow(Change(added=(("e", "f"),), removed=(("a", "b"), ("x", "y"))))
    work.follow(Change(added=(("y", "x"),), removed=(("d", "c"),)))
    assert work == Work({("e", "f"), ("x", "y")}, {("a", "b"), ("c", "d")})


@pytest.mark.parametrize("seed", range(3))
def test_pairs_that_hang_together_come_next_to_each_other_in_any_order(seed):
    pairs = [("a", "z"), ("b", "c"), ("c", "d"), ("d", "y"), ("x", "z"), ("e", "f")]
    Random(seed).shuffle(pairs)
    assert related_together(pairs) == [("a", "z"), ("x", "z"), ("b", "c"), ("c", "d"), ("d", "y"), ("e", "f")]
