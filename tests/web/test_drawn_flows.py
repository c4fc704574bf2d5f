"""Each transfer is drawn once, between the parties that most of its reports name."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.catalogue import Line, Named
from firsthand.web.drawing.drawn_flows import drawn_flows

A, B, C = (Named(f"state/{name}", name.upper()) for name in "abc")
REBELS = Named("words:rebels", "rebels")
EMPTY = Line(
    id="t",
    statement="",
    supplier=(),
    via=(),
    recipient=(),
    item=(),
    item_class=(),
    quantity=(),
    stated=(),
    place=(),
    status="delivered",
    certainty="stated",
    articles=9,
    newsrooms=2,
    origins=1,
    newsroom_names=(),
    outlet=(),
    first=None,
    last=None,
    contradictions=(),
    grade="F3",
    grade_is_set=False,
    review="unreviewed",
    reports=(),
)


def line(supplier=(), via=(), recipient=(), origins=1):
    return replace(EMPTY, supplier=supplier, via=via, recipient=recipient, origins=origins)


def test_flows_between_the_same_parties_are_one_and_their_origins_are_added():
    (flow,) = drawn_flows([line((A,), (), (B,), 2), line((A,), (), (B,), 3)])
    assert (flow.supplier, flow.via, flow.recipient, flow.transfers, flow.origins) == (A, None, B, 2, 5)


def test_a_transfer_whose_reports_have_many_names_for_a_party_counts_once():
    found = drawn_flows([line((A, C), (), (REBELS, B), 3), line((A,), (), (REBELS,), 1)])
    assert [(one.supplier, one.recipient, one.origins, one.varied) for one in found] == [(A, REBELS, 4, 1)]


def test_what_is_not_stated_has_a_flow_too():
    (flow,) = drawn_flows([line()])
    assert (flow.supplier, flow.via, flow.recipient) == (None, None, None)


def test_most_origins_come_first_then_the_alphabet_with_what_is_not_stated_last():
    lines = [line((), (), (B,)), line((B,), (), (C,)), line((A,), (), (C,)), line((C,), (), (A,), 2)]
    assert [one.supplier for one in drawn_flows(lines)] == [C, A, B, None]


@given(st.lists(st.tuples(*[st.sets(st.sampled_from([A, B, C, REBELS]), max_size=3)] * 3, st.integers(1, 5))))
def test_no_origin_and_no_transfer_counts_twice_or_is_lost(drawn):
    lines = [line(*(tuple(sorted(some, key=str)) for some in parties), origins) for *parties, origins in drawn]
    found = drawn_flows(lines)
    assert sum(one.origins for one in found) == sum(one.origins for one in lines)
    assert sum(one.transfers for one in found) == len(lines)
    assert all(one.varied <= one.transfers for one in found)
