"""Derivations, and which articles they cover, on SQLite and on PostgreSQL."""

import sqlite3
from dataclasses import replace

import pytest
from generated import article, derivation, reports

from firsthand.errors import MisuseError, StoreError
from firsthand.model import Certainty, Status, Transfer
from firsthand.store import Store

TRANSFER = Transfer("t1", ("r1",), (), (), (), Status.DELIVERED, Certainty.STATED, ("a1",), (), ())
METHOD = "lineage/1"
AB, AC, BC, CD = (derivation(*pair) for pair in ("ab", "ac", "bc", "cd"))


def add(store, number, **changes):
    made, original = article(number)
    made = replace(made, **changes)
    store.add(made, original, reports(made))
    return made.id


def test_derivations_read_back_the_same_sorted_by_their_articles(place):
    with place.open() as store:
        assert store.save_derivations([CD, AB, BC, AC], method=METHOD)
    with place.open(read_only=True) as store:
        assert list(store.derivations()) == [AB, AC, BC, CD]
        assert store.verify() == ()


@pytest.mark.parametrize(
    ("asked", "found"),
    [(["a"], [AB, AC]), (["c"], [AC, BC, CD]), (["d", "a", "a"], [AB, AC, CD]), ([], []), (["x"], []), ("b", [AB, BC])],
)
def test_derivations_of_an_article_are_those_on_either_side_of_it(place, asked, found):
    with place.open() as store:
        store.save_derivations([CD, AB, BC, AC], method=METHOD)
        assert list(store.derivations(asked)) == found
        assert store.derived_pairs(asked) == tuple((one.a, one.b) for one in found)


def test_more_derivations_than_a_page_holds_come_all_and_once(place):
    names = [f"{number:03}" for number in range(40)]
    made = [derivation(a, b) for a in names for b in names if a < b]
    with place.open() as store:
        store.save_derivations(made[::-1], method=METHOD)
        assert list(store.derivations()) == list(store.derivations(names)) == made
        assert not store.save_derivations(made, method=METHOD)


def test_saving_the_same_derivations_again_changes_nothing_not_even_the_audit_log(place):
    with place.open() as store:
        assert store.save_derivations([AB, AC], gone=[("b", "c")], method=METHOD)
        head = store.head()
        assert not store.save_derivations([AC], method=METHOD)
        assert not store.save_derivations([AB], gone=[("b", "c")], method="lineage/2")
        assert store.head() == head


def test_a_derivation_that_differs_supersedes_the_earlier_one(place):
    new = replace(AB, share_a=0.75)
    with place.open() as store:
        store.save_derivations([AB, AC], method=METHOD)
        assert store.save_derivations([new], method=METHOD)
        assert list(store.derivations()) == [new, AC]
        assert store.counts().audit_entries == 3
        assert store.verify() == ()


def test_a_pair_that_is_gone_has_no_derivation_until_it_has_one_again(place):
    with place.open() as store:
        store.save_derivations([AB, AC], method=METHOD)
        assert store.save_derivations(gone=[("a", "b"), ("c", "x")], method=METHOD)
        assert list(store.derivations()) == list(store.derivations(["a"])) == [AC]
        assert store.derived_pairs(["b"]) == ()
        assert not store.save_derivations(gone=[("a", "b")], method=METHOD)
        assert store.save_derivations([AB], method=METHOD)
        assert list(store.derivations()) == [AB, AC]
        assert store.verify() == ()


def test_a_pair_both_found_and_gone_stays(place):
    with place.open() as store:
        store.save_derivations([AB], gone=[("a", "b")], method=METHOD)
        assert list(store.derivations()) == [AB]


@pytest.mark.parametrize("pair", [("b", "a"), ("a", "a")])
def test_a_pair_in_the_wrong_order_is_misuse(place, pair):
    with place.open() as store:
        for call in ({"found": [derivation(*pair)]}, {"gone": [pair]}):
            with pytest.raises(MisuseError, match="name first the article whose id is lower"):
                store.save_derivations(**call, method=METHOD)
        assert store.head() is None


def test_an_article_is_uncompared_until_it_is_covered_and_again_when_it_reads_otherwise(place):
    with place.open() as store:
        one, two = add(store, 1), add(store, 2)
        waiting = store.uncompared(METHOD)
        assert list(waiting) == sorted((one, two))
        assert store.save_derivations(method=METHOD, covers={one: waiting[one]})
        assert list(store.uncompared(METHOD)) == [two]
        assert store.uncompared("lineage/2") == waiting
        head = store.head()
        assert not store.save_derivations(method=METHOD, covers={one: waiting[one]})
        assert store.head() == head
        add(store, 1, language="fr")
        assert list(store.uncompared(METHOD)) == sorted((one, two))
        assert store.verify() == ()


def test_a_version_superseded_while_it_was_compared_is_not_covered(place):
    with place.open() as store:
        one = add(store, 1)
        waiting = store.uncompared(METHOD)
        add(store, 1, language="fr")
        assert not store.save_derivations(method=METHOD, covers=waiting)
        assert list(store.uncompared(METHOD)) == [one]


