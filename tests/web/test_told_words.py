"""How transfers are told has words, counts and a filter of the register."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lines import catalogue_of, line

from firsthand.catalogue import Facet, Query, Told
from firsthand.catalogue.told import told
from firsthand.web.drawing.told_words import TOLD, choosing, told_form

LINES = [
    line(number, status=status, certainty=certainty)
    for number, (status, certainty) in enumerate(
        [
            ("delivered", "stated"),
            ("diverted", "hedged"),
            ("planned", "stated"),
            ("refused", "stated"),
            ("refused", "denied"),
            ("delivered", "hypothetical"),
        ]
    )
]


@pytest.fixture
def catalogue(tmp_path):
    found = catalogue_of(tmp_path, *LINES)
    yield found
    found.close()


def test_every_way_of_telling_has_words():
    assert TOLD.keys() == set(Told)


@pytest.mark.parametrize("how", list(Told))
def test_the_filter_keeps_just_what_is_told_so(catalogue, how):
    kept = catalogue.lines(catalogue.select(choosing(Query(), how)))
    assert {one.id for one in kept} == {one.id for one in LINES if told(one.status, one.certainty) is how}


def test_what_was_asked_for_before_is_kept_to(catalogue):
    before = Query(chosen={Facet.STATUS: ("refused", "diverted")})
    assert choosing(before, Told.DONE).chosen[Facet.STATUS] == ("diverted",)
    assert choosing(before, Told.DENIED).chosen[Facet.STATUS] == ("diverted", "refused")


def test_each_way_is_counted_and_leads_to_its_transfers(catalogue):
    form = told_form(catalogue, Query(), catalogue.select(Query()))
    assert {one["key"]: one["transfers"] for one in form} == {"done": 2, "announced": 1, "stopped": 1, "denied": 2}
    for one in form:
        params = parse_qs(urlsplit(one["address"]).query)
        assert len(catalogue.select(Query.of(params))) == one["transfers"]


def test_a_way_in_which_nothing_is_told_leads_nowhere(catalogue):
    asked = Query(chosen={Facet.STATUS: ("planned",)})
    form = told_form(catalogue, asked, catalogue.select(asked))
    assert [one["key"] for one in form if one["address"]] == ["announced"]
