"""The store says which outlets its articles state, and which articles state one, without decoding any."""

from dataclasses import replace

import pytest
from generated import article
from sqlalchemy import event

from firsthand.store import Store
from firsthand.store.stated_outlets import StatedOutlet


@pytest.fixture
def store(place):
    with place.open() as opened:
        yield opened


def add(store, number, outlet, **changes):
    made, original = article(number)
    made = replace(made, outlet=outlet, **changes)
    store.add(made, original, ())
    return made.id


def test_each_stated_outlet_is_counted_and_none_is_one_of_them(store):
    for number, outlet in enumerate(["Hill Wire", "Hill Wire", None, "", "Port Post"]):
        add(store, number, outlet)
    assert store.stated_outlets() == {
        StatedOutlet("Hill Wire", None): 2,
        StatedOutlet(None, None): 1,
        StatedOutlet("", None): 1,
        StatedOutlet("Port Post", None): 1,
    }


def test_the_articles_that_state_an_outlet_are_found_by_it_alone(store):
    ids = {outlet: add(store, number, outlet) for number, outlet in enumerate(["Hill Wire", None, "", "Port Post"])}
    for outlet, article_id in ids.items():
        assert [one.id for one in store.stating([StatedOutlet(outlet, None)])] == [article_id]
    both = store.stating([StatedOutlet("Hill Wire", None), StatedOutlet(None, None)])
    assert [one.id for one in both] == sorted([ids["Hill Wire"], ids[None]])
    assert store.stating([]) == ()


def test_the_same_name_with_and_without_an_entity_is_two_outlets(store):
    plain = add(store, 1, "Hill Wire")
    link = replace(article(2)[0].outlet_link, entity="outlet/hill-wire")
    linked = add(store, 2, "Hill Wire", outlet_link=link)
    assert [one.id for one in store.stating([StatedOutlet("Hill Wire", None)])] == [plain]
    assert [one.id for one in store.stating([StatedOutlet("Hill Wire", "outlet/hill-wire")])] == [linked]


def test_an_article_read_anew_states_what_it_states_now_and_has_another_number(store):
    add(store, 1, "Hill Wire")
    (before,) = store.stating([StatedOutlet("Hill Wire", None)])
    add(store, 1, "Port Post")
    (after,) = store.stating([StatedOutlet("Port Post", None)])
    assert store.stated_outlets() == {StatedOutlet("Port Post", None): 1}
    assert before.id == after.id
    assert before.number < after.number


def test_an_outlet_with_a_sign_that_no_database_holds_is_counted_and_found(store):
    name = add(store, 1, "Hill\0Wire")
    (stated,) = store.stated_outlets()
    assert [one.id for one in store.stating([stated])] == [name]


def test_outlets_are_counted_and_found_by_their_index_alone(folder):
    with Store.open(folder) as store:
        made = [add(store, number, outlet) for number, outlet in enumerate(["Hill Wire", None])]
        asked = []
        event.listen(store._database._engine, "before_cursor_execute", lambda *args: asked.append(args))
        store.stated_outlets()
        assert len(store.stating([StatedOutlet("Hill Wire", None), StatedOutlet(None, None)])) == len(made)
        queries = [(query, given) for _, _, query, given, *_ in asked if query.startswith("SELECT")]
        with store._database.reading() as connection:
            plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", given).all() for query, given in queries]
    assert len(plans) == 3
    for plan in plans:
        assert ["INDEX article_outlet" in step[-1] for step in plan] == [True]
