"""The pairs that a person is asked about when they review a report."""

from dataclasses import replace

import pytest

from firsthand.model import Certainty, Reason, Status, Transfer
from firsthand.pipeline.partners import partners_of
from firsthand.pipeline.review_queue import build_queue
from firsthand.register import Unsure
from firsthand.store import Store

WHY = Reason("review.partly", "Some of it agrees.")
JOINED = (Reason("same.a", "The second was joined."), Reason("same.b", "The third was joined."))


@pytest.fixture(scope="module")
def store(demo_store):
    with Store.open(demo_store, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(store):
    return [report.id for report in store.reports()[:5]]


def of(store, report, *, pairs=(), transfer=None):
    queue = build_queue(store.reports(), {}, (), pairs, 1)
    return [(one.report.id, one.reason, one.joined) for one in partners_of(report, queue, transfer, store)]


def transfer(*reports):
    return Transfer("t", reports, (), (), (), Status.DELIVERED, Certainty.STATED, (), (), (), (), JOINED)


def test_a_proposed_pair_is_asked_about_from_both_sides(store, names):
    pairs = [Unsure(names[0], names[1], WHY)]
    assert of(store, names[0], pairs=pairs) == [(names[1], WHY, False)]
    assert of(store, names[1], pairs=pairs) == [(names[0], WHY, False)]
    assert of(store, names[2], pairs=pairs) == []


@pytest.mark.parametrize(("at", "other", "reason"), [(0, 1, 0), (1, 0, 0), (2, 0, 1)])
def test_a_joined_report_is_held_against_the_first_of_its_transfer_with_the_reason(store, names, at, other, reason):
    assert of(store, names[at], transfer=transfer(*names[:3])) == [(names[other], JOINED[reason], True)]


def reports_of_one_article(store):
    """Two reports of one article, and one of another."""
    everything = store.reports()
    by_article = {}
    for one in everything:
        by_article.setdefault(one.article, []).append(one.id)
    home = next(article for article, ids in by_article.items() if len(ids) > 1)
    return [*by_article[home][:2], next(one.id for one in everything if one.article != home)]


@pytest.mark.parametrize("code", ["same.article", "same.headline"])
def test_what_joined_two_reports_of_one_article_is_asked_about_these_two(store, code):
    one, two, elsewhere = reports_of_one_article(store)
    inside, other = Reason(code, "One article."), Reason("same.words", "The same words.")
    moved = Transfer(
        "t", (elsewhere, one, two), (), (), (), Status.DELIVERED, Certainty.STATED, (), (), (), (), (other, inside)
    )
    assert of(store, two, transfer=moved) == [(one, inside, True)]
    assert of(store, one, transfer=moved) == [(elsewhere, other, True)]


def test_it_is_not_asked_about_a_report_of_another_article(store):
    one, _, elsewhere = reports_of_one_article(store)
    inside = Reason("same.article", "One article.")
    moved = Transfer("t", (elsewhere, one), (), (), (), Status.DELIVERED, Certainty.STATED, (), (), (), (), (inside,))
    assert of(store, elsewhere, transfer=moved) == []
    assert of(store, one, transfer=moved) == []


@pytest.mark.parametrize(("count", "is_direct"), [(2, True), (3, False)])
def test_a_reason_that_may_rest_on_a_third_report_is_said_to_be_so(store, names, count, is_direct):
    queue = build_queue(store.reports(), {}, (), (), 1)
    held = replace(transfer(*names[:count]), joined=JOINED[: count - 1])
    assert [one.is_direct for one in partners_of(names[1], queue, held, store)] == [is_direct]


def test_a_report_that_the_transfer_does_not_hold_is_not_asked_about(store, names):
    assert of(store, names[4], transfer=transfer(*names[:3])) == []


def test_a_partner_that_the_store_no_longer_holds_is_left_out(store, names):
    assert of(store, names[0], pairs=[Unsure(names[0], "f" * 32, WHY)]) == []


def test_a_partner_comes_with_its_article(store, names):
    queue = build_queue(store.reports(), {}, (), [Unsure(names[0], names[1], WHY)], 1)
    [partner] = partners_of(names[0], queue, None, store)
    assert partner.article.id == partner.report.article
