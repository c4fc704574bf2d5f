"""Judgements and the saved register, on SQLite and on PostgreSQL."""

from dataclasses import replace

import pytest
from generated import article, reports

from firsthand.errors import MisuseError
from firsthand.model import Certainty, Judgement, Rejected, Status, Transfer, Verdict

REJECTED = Rejected("news.jsonl:7", "read", "the line is not JSON; correct it or leave it out")
ACCEPTED = Judgement("j1", "t1", Verdict.ACCEPTED, "A. Reviewer", "2031-04-01T10:00:00Z")
TRANSFER = Transfer("t1", ("r1",), (), (), (), Status.DELIVERED, Certainty.STATED, ("a1",), (), ())


def add(store, number, finder="rules/1"):
    made, original = article(number)
    return store.add(made, original, reports(made, finder=finder))


def test_judgements_are_appended_and_never_overwritten(place):
    second = replace(ACCEPTED, id="j2", verdict=Verdict.REJECTED)
    elsewhere = replace(ACCEPTED, id="j3", subject="t2")
    with place.open() as store:
        assert [store.judge(one) for one in (ACCEPTED, second, ACCEPTED, elsewhere)] == [True, True, False, True]
        with pytest.raises(MisuseError, match="judgement j1"):
            store.judge(replace(ACCEPTED, verdict=Verdict.REJECTED))
        assert store.judgements() == (ACCEPTED, second, elsewhere)
        assert store.judgements("t1") == (ACCEPTED, second)
        assert store.verify() == ()


def test_a_register_is_out_of_date_once_something_is_added_or_judged(place):
    with place.open() as store:
        assert store.register() is None
        for change in (lambda: add(store, 1), lambda: add(store, 1, finder="rules/2"), lambda: store.judge(ACCEPTED)):
            store.save_register([TRANSFER])
            assert store.register() == (TRANSFER,)
            change()
            assert store.register() is None
            assert store.counts().transfers is None


def test_a_rejection_or_an_article_known_already_leaves_the_register_as_it_is(place):
    with place.open() as store:
        add(store, 1)
        store.save_register([TRANSFER])
        store.reject(REJECTED)
        add(store, 1)
        assert store.register() == (TRANSFER,)
        assert store.counts().transfers == 1


def test_saving_the_same_register_again_changes_nothing(place):
    with place.open() as store:
        add(store, 1)
        assert store.save_register([TRANSFER])
        store.reject(REJECTED)
        head = store.head()
        assert not store.save_register([TRANSFER])
        assert store.head() == head


def test_a_saved_register_replaces_the_one_before_in_its_own_order(place):
    second = replace(TRANSFER, id="t0", articles=("a1", "a2"))
    with place.open() as store:
        store.save_register([TRANSFER])
        assert store.save_register([second, TRANSFER])
        assert store.register() == (second, TRANSFER)
        assert store.save_register([])
        assert store.register() == ()
        assert store.verify() == ()


def test_a_register_built_before_someone_else_added_is_out_of_date_at_once(place):
    with place.open() as store, place.open() as other:
        add(store, 1)
        built_from = store.position()
        add(other, 2)
        store.save_register([TRANSFER], built_from)
        assert store.register() is None
