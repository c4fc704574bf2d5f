"""What a view was asked for can be taken away piece by piece, and goes along to the register and back."""

import pytest
from lines import catalogue_of, line

from firsthand.catalogue import Facet, Query
from firsthand.web.asked import address, asked


@pytest.fixture
def said(tmp_path):
    catalogue = catalogue_of(tmp_path, line(1, supplier=["state/sa"]))
    yield lambda query: asked(catalogue, query, "/map")
    catalogue.close()


CHOSEN = Query(words="missiles", since="2015").with_choice(Facet.SUPPLIER, "state/sa")


def test_a_chip_names_the_value_and_leads_to_the_view_without_it(said):
    assert said(CHOSEN)["chosen"] == [
        {"facet": "supplier", "label": "Saudi Arabia", "address": "/map?q=missiles&since=2015"}
    ]


def test_the_register_opens_with_the_same_filters(said):
    assert said(CHOSEN)["register"] == "/?q=missiles&since=2015&supplier=state%2Fsa"


def test_the_form_passes_on_what_it_has_no_field_for(said):
    assert said(CHOSEN)["kept"] == [("supplier", "state/sa")]


def test_a_value_that_no_transfer_has_can_still_be_taken_away(said):
    chips = said(Query().with_choice(Facet.SUPPLIER, "state/zz"))["chosen"]
    assert [chip["address"] for chip in chips] == ["/map"]


def test_without_filters_nothing_is_asked_for(said):
    assert said(Query())["any"] is False
    assert address("/map", Query()) == "/map"
