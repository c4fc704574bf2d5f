"""What happened to some records, without reading the whole audit log."""

from datetime import UTC, datetime

from generated import article, reports
from sqlalchemy import event

from firsthand.model import Judgement, Verdict
from firsthand.store import Store
from firsthand.store.history import register_built

AT = datetime(2031, 4, 1, 12, tzinfo=UTC)


def test_an_article_was_taken_in_and_read_in_that_order(place):
    one, original = article(1)
    other, other_original = article(2)
    with place.open() as store:
        store.add(one, original, reports(one))
        store.add(other, other_original, reports(other))
        found = store.history([one.id])
    assert [(change.action, change.subject, change.is_first) for change in found] == [
        ("article", one.id, True),
        ("reading", one.id, True),
    ]
    assert found[0].number < found[1].number
    assert found[0].made_at.endswith("+00:00")


def test_a_reading_that_took_the_place_of_another_is_not_the_first(place):
    one, original = article(1)
    with place.open() as store:
        store.add(one, original, reports(one))
        store.add(one, original, reports(one, finder="rules/2"))
        found = store.history([one.id])
    assert [(change.action, change.is_first) for change in found] == [
        ("article", True),
        ("reading", True),
        ("reading", False),
    ]


def test_the_hash_of_a_change_seals_the_log_up_to_it(place):
    one, original = article(1)
    with place.open() as store:
        store.add(one, original, reports(one))
        last = store.history([one.id])[-1]
        assert last.hash == store.head()
        assert not store.verify(last.hash)


def test_a_register_is_told_with_what_it_was_built_from_though_it_is_out_of_date(place):
    one, original = article(1)
    other, other_original = article(2)
    with place.open() as store:
        assert store.register_built() is None
        store.add(one, original, ())
        position = store.position()
        store.save_register(())
        store.add(other, other_original, ())
        built = store.register_built()
    assert (built.action, built.built_from) == ("register", position)


def test_the_log_is_not_gone_through_for_the_newest_register(folder):
    with Store.open(folder) as store:
        store.save_register(())
        with store._database.reading() as connection:
            asked = []
            event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2:4]))
            assert register_built(connection)
            ((query, given),) = asked
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", given).all()
    assert [step[-1] for step in plan] == ["SCAN register", "SEARCH audit USING INTEGER PRIMARY KEY (rowid=?)"]


def test_judgements_come_with_those_that_take_them_back(place):
    made = Judgement.made("r1", Verdict.ACCEPTED, by="ada", at=AT)
    other = Judgement.made("r2", Verdict.REJECTED, by="ada", at=AT)
    back = Judgement.made(made.id, Verdict.WITHDRAWN, by="ada", at=AT)
    with place.open() as store:
        for one in (made, other, back):
            store.judge(one)
        assert store.judgements_on(["r1"]) == (made, back)
        assert store.judgements_on([]) == ()
