"""The order in which people are asked to review reports."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import (
    Certainty,
    Contradiction,
    ContradictionKind,
    Origin,
    Reason,
    Report,
    Side,
    Span,
    Status,
    Transfer,
)
from firsthand.pipeline.review_queue import QueueOrder, build_queue
from firsthand.register import Unsure

WORDS = Span(0, 4, "arms")


def report(name, confidence=0.9, article="a1", *codes):
    reasons = tuple(Reason(code, "Why.") for code in codes)
    return Report(
        name, article, WORDS, WORDS, Status.DELIVERED, Certainty.STATED, confidence=confidence, reasons=reasons
    )


def transfer(name, *origins, articles=None, contradicted=False):
    """A transfer of origins, each a string of one-letter reports; as many articles as reports if not told."""
    reports = tuple(chain.from_iterable(origins))
    side = Side("a1", WORDS)
    against = Contradiction(ContradictionKind.DENIAL, side, side, Reason("against", "They differ."))
    return Transfer(
        id=name,
        reports=reports,
        supplier=(),
        recipient=(),
        item=(),
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        articles=tuple(f"a{number}" for number in range(articles or len(reports))),
        newsrooms=(),
        origins=tuple(Origin(number, tuple(part), (), ()) for number, part in enumerate(origins, 1)),
        contradictions=(against,) if contradicted else (),
    )


def pair(one, other):
    return Unsure(one, other, Reason("review.partly", "Some of it agrees."))


def queue(reports, transfers=(), pairs=(), outlets=None):
    return build_queue(reports, outlets or {}, transfers, pairs, built_from=7)


def everything(made, by):
    return "".join(made.next(by, most=99))


def test_by_doubt_the_least_confident_reading_comes_first():
    made = queue([report("a", 0.9), report("b", 0.4), report("c", 0.7)])
    assert everything(made, QueueOrder.DOUBT) == "bca"


@pytest.mark.parametrize("code", ["guard.refusal", "encoder.unsure-status"])
def test_rule_and_model_at_odds_count_as_much_as_a_quarter_less_confidence(code):
    made = queue([report("a", 0.9), report("b", 0.9, "a1", code), report("c", 0.7), report("d", 0.6)])
    assert everything(made, QueueOrder.DOUBT) == "dbca"


def test_what_a_rule_only_added_is_no_doubt():
    assert everything(queue([report("a", 0.9), report("b", 0.9, "a1", "frame.voice")]), QueueOrder.DOUBT) == "ab"


def test_a_report_of_an_undecided_pair_is_in_doubt():
    made = queue([report("a"), report("b"), report("c")], pairs=[pair("b", "c")])
    assert everything(made, QueueOrder.DOUBT) == "bca"


def test_by_importance_what_many_articles_rest_on_with_one_origin_comes_first():
    transfers = [transfer("t1", "a", "b"), transfer("t2", "c", articles=5), transfer("t3", "d", articles=3)]
    assert everything(queue(map(report, "abcd"), transfers), QueueOrder.IMPORTANCE) == "cdab"


def test_a_contradiction_counts_double():
    transfers = [transfer("t1", "a", articles=3), transfer("t2", "b", articles=2, contradicted=True)]
    assert everything(queue(map(report, "ab"), transfers), QueueOrder.IMPORTANCE) == "ba"


def test_the_first_report_of_every_origin_comes_before_what_leans_on_it_and_what_is_in_no_transfer_last():
    transfers = [transfer("t1", "abc", "d"), transfer("t2", "ef")]
    assert everything(queue(map(report, "gfedcba"), transfers), QueueOrder.IMPORTANCE) == "adebcfg"


def test_by_outlet_goes_by_its_name_then_by_doubt_with_unnamed_ones_last():
    reports = [report("a", 0.9, "a1"), report("b", 0.5, "a1"), report("c", 0.1, "a2"), report("d", 0.1, "a3")]
    made = queue(reports, outlets={"a1": "Zeta Post", "a2": "alpha Wire"})
    assert everything(made, QueueOrder.OUTLET) == "cbad"
    assert made.outlets() == [("alpha Wire", 1), ("Zeta Post", 2), ("", 1)]


def test_one_outlet_alone_can_be_asked_for_in_any_order():
    reports = [report("a", 0.9, "a1"), report("b", 0.5, "a1"), report("c", 0.1, "a2")]
    made = queue(reports, outlets={"a1": "Post"})
    assert made.next(QueueOrder.DOUBT, outlet="Post", most=9) == ["b", "a"]
    assert made.next(QueueOrder.DOUBT, outlet="", most=9) == ["c"]
    assert made.next(QueueOrder.DOUBT, outlet="None such", most=9) == []


def test_what_is_done_is_skipped_and_one_goes_on_from_where_one_is():
    made = queue([report("a", 0.1), report("b", 0.2), report("c", 0.3), report("d", 0.4)])
    assert made.next() == ["a"]
    assert made.next(skip={"a"}, most=2) == ["b", "c"]
    assert made.next(skip={"c"}, after="b", most=2) == ["d"]
    assert made.next(after="unknown") == ["a"]
    assert made.next(skip="abcd") == []


def test_pairs_are_found_by_either_report_with_that_one_named_first():
    made = queue(map(report, "abc"), pairs=[pair("a", "b"), pair("c", "a")])
    assert [(one.one, one.other) for one in made.pairs_of("a")] == [("a", "b"), ("a", "c")]
    assert [(one.one, one.other) for one in made.pairs_of("bc")] == [("b", "a"), ("c", "a")]
    assert made.pairs_of("x") == []


def test_an_empty_store_has_an_empty_queue():
    made = queue([])
    assert (everything(made, QueueOrder.DOUBT), made.outlets(), made.built_from) == ("", [], 7)


drawn = st.lists(st.tuples(st.sampled_from([0.1, 0.5, 0.5000000001, 0.9]), st.sampled_from(["a1", "a2", "a3"])))


@given(drawn, st.randoms(), st.sampled_from(QueueOrder))
def test_every_report_is_in_each_order_once_and_their_order_before_does_not_matter(made_of, chance, by):
    reports = [report(f"{number:03}", *rest) for number, rest in enumerate(made_of)]
    outlets = {"a1": "Post", "a2": "Wire"}
    expected = queue(reports, outlets=outlets).next(by, most=999)
    assert sorted(expected) == [one.id for one in reports]
    chance.shuffle(reports)
    assert queue(reports, outlets=outlets).next(by, most=999) == expected
