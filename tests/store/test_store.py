"""What a store promises, on SQLite and on PostgreSQL."""

from dataclasses import replace

import pytest
from contents import contents
from generated import article, reports

from firsthand.errors import MisuseError
from firsthand.model import Rejected
from firsthand.store import Counts, Store

REJECTED = Rejected("news.jsonl:7", "read", "the line is not JSON; correct it or leave it out")


def add(store, number, *, count=1, finder="rules/1", **changes):
    made, original = article(number)
    made = replace(made, **changes)
    return store.add(made, original, reports(made, count=count, finder=finder))


def test_what_was_added_reads_back_the_same(place):
    made, original = article(1)
    found = reports(made, count=3)
    with place.open() as store:
        assert store.add(made, original, found)
    with place.open(read_only=True) as store:
        assert store.article(made.id) == made
        assert store.original(made.id) == original
        assert store.reports(made.id) == store.reports() == found
        assert store.counts() == Counts(1, 3, 0, 0, 1, 2, None)
        assert store.verify() == ()


def test_adding_the_same_again_changes_nothing_not_even_the_audit_log(place):
    with place.open() as store:
        assert [add(store, number) for number in (1, 2, 1)] == [True, True, False]
        before = store.counts(), store.head()
    with place.open() as store, store.batch():
        assert [add(store, number) for number in (2, 1)] == [False, False]
        assert (store.counts(), store.head()) == before


def test_the_same_given_id_with_other_content_is_a_new_article(place):
    one, one_original = article(1, given_id="page", text="One convoy.")
    other, other_original = article(1, given_id="page", text="Two convoys.")
    with place.open() as store:
        assert store.add(one, one_original, ())
        assert store.add(other, other_original, ())
        assert set(store.find("page")) == {one, other}


def test_the_same_article_from_another_original_changes_nothing(place):
    made, original = article(1)
    again, other_original = article(1, given_id="copy of it")
    with place.open() as store:
        store.add(made, original, ())
        assert not store.add(replace(again, id=made.id), other_original, ())
        assert list(store.articles()) == [made]
        assert store.counts().originals == 1


def test_other_reports_supersede_the_earlier_reading_which_stays_in_the_history(place):
    made, original = article(1)
    old, new = reports(made, finder="rules/1", count=2), reports(made, finder="rules/2")
    with place.open() as store:
        store.add(made, original, old)
        assert store.add(made, original, new)
        assert store.reports(made.id) == store.reports() == new
        assert store.readings(made.id) == (old, new)
        assert store.counts() == Counts(1, 1, 0, 0, 1, 3, None)
        assert store.verify() == ()


def test_an_article_read_anew_supersedes_the_earlier_text_with_its_reports(place):
    made, original = article(1)
    reread = replace(made, language="fr")
    with place.open() as store:
        store.add(made, original, reports(made))
        assert store.add(reread, original, reports(made))
        assert list(store.articles()) == [reread]
        assert store.readings(made.id) == (reports(made), reports(made))
        assert store.counts() == Counts(1, 1, 0, 0, 1, 4, None)
        assert store.verify() == ()


def test_an_article_in_which_nothing_is_found_any_more_has_no_reports_left(place):
    with place.open() as store:
        add(store, 1)
        assert add(store, 1, count=0)
        assert store.reports() == ()
        assert store.counts().reports == 0


@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_size_of_a_batch_makes_no_difference(tmp_path, size):
    def fill(folder, size):
        with Store.open(folder) as store, store.batch(size):
            for number in (3, 1, 2, 1, 4):
                add(store, number)
                store.reject(replace(REJECTED, document=f"file {number}"))
                add(store, number, count=number % 2 * 2, finder="rules/2")
        return contents(folder)

    assert fill(tmp_path / "batch", size) == fill(tmp_path / "single", 1)


def test_a_batch_is_written_whenever_it_is_full_and_at_its_end(place):
    with place.open() as writer, place.open(read_only=True) as reader:
        seen = []
        with writer.batch(4):
            for number in range(10):
                add(writer, number)
                seen.append(reader.counts().articles)
        assert seen == [0, 0, 0, 4, 4, 4, 4, 8, 8, 8]
        assert reader.counts().articles == 10


def test_large_articles_are_written_before_they_fill_the_memory(place, monkeypatch):
    monkeypatch.setattr("firsthand.store.batch._MOST_BYTES", 5000)
    with place.open() as writer, place.open(read_only=True) as reader, writer.batch(1000):
        for number in range(10):
            add(writer, number)
        assert reader.counts().articles > 5


def test_an_error_in_a_batch_keeps_what_was_added_before_it(place):
    with place.open() as store:
        with pytest.raises(ZeroDivisionError), store.batch():
            add(store, 1)
            raise ZeroDivisionError
        assert store.counts().articles == 1


def test_reading_inside_a_batch_sees_what_was_added(place):
    with place.open() as store, store.batch():
        add(store, 1)
        assert store.counts().articles == 1
        assert len(store.reports()) == 1


@pytest.mark.parametrize("given_id", ["", "a\0b", "é" * 5000, "😀" * 700, "' OR 1=1 --"])
def test_any_given_id_is_kept_and_found(place, given_id):
    made, original = article(1, given_id=given_id)
    with place.open() as store:
        assert store.add(made, original, ())
        assert not store.add(made, original, ())
        assert store.find(given_id) == (made,)
        assert store.find(given_id + "x") == ()
        assert store.verify() == ()


@pytest.mark.parametrize("text", ["", "\0", "\u202eمرحبا", "😀 \u2028 \r\n\t", "x" * 1_000_000])
def test_any_text_is_kept(place, text):
    made, original = article(1, text=text)
    with place.open() as store:
        store.add(made, original, ())
        assert store.article(made.id) == made
        assert store.verify() == ()


def test_an_original_with_another_digest_than_the_article_names_is_misuse(place):
    made, original = article(1)
    with place.open() as store:
        with pytest.raises(MisuseError, match="SHA-256"):
            store.add(made, original + b" ", ())
        assert store.counts().articles == 0


def test_a_report_of_another_article_is_misuse(place):
    made, original = article(1)
    with place.open() as store, pytest.raises(MisuseError, match=f"not of {made.id}"):
        store.add(made, original, reports(article(2)[0]))


def test_a_rejection_is_kept_once_in_order(place):
    other = replace(REJECTED, document="other.txt")
    with place.open() as store:
        with store.batch():
            for rejected in (REJECTED, other, REJECTED):
                store.reject(rejected)
        head = store.head()
        store.reject(other)
        assert store.rejections() == (REJECTED, other)
        assert store.head() == head
        assert store.verify() == ()
