"""The review queue is made once a register and kept beside the store."""

import shutil
from dataclasses import replace

import numpy as np
import pytest

from firsthand.model import Reason, Verdict
from firsthand.pipeline.current import open_register
from firsthand.pipeline.judging import judge
from firsthand.pipeline.queue_file import build_with_queue, make_queue, read_queue, review_queue, write_queue
from firsthand.pipeline.review_queue import QueueOrder, build_queue
from firsthand.pipeline.updating import update
from firsthand.register import Unsure
from firsthand.reports import FinderName
from firsthand.store import Store

TEXT = "Iran {} rockets to Hezbollah in May, two officials said on Monday.\n"


@pytest.fixture
def location(tmp_path):
    """A store with a request and a delivery, which are left to people as one transfer or two."""
    for name, verb in (("a", "delivered"), ("b", "refused to sell")):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(verb))
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    quiet = {"progress": lambda _: None, "comparing": lambda _: None, "building": lambda: None}
    update(paths, tmp_path / "store", own=None, jobs=1, finder=FinderName.LIGHT, **quiet)
    return tmp_path / "store"


def same(one, other):
    columns = [
        (one.ids, other.ids),
        (one.outlet, other.outlet),
        *((one.orders[by], other.orders[by]) for by in QueueOrder),
    ]
    rest = replace(one, ids=other.ids, outlet=other.outlet, orders=other.orders)
    return all(np.array_equal(a, b) for a, b in columns) and (
        (rest.built_from, rest.outlet_names, rest.pairs) == (other.built_from, other.outlet_names, other.pairs)
    )


def test_what_is_written_reads_back_the_same(tmp_path):
    made = replace(
        build_queue([], {}, [], [Unsure("a", "b", Reason("review.partly", "Some of “it” agrees."))], 12),
        ids=np.array([b"a", b"b"]),
        outlet_names=("Post é", ""),
    )
    write_queue(tmp_path, made)
    assert same(read_queue(tmp_path), made)


def test_an_empty_queue_reads_back_too(tmp_path):
    write_queue(tmp_path, build_queue([], {}, [], [], 0))
    assert read_queue(tmp_path).next() == []


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 cut short", b"no file of ours"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, damage):
    write_queue(tmp_path, build_queue([], {}, [], [], 3))
    (tmp_path / "review" / "review-queue.npz").write_bytes(damage)
    assert read_queue(tmp_path) is None


def test_there_is_none_before_one_was_made(tmp_path):
    assert read_queue(tmp_path) is None


def test_a_queue_holds_every_report_of_the_store_and_is_made_once_a_register(location):
    with open_register(location) as shelf:
        made = review_queue(location, shelf.store, shelf.kb, shelf.transfers)
        assert sorted(made.next(most=99)) == sorted(report.id for report in shelf.store.reports())
        write_queue(location, replace(made, outlet_names=("kept",)))
        assert review_queue(location, shelf.store, shelf.kb, shelf.transfers).outlet_names == ("kept",)


def test_after_a_judgement_it_is_made_anew_and_still_holds_what_was_rejected(location):
    with open_register(location) as shelf:
        before = review_queue(location, shelf.store, shelf.kb, shelf.transfers)
    with Store.open(location) as store:
        judge(store, before.next()[0], Verdict.REJECTED, by="Ana")
    with open_register(location) as shelf:
        after = review_queue(location, shelf.store, shelf.kb, shelf.transfers)
    assert after.built_from > before.built_from
    assert sorted(after.next(most=99)) == sorted(before.next(most=99))


def test_a_queue_is_made_where_it_cannot_be_kept(location):
    shutil.rmtree(location / "review", ignore_errors=True)
    (location / "review").write_text("a file stands in the way")
    with open_register(location) as shelf:
        made = review_queue(location, shelf.store, shelf.kb, shelf.transfers)
        assert same(made, make_queue(shelf.store, shelf.kb, shelf.transfers, shelf.store.position()))


def test_a_register_built_with_its_queue_is_the_one_built_without_and_both_are_kept(location):
    with open_register(location) as shelf:
        expected, queue = shelf.transfers, review_queue(location, shelf.store, shelf.kb, shelf.transfers)
        kb = shelf.kb
    (location / "review" / "review-queue.npz").unlink()
    with Store.open(location) as store:
        assert build_with_queue(location, store, kb) == store.register() == expected
    assert same(read_queue(location), queue)
