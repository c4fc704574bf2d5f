"""How well two suppliers or recipients fit together."""

import pytest
from world import WORLD, mention, span

from firsthand.kb import Kind, load
from firsthand.model import Mention
from firsthand.register.fit import Fit
from firsthand.register.party import belongs_to, fit_parties, party_of, told_apart


def party(words, on="2015-10-20", setting=()):
    return party_of(mention(words), WORLD, on, frozenset(setting))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Arland", "Arland", Fit.SAME),
        ("Arland", "Belmark", Fit.APART),
        ("Arland", "Arland Bureau", Fit.AKIN),
        ("Arland Army", "Arland Bureau", Fit.AKIN),
        ("Hill Brigade", "North Front", Fit.AKIN),
        ("Hill Brigade", "Lake Brigade", Fit.OPEN),
        ("Hill Brigade", "Black Oath", Fit.APART),
        ("Hill Brigade", "Arland", Fit.APART),
        ("Sea Pact", "Belmark", Fit.LOOSE),
        ("Sea Pact", "Cendria", Fit.APART),
        ("Sea Pact", "Arland Army", Fit.LOOSE),
        ("Port League", "Belmark", Fit.LOOSE),
        ("Port League", "Arland", Fit.APART),
        ("Karvs", "Karv Guard", Fit.AKIN),
        ("Karvs", "Karv Watch", Fit.APART),
        ("Karvs", "Hill Brigade", Fit.APART),
        ("Karvs", "Cendria", Fit.APART),
        ("Karv Guard", "Karv Watch", Fit.APART),
        ("Orlo", "Arland", Fit.SAME),
        ("Orlo", "Vesk administration", Fit.APART),
        ("Vesk administration", "Orlo administration", Fit.APART),
        ("Vesk administration", "Arland", Fit.SAME),
        ("states opposed to Vesk", "Belmark", Fit.OPEN),
        ("states opposed to Vesk", "Hill Brigade", Fit.APART),
        ("states opposed to Vesk", "Arland Bureau", Fit.OPEN),
        ("rebels", "Hill Brigade", Fit.OPEN),
        ("rebels", "Arland", Fit.APART),
        ("Cendrian rebels", "Hill Brigade", Fit.LOOSE),
        ("Arlandic rebels", "Hill Brigade", Fit.APART),
        ("rebels near Dorn", "Hill Brigade", Fit.LOOSE),
        ("rebels near Dorn", "Cendrian rebels", Fit.LOOSE),
        ("rebels near Dorn", "Belmarkian rebels", Fit.APART),
        ("rebels fighting the Arland Army", "Hill Brigade", Fit.OPEN),
        ("Hillfolk", "Hillfolk militiamen", Fit.AKIN),
        ("rebels", "states opposed to Vesk", Fit.APART),
        ("fighters", "militiamen", Fit.OPEN),
        ("fighters of the Hill Brigade", "Hill Brigade", Fit.AKIN),
        ("fighters of the Hill Brigade", "boats of the Hill Brigade", Fit.AKIN),
        ("brigades of the North Front", "Hill Brigade", Fit.AKIN),
        ("army depot at Kelm Ridge", "bunker at Kelm Ridge", Fit.LOOSE),
        ("Kurds", "Kurdish forces", Fit.AKIN),
    ],
)
def test_two_parties_fit_as_far_as_the_knowledge_base_says(one, other, expected):
    assert fit_parties(party(one), party(other)) is expected
    assert fit_parties(party(other), party(one)) is expected


def test_the_setting_of_an_article_speaks_for_a_label_and_never_against_it():
    assert fit_parties(party("rebels", setting={"state/ce"}), party("Hill Brigade")) is Fit.LOOSE
    assert fit_parties(party("rebels", setting={"state/ar"}), party("Hill Brigade")) is Fit.OPEN


def test_a_named_qualifier_outweighs_the_setting_of_the_article():
    assert party("Cendrian rebels", setting={"state/ar"}).setting == frozenset()


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["terrorists", "Hill Brigade"], ["Hill Brigade"]),
        (["rebels", "Arland"], ["rebels", "Arland"]),
        (["fighters", "rebels"], ["fighters", "rebels"]),
        (["Hill Brigade", "Black Oath"], ["Hill Brigade", "Black Oath"]),
    ],
)
def test_a_label_beside_a_name_describes_it_unless_it_cannot(words, kept):
    assert told_apart(map(party, words)) == tuple(map(party, kept))


def test_a_leader_who_left_office_is_of_the_past_from_then_on():
    assert party("Vesk administration", "2015-10-20").past
    assert not party("Vesk administration", "2012-10-20").past
    assert not party("Arland").past


def test_an_affiliation_counts_within_its_dates_only():
    assert fit_parties(party("Hill Brigade", "2022-01-01"), party("North Front", "2022-01-01")) is Fit.APART


def test_belonging_is_dated_and_includes_the_thing_itself():
    assert belongs_to("group/hill-brigade", WORLD, "2015-01-01") == {"group/hill-brigade", "group/north-front"}
    assert belongs_to("group/hill-brigade", WORLD, "2021-01-01") == {"group/hill-brigade"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sultan Murad", "Free Syrian Army", Fit.AKIN),
        ("states opposed to President Bashar al-Assad", "Saudi Arabia", Fit.OPEN),
        ("CIA", "United States", Fit.AKIN),
        ("Syrian rebels", "Sultan Murad", Fit.LOOSE),
        ("Syrian rebels", "Syrian government", Fit.APART),
    ],
)
def test_the_shipped_knowledge_base_ties_parties_as_the_press_does(one, other, expected):
    kb = load()

    def shipped(words):
        link = kb.link(words, (Kind.STATE, Kind.GROUP), "2015-10-20")
        return party_of(Mention(span(words), words, link), kb, "2015-10-20")

    assert fit_parties(shipped(one), shipped(other)) is expected


def test_an_unnamed_government_is_the_one_that_its_article_names():
    meant = party_of(mention("the administration"), WORLD, "2015-10-20", government="state/ar")
    assert fit_parties(meant, party("Arland")) is Fit.AKIN
    assert fit_parties(meant, party("Arland Bureau")) is Fit.AKIN
    assert fit_parties(meant, party("Belmark")) is Fit.OPEN
    assert fit_parties(party("the administration"), party("Arland")) is Fit.OPEN
