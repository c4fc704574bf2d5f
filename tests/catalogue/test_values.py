"""What a line is found by."""

from dataclasses import replace

import pytest
from invented_lines import CLASSES, PARTIES, PLAIN, WEAPONS

from firsthand.catalogue import NOT_STATED, Facet, Named, Sort
from firsthand.catalogue.values import SEPARATOR, searched_text, sort_keys, unlisted_values_of, values_of


@pytest.mark.parametrize(
    ("number", "keys"),
    [(0, ()), (1, ("1",)), (2, ("2+",)), (4, ("2+", "3+")), (5, ("2+", "3+", "5+")), (70, ("2+", "3+", "5+"))],
)
def test_a_line_has_every_least_number_of_origins_that_it_reaches(number, keys):
    assert tuple(one.key for one in values_of(replace(PLAIN, origins=number))[Facet.ORIGINS]) == keys


def test_a_list_offers_item_classes_and_a_single_item_can_be_asked_for_too():
    assert values_of(PLAIN)[Facet.ITEM] == (CLASSES[0],)
    assert unlisted_values_of(PLAIN)[Facet.ITEM] == (WEAPONS[0],)


@pytest.mark.parametrize(
    ("facet", "changes"),
    [
        (Facet.SUPPLIER, {"supplier": ()}),
        (Facet.RECIPIENT, {"recipient": ()}),
        (Facet.ITEM, {"item": (), "item_class": ()}),
        (Facet.PLACE, {"place": ()}),
    ],
)
def test_that_no_party_item_or_place_is_stated_is_a_value_that_a_list_offers(facet, changes):
    assert values_of(replace(PLAIN, **changes))[facet] == (Named("none", "not stated"),)


def test_an_item_that_falls_under_no_class_is_stated_all_the_same():
    line = replace(PLAIN, item=(Named("words:crates", "crates"),), item_class=())
    assert values_of(line)[Facet.ITEM] == ()


def test_that_no_intermediary_is_stated_can_be_asked_for_and_is_not_offered():
    assert (values_of(PLAIN)[Facet.VIA], unlisted_values_of(PLAIN)[Facet.VIA]) == ((), (NOT_STATED,))
    by_way_of = replace(PLAIN, via=(PARTIES[2],))
    assert (values_of(by_way_of)[Facet.VIA], unlisted_values_of(by_way_of)[Facet.VIA]) == ((PARTIES[2],), ())


def test_what_is_not_stated_is_sorted_and_searched_as_nothing():
    line = replace(PLAIN, supplier=(), recipient=(), item=(), item_class=())
    assert {sort_keys(line)[sort] for sort in (Sort.SUPPLIER, Sort.RECIPIENT, Sort.ITEM)} == {None}
    assert NOT_STATED.label not in searched_text(line)


def test_every_facet_and_every_sort_has_its_values():
    assert set(values_of(PLAIN)) == set(Facet)
    assert set(sort_keys(PLAIN)) == set(Sort)


def test_lines_are_sorted_by_the_first_label_whatever_its_case():
    line = replace(PLAIN, recipient=(Named("words:x", "Éclair"), PARTIES[0]), supplier=())
    assert sort_keys(line)[Sort.RECIPIENT] == "éclair"
    assert sort_keys(line)[Sort.SUPPLIER] is None


def test_statement_values_and_each_sentence_of_the_evidence_are_fenced_off_from_each_other():
    parts = [part.strip() for part in searched_text(PLAIN).split(SEPARATOR)]
    assert parts[0] == PLAIN.statement
    assert {"Land A", "Land B", "Model 0", "missile", "Hill Wire", "45 to 55 t"} <= set(parts)
    assert parts[-2:] == ["The convoy carried 50 tons of crates.", "It came by night."]
