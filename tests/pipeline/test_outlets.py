"""The newsroom of every article is known as if each had been decoded, and anew when the store has changed."""

from dataclasses import replace
from hashlib import sha256

import pytest

from firsthand.lineage.houses import newsroom_of
from firsthand.model import content_id
from firsthand.pipeline.knowledge import knowledge
from firsthand.pipeline.outlets import Outlets
from firsthand.store import Store
from kin import article


@pytest.fixture
def location(tmp_path):
    Store.open(tmp_path / "store").close()
    return tmp_path / "store"


def add(location, name, outlet, text="Words."):
    original = f"{name} {text}".encode()
    made = article(name, outlet, "2024-05-20", text)
    made = replace(made, id=content_id(name, text), original=sha256(original).hexdigest())
    with Store.open(location) as store:
        store.add(made, original, ())
    return made.id


def counted(outlets, store):
    return {room.name: count for room, count in outlets.newsrooms(store).values()}


def test_every_article_of_the_demo_has_the_newsroom_that_decoding_it_gives(demo_store):
    kb = knowledge(demo_store)
    with Store.open(demo_store, read_only=True) as store:
        outlets = Outlets(kb)
        decoded = {one.id: newsroom_of(one, kb) for one in store.articles()}
        rooms = outlets.newsrooms(store)
        assert sum(count for _, count in rooms.values()) == len(decoded)
        for key, (room, count) in rooms.items():
            own = sorted(name for name, one in decoded.items() if one.key == key)
            assert outlets.articles(room, store) == own
            assert count == len(own)
        assert outlets.newsrooms_of(store.articles(), store) == decoded


def test_names_that_differ_only_in_case_and_article_are_one_newsroom(location, kb):
    ids = sorted(add(location, name, outlet) for name, outlet in (("a", "The Port Post"), ("b", "PORT POST")))
    with Store.open(location, read_only=True) as store:
        outlets = Outlets(kb)
        ((room, count),) = outlets.newsrooms(store).values()
        assert count == 2
        assert outlets.articles(room, store) == ids


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_ways_to_write_a_name_in_as_many_articles_it_is_always_the_same_that_is_shown(
    location, kb, monkeypatch, turn
):
    for name, outlet in (("a", "The Port Post"), ("b", "PORT POST")):
        add(location, name, outlet)
    stated = Store.stated_outlets
    monkeypatch.setattr(Store, "stated_outlets", lambda store: dict([*stated(store).items()][::turn]))
    with Store.open(location, read_only=True) as store:
        assert counted(Outlets(kb), store) == {"PORT POST": 2}


@pytest.mark.parametrize("outlet", ["Port Post " * 70, "Port \ufffd Post", "Port \0 Post"])
def test_a_name_that_a_column_cannot_hold_is_read_from_the_article(location, kb, outlet):
    article_id = add(location, "a", outlet)
    with Store.open(location, read_only=True) as store:
        outlets = Outlets(kb)
        expected = newsroom_of(store.article(article_id), kb)
        assert outlets.articles(expected, store) == [article_id]


def test_articles_that_nothing_gives_a_newsroom_are_each_one_of_its_own(location, kb):
    for name in "abc":
        add(location, name, None, f"Words {name}.")
    with Store.open(location, read_only=True) as store:
        rooms = Outlets(kb).newsrooms(store)
        assert len(rooms) == 3
        assert all(key.startswith("article:") for key in rooms)


def test_what_was_added_since_is_seen_and_known_articles_are_not_decoded_again(location, kb, monkeypatch):
    add(location, "a", None, "Words a.")
    with Store.open(location, read_only=True) as store:
        outlets = Outlets(kb)
        before = outlets.newsrooms(store)
        asked = []
        whole = store.articles
        monkeypatch.setattr(store, "articles", lambda ids=None: asked.append(ids) or whole(ids))
        new = add(location, "b", None, "Words b.")
        add(location, "c", "Port Post")
        assert len(outlets.newsrooms(store)) == len(before) + 2
        assert asked == [[new]]
        assert "Port Post" in counted(outlets, store)


def test_an_article_read_anew_is_counted_for_what_it_states_now(location, kb):
    add(location, "a", "Hill Gazette")
    with Store.open(location, read_only=True) as store:
        outlets = Outlets(kb)
        assert counted(outlets, store) == {"Hill Gazette": 1}
        add(location, "a", "Port Post")
        assert counted(outlets, store) == {"Port Post": 1}
