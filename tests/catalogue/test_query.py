"""What a URL asks for, and what cannot be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.catalogue import Facet, Query, Sort
from firsthand.errors import MisuseError


def test_without_parameters_the_newest_transfers_are_asked_for():
    assert Query.of({}) == Query()
    assert Query().params() == []
    assert (Query().sort, Query().descending, Query().start, Query().size) == (Sort.DATE, True, 0, 50)


@pytest.mark.parametrize(
    ("params", "query"),
    [
        ({"q": [" night convoy "]}, Query(words="night convoy")),
        ({"supplier": ["state/b", "state/a", "state/a"]}, Query(chosen={Facet.SUPPLIER: ("state/a", "state/b")})),
        ({"item": ["", "term/rifle"], "unknown": ["x"]}, Query(chosen={Facet.ITEM: ("term/rifle",)})),
        ({"since": ["2031"], "until": ["2031-02-28"]}, Query(since="2031", until="2031-02-28")),
        ({"since": [""], "until": [""], "start": [""], "sort": [""], "q": []}, Query()),
        ({"sort": ["supplier"]}, Query(sort=Sort.SUPPLIER, descending=False)),
        ({"sort": ["-origins"], "start": ["100"], "size": ["20"]}, Query(sort=Sort.ORIGINS, start=100, size=20)),
        ({"year": ["undated", "2031"]}, Query(chosen={Facet.YEAR: ("2031", "undated")})),
    ],
)
def test_parameters_are_read(params, query):
    assert Query.of(params) == query


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"since": ["last year"]}, "since 'last year': give a year, month or day"),
        ({"until": ["2031-02-30"]}, "until 2031-02-30: there is no such date"),
        ({"since": ["٢٠٣١"]}, "give a year, month or day"),
        ({"since": ["0000"]}, "there is no such date"),
        ({"since": ["2032"], "until": ["2031-12"]}, "since 2032 is later than until 2031-12: exchange them"),
        ({"sort": ["colour"]}, "sort 'colour': sort by date, origins, articles, supplier, recipient, item; a hyphen"),
        ({"sort": ["--date"]}, "sort '-date'"),
        ({"start": ["-1"]}, "start '-1': give a whole number"),
        ({"start": ["1" * 40]}, "give a whole number"),
        ({"size": ["0"]}, "size 0: a page holds 1 to 500 lines"),
        ({"size": ["501"]}, "size 501: a page holds 1 to 500 lines"),
        ({"q": ["x" * 10_001]}, "q: 10,001 characters; a search takes 10,000 at most"),
    ],
)
def test_what_cannot_be_is_misuse_in_one_line(params, said):
    with pytest.raises(MisuseError) as caught:
        Query.of(params)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_since_and_until_may_be_the_same_or_lie_one_in_the_other():
    for since, until in (("2031", "2031"), ("2031-05", "2031"), ("2031", "2031-05"), ("2031-05-31", "2031-05")):
        assert Query(since=since, until=until).since == since


KEYS = st.text(min_size=1, max_size=8)


@st.composite
def queries(draw):
    chosen = draw(st.dictionaries(st.sampled_from(list(Facet)), st.lists(KEYS, max_size=3).map(tuple), max_size=3))
    return Query(
        words=draw(st.text(max_size=20)).strip(),
        chosen=chosen,
        since=draw(st.sampled_from([None, "2030", "2030-02"])),
        until=draw(st.sampled_from([None, "2031", "2031-02-03"])),
        sort=draw(st.sampled_from(list(Sort))),
        descending=draw(st.booleans()),
        start=draw(st.integers(0, 10**6)),
        size=draw(st.integers(1, 500)),
    )


@given(query=queries())
def test_the_parameters_of_a_query_ask_for_the_same(query):
    params = {}
    for name, value in query.params():
        params.setdefault(name, []).append(value)
    assert Query.of(params) == query
    assert hash(Query.of(params)) == hash(query)


def test_a_choice_is_added_and_taken_back_on_the_first_page():
    query = Query(words="convoy", start=100)
    chosen = query.with_choice(Facet.STATUS, "agreed").with_choice(Facet.STATUS, "refused")
    assert chosen == Query(words="convoy", chosen={Facet.STATUS: ("agreed", "refused")})
    assert chosen.without_choice(Facet.STATUS, "agreed").chosen == {Facet.STATUS: ("refused",)}
    assert chosen.without(Facet.STATUS) == Query(words="convoy")
    assert chosen.without_choice(Facet.STATUS, "planned") == chosen


def test_another_field_leads_to_the_first_page_unless_it_is_the_page():
    query = Query(start=100)
    assert query.with_(sort=Sort.ITEM).start == 0
    assert query.with_(start=150).start == 150


def test_filters_leave_out_order_and_page():
    query = Query(words="convoy", since="2031", chosen={Facet.VIA: ("state/a",)}, sort=Sort.ITEM, start=50, size=10)
    assert query.filters() == [("q", "convoy"), ("since", "2031"), ("via", "state/a")]
    assert query.order == "-item"
