import pytest

from firsthand.model import Link, Measure, Mention, PartialDate, Quantity, Reason
from firsthand.reports import agreement
from firsthand.reports.agreement import Agreement
from firsthand.reports.mentions import mention
from firsthand.reports.quantities import quantity
from reports.told import span

APART, OPEN, BROADLY, SAME = Agreement


def fillers(kb, slot, words):
    return tuple(mention(span(one, one), slot, kb, None) for one in words.split("|") if one)


@pytest.mark.parametrize(
    ("fuller", "lesser", "found"),
    [
        ("Iran", "Tehran", SAME),
        ("Iran|Qatar", "Qatar", SAME),
        ("Qatar", "Iran|Qatar", APART),
        ("Iran", "Qatar", APART),
        ("Iran", "rebels", APART),
        ("rebels", "Rebels", BROADLY),
        ("Northern Shield Brigade", "Northern Shield Brigade", SAME),
        ("Iran", "", OPEN),
        ("", "Iran", OPEN),
    ],
)
def test_parties_agree_by_link_or_words_and_the_fuller_names_them_all(kb, fuller, lesser, found):
    assert agreement.parties(fillers(kb, "supplier", fuller), fillers(kb, "supplier", lesser)) == found


def test_a_description_agrees_with_the_name_it_stands_for(kb):
    (name,) = fillers(kb, "supplier", "Northern Shield Brigade")
    reason = Reason("reference.antecedent", "It is read so.", (name.words,))
    described = Mention(span("brigade", "brigade"), "brigade", Link(None, reason))
    assert agreement.parties((name,), (described,)) == SAME


@pytest.mark.parametrize(
    ("fuller", "lesser", "found"),
    [
        ("TOW missiles", "missiles", SAME),
        ("missiles", "TOW missiles", APART),
        ("TOW missiles|rifles", "rifles", SAME),
        ("TOW missiles", "weapons", BROADLY),
        ("weapons", "arms", BROADLY),
        ("weapons", "missiles", APART),
        ("spare parts", "weapons", APART),
        ("rifles", "missiles", APART),
        ("grey boxes", "grey boxes", SAME),
        ("grey boxes", "missiles", APART),
    ],
)
def test_items_agree_where_the_fuller_is_as_narrow(kb, fuller, lesser, found):
    assert agreement.items(fillers(kb, "item", fuller), fillers(kb, "item", lesser), kb) == found


@pytest.mark.parametrize(
    ("one", "other", "found"), [("Aleppo", "Aleppo", SAME), ("Aleppo", "Syria", SAME), ("Aleppo", "Iraq", APART)]
)
def test_places_agree_where_one_lies_in_the_other(kb, one, other, found):
    assert agreement.places(fillers(kb, "place", one), fillers(kb, "place", other), kb) == found
    assert agreement.places(fillers(kb, "place", other), fillers(kb, "place", one), kb) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [("50 tons", "50 tonnes", SAME), ("50 tons", "500 tons", APART), ("36", "thirty-six", SAME), ("36", "", OPEN)],
)
def test_amounts_agree_by_what_they_state(one, other, found):
    a, b = (tuple(quantity(span(words, words)) for words in (said,) if said) for said in (one, other))
    assert agreement.quantities(a, b) == found


def test_an_amount_of_unknown_size_agrees_with_its_own_words_only():
    some = Quantity(span("some", "some"), None, None, Measure.UNKNOWN, None)
    more = Quantity(span("more", "more"), None, None, Measure.UNKNOWN, None)
    assert agreement.quantities((some,), (some,)) == SAME
    assert agreement.quantities((some,), (more,)) == APART


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (("2015-10", "2015-10-01", "2015-10-31"), ("2015-10-12", "2015-10-12", "2015-10-12"), SAME),
        (("2015-10", "2015-10-01", "2015-10-31"), ("2014", "2014-01-01", "2014-12-31"), APART),
        ((None, None, None), ("2014", "2014-01-01", "2014-12-31"), APART),
    ],
)
def test_times_agree_where_their_days_meet(one, other, found):
    a, b = PartialDate(*one, span("then", "then")), PartialDate(*other, span("soon", "soon"))
    assert agreement.times((a,), (b,)) == found
    assert agreement.times((a,), (a,)) == SAME


def test_every_broad_term_is_in_the_knowledge_base(kb):
    assert {term for terms in agreement._broad() for term in terms if term not in kb} == set()