def test_only_a_derivation_that_changes_makes_the_register_out_of_date(place):
    with place.open() as store:
        one = add(store, 1)
        store.save_derivations([AB], method=METHOD)
        store.save_register([TRANSFER])
        store.save_derivations([AB], method=METHOD, covers={one: store.uncompared(METHOD)[one]})
        assert store.register() == (TRANSFER,)
        store.save_derivations([], gone=[("a", "b")], method=METHOD)
        assert store.register() is None


def test_a_store_opened_for_reading_keeps_no_derivations(place):
    with place.open():
        pass
    with place.open(read_only=True) as store, pytest.raises(StoreError, match="opened for reading only"):
        store.save_derivations([AB], method=METHOD)


@pytest.fixture
def filled(folder):
    """A store with a covered article, a superseded derivation, one that is gone and one that stands."""
    with Store.open(folder) as store:
        add(store, 1)
        store.save_derivations([AB, AC], method=METHOD, covers=store.uncompared(METHOD))
        store.save_derivations([replace(AB, share_a=0.75)], gone=[("a", "c")], method=METHOD)
    return folder


TAMPERED = {
    "a record": (
        "UPDATE derivation SET record = replace(record, 'rebels', 'troops') WHERE sequence = 6",
        "derivation a b: was changed after it was added: its method or record does not fit the audit log",
    ),
    "a superseded record": (
        "UPDATE derivation SET record = replace(record, 'rebels', 'troops') WHERE sequence = 3",
        "derivation a b: was changed after it was added: its method or record does not fit the audit log",
    ),
    "a record that does not read": (
        "UPDATE derivation SET record = '[' WHERE sequence = 6",
        "derivation a b: Derivation in the store does not read",
    ),
    "a method": (
        "UPDATE derivation SET method = 'by hand' WHERE sequence = 6",
        "derivation a b: was changed after it was added: its method or record does not fit the audit log",
    ),
    "a relation": (
        "UPDATE derivation SET relation = 'copy' WHERE sequence = 6",
        "derivation a b: column relation differs from the record",
    ),
    "the relation of what is gone": (
        "UPDATE derivation SET relation = 'copy' WHERE sequence = 7",
        "derivation a c: column relation differs from the record",
    ),
    "an article": (
        "UPDATE derivation SET b = 'd' WHERE sequence = 7",
        "derivation a d: audit entry 7 does not speak of it",
    ),
    "what was gone brought back": (
        "UPDATE derivation SET superseded_by = 7 WHERE sequence = 7",
        "derivation a c: which of its versions is the current one was changed",
    ),
    "a derivation that was superseded made current": (
        "UPDATE derivation SET superseded_by = 7 WHERE sequence = 3",
        "derivation a b: which of its versions is the current one was changed",
    ),
    "a removed derivation": (
        "DELETE FROM derivation WHERE sequence = 6",
        "derivation a b: is gone, though audit entry 6 speaks of it",
    ),
    "the method of a comparison": (
        "UPDATE compared SET method = 'by hand'",
        "comparison 5: the audit entry of that number does not speak of it",
    ),
    "an article more in a comparison": (
        "INSERT INTO compared (article, sequence, method) VALUES (2, 5, 'lineage/1')",
        "comparison 5: was changed after it was added: its articles do not fit the audit log",
    ),
    "a removed comparison": (
        "DELETE FROM compared",
        "comparison lineage/1: is gone, though audit entry 5 speaks of it",
    ),
}


@pytest.mark.parametrize(("statement", "said"), TAMPERED.values(), ids=TAMPERED.keys())
def test_what_was_changed_behind_the_stores_back_is_named(filled, statement, said):
    with Store.open(filled, read_only=True) as store:
        assert store.verify() == ()
    with sqlite3.connect(filled / "register.db") as connection:
        assert connection.execute(statement).rowcount == 1
    connection.close()
    with Store.open(filled, read_only=True) as store:
        assert any(str(problem).startswith(said) for problem in store.verify())


def test_derivations_among_articles_have_both_ends_there(place):
    ids = []
    with place.open() as store:
        for number in range(3):
            made, original = article(number)
            store.add(made, original, ())
            ids.append(made.id)
        a, b, c = sorted(ids)
        store.save_derivations([derivation(a, b), derivation(b, c)], method="test/1")
        assert store.derivations_among([a, b]) == (derivation(a, b),)
        assert store.derivations_among([a, c]) == ()
        store.save_derivations(gone=[(a, b)], method="test/1")
        assert store.derivations_among([a, b, c]) == (derivation(b, c),)


def test_derivations_among_many_articles_are_those_of_which_both_ends_are_among_them(place):
    names = [f"{number:04}" for number in range(450)]
    pairs = [(one, other) for one, other in zip(names, names[3:], strict=False)]
    with place.open() as store:
        store.save_derivations([derivation(*pair) for pair in pairs], method="test/1")
        asked = names[::3] + names[1::3]
        assert len(asked) > 200
        expected = [pair for pair in pairs if set(pair) <= set(asked)]
        assert [(one.a, one.b) for one in store.derivations_among(asked)] == expected
        assert 0 < len(expected) < len(pairs)
