"""Articles as sources to cite."""

from dataclasses import replace

from firsthand.export.cited_source import add_sources
from firsthand.model import Certainty, Status

from .told import claim, holding, told
from .traced import DENIAL_ID, PAPER_ID, WIRE_ID, traced, tracing
from .weighing import only


def sources(holdings):
    found = {}
    add_sources(found, only(holdings), holdings.kb)
    return found


def test_a_note_says_what_the_article_is_evidence_of_and_whose_text_it_is(holdings):
    found = sources(tracing(holdings))
    name = "f" * 12
    assert found[WIRE_ID].note == f"Tells of reported transfer {name} (delivered)"
    assert found[PAPER_ID].note == f"Tells of reported transfer {name} (delivered). Republished from Meridian Wire"
    assert found[DENIAL_ID].note == f"Only denies reported transfer {name} (delivered)"


def test_what_is_no_delivery_is_told_as_what_it_is(holdings):
    [source] = sources(holding(holdings, told(claim(Status.REFUSED)))).values()
    assert "(refused)" in source.note
    [source] = sources(holding(holdings, told(claim(certainty=Certainty.DENIED)))).values()
    assert "(denied)" in source.note and "delivered" not in source.note


def test_only_an_address_of_the_web_is_kept(holdings):
    found = sources(tracing(holdings))
    assert (found[WIRE_ID].url, found[PAPER_ID].url) == (None, "https://vale.example/1")


def test_an_agency_is_press_and_an_online_outlet_or_an_unknown_one_with_an_address_is_a_page(holdings):
    found = sources(tracing(holdings))
    assert [found[name].is_page for name in (WIRE_ID, PAPER_ID, DENIAL_ID)] == [False, True, True]


def test_an_article_of_two_transfers_names_both(holdings):
    one = traced()
    other = replace(one, transfer=replace(one.transfer, id="e" * 32, status=Status.PLANNED))
    found = {}
    for entry in (one, other):
        add_sources(found, only(tracing(holdings, entry)), holdings.kb)
    assert found[WIRE_ID].note == f"Tells of reported transfers {'f' * 12} (delivered), {'e' * 12} (planned)"
