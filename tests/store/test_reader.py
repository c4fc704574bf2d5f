"""What can be asked of a store, and that many may ask at once while another process writes."""

from threading import Thread

import pytest
from generated import article, reports

from firsthand.errors import StoreError
from firsthand.model import Certainty, Status, Transfer
from firsthand.store.reader import StoreReader


def add(store, number, *, count=1, finder="rules/1"):
    made, original = article(number)
    return store.add(made, original, reports(made, count=count, finder=finder))


def transfers(count):
    return tuple(
        Transfer(f"t{-number}", (), (), (), (), Status.AGREED, Certainty.STATED, (), (), ()) for number in range(count)
    )


def test_articles_come_sorted_by_id_all_or_those_asked_for(place):
    made = sorted((article(number)[0] for number in range(450)), key=lambda one: one.id)
    with place.open() as store:
        with store.batch():
            for number in range(450):
                add(store, number)
        assert list(store.articles()) == made
        asked = [made[7].id, made[3].id, "unknown", made[3].id]
        assert list(store.articles(asked)) == [made[3], made[7]]
        assert list(store.articles([])) == []


def test_articles_are_found_by_given_id_or_by_the_beginning_of_their_id(place):
    made = article(1)[0]
    with place.open() as store:
        add(store, 1)
        add(store, 2)
        assert store.find("story-1") == store.find(made.id) == store.find(made.id[:10]) == (made,)
        assert store.find("story") == store.find(made.id[:10] + "%") == store.find("") == ()
        assert len(store.find("story-1", most=0)) == 0


def test_what_the_store_does_not_hold_is_said_in_one_line(place):
    with place.open() as store:
        with pytest.raises(StoreError, match=r"no article deadbeef$"):
            store.article("deadbeef")
        with pytest.raises(StoreError, match=r"no original of an article deadbeef$"):
            store.original("deadbeef")
        assert store.reports("deadbeef") == store.readings("deadbeef") == ()
        assert store.head() is None
        assert store.verify() == ()


def test_a_saved_register_is_read_in_its_order_also_once_it_is_out_of_date(place):
    saved = transfers(450)
    with place.open() as store:
        assert store.saved_register() is None
        assert list(store.saved_transfers()) == []
        assert store.transfer("t-7") is None
        store.save_register(saved)
        first = store.saved_register()
        add(store, 1)
        assert store.register() is None
        assert store.saved_register() == first
        assert list(store.saved_transfers()) == list(saved)
        assert store.transfer("t-7") == saved[7]
        assert store.transfer("t7") is None
        store.save_register(saved[:3])
        assert store.saved_register() > first
        assert store.transfer("t-7") is None


def test_a_register_that_is_replaced_while_it_is_read_is_no_mixture_of_two(place):
    saved = transfers(450)
    with place.open() as store:
        store.save_register(saved)
        reading = store.saved_transfers()
        next(reading)
        store.save_register(saved[::-1])
        with pytest.raises(StoreError, match=r"the register was built anew meanwhile; read it again$"):
            list(reading)


def test_a_register_that_is_replaced_again_and_again_is_always_read_whole(place):
    registers = (transfers(40), transfers(50))
    with place.open() as writer:
        writer.save_register(registers[0])
        with place.open(read_only=True) as reader:
            seen, over = [], []

            def read():
                while not over:
                    seen.append((len(reader.register()), reader.transfer("t-7")))

            readers = [Thread(target=read) for _ in range(2)]
            for one in readers:
                one.start()
            for turn in range(60):
                writer.save_register(registers[1 - turn % 2])
            over.append(True)
            for one in readers:
                one.join()
    assert seen
    assert {count for count, _ in seen} <= {40, 50}
    assert all(one == registers[0][7] for _, one in seen)


@pytest.mark.parametrize("asked", ["", "nobody", "a\0b", "x" * 900])
def test_what_no_record_is_called_finds_nothing(place, asked):
    with place.open() as store:
        add(store, 1)
        store.save_register(transfers(2))
        assert store.transfer(asked) is store.report(asked) is None
        assert store.judgements_on([asked]) == store.judgements(asked) == store.find(asked) == ()


def test_what_a_store_answers_it_answers_as_the_reader_that_it_is(place):
    with place.open() as store, store.batch():
        add(store, 1)
        assert StoreReader(store._database, store._originals).ids() == ()  # it waits to be written
        assert len(store.ids()) == 1
        assert StoreReader(store._database, store._originals).ids() == store.ids()
