"""Which values of a slot lead."""

from dataclasses import replace

import pytest
from formats.told import claim, told

from firsthand.export.leading_values import leading
from firsthand.model import Certainty, Contradiction, ContradictionKind, Label, Reason, Report, Side, Status

FRIENDS = ("its friends", None)
GANGS = ("the bandits", None)
ARMY = ("hill army", None)


def words(values) -> list[str]:
    return [one.value for one in values]


def labelled(report: Report, kind: str = "condemning") -> Report:
    return replace(report, labels=(Label(report.recipient[0].words, "label/bandit", kind),))


def test_the_value_of_more_origins_leads_and_copies_count_once():
    copies = [claim(supplier=FRIENDS) for _ in range(3)]
    found = leading(told(*copies, claim(), claim(), origins=[1, 1, 1, 2, 3]), "supplier")
    assert (words(found.first), words(found.others)) == (["Tessarin"], ["its friends"])


def test_values_that_weigh_the_same_stand_side_by_side():
    assert words(leading(told(claim(), claim(supplier=FRIENDS)), "supplier").first) == ["Tessarin", "its friends"]


def test_no_more_than_three_stand_side_by_side():
    found = leading(told(*(claim(supplier=(f"friend {name}", None)) for name in "abcde")), "supplier")
    assert (len(found.first), len(found.others)) == (3, 2)


@pytest.mark.parametrize("other", [(Status.DELIVERED, Certainty.DENIED), (Status.PLANNED, Certainty.STATED)])
def test_who_is_named_by_a_denial_or_a_plan_alone_leads_nothing(other):
    found = leading(told(claim(supplier=None), claim(*other, supplier=FRIENDS)), "supplier")
    assert (words(found.first), words(found.others)) == ([], ["its friends"])


def test_what_a_body_names_goes_before_what_a_headline_names():
    found = leading(told(claim(recipient=GANGS, headline=True), claim(recipient=ARMY), origins=[1, 1]), "recipient")
    assert (words(found.first), words(found.others)) == (["hill army"], ["the bandits"])


def test_who_a_headline_names_against_its_own_body_does_not_lead_though_another_report_names_them():
    headline, body = claim(recipient=GANGS, headline=True), claim(recipient=ARMY)
    entry = told(headline, body, claim(recipient=GANGS), origins=[1, 1, 1])
    name = entry.transfer.reports[0]
    article = entry.reports[name].article
    against = Contradiction(
        ContradictionKind.HEADLINE,
        Side(article, headline.recipient[0].words, name),
        Side(article, body.recipient[0].words),
        Reason("contradiction.headline", "The headline names somebody else."),
    )
    entry = replace(entry, transfer=replace(entry.transfer, contradictions=(against,)))
    assert words(leading(entry, "recipient").first) == ["hill army"]


@pytest.mark.parametrize(
    ("kind", "first"),
    [("condemning", ["hill army"]), ("praising", ["hill army"]), ("neutral", ["the bandits", "hill army"])],
)
def test_words_that_take_a_side_give_way_to_others_of_equal_weight(kind, first):
    entry = told(labelled(claim(recipient=GANGS), kind), claim(recipient=ARMY))
    assert words(leading(entry, "recipient").first) == first


def test_words_that_take_a_side_lead_where_nobody_says_more():
    assert words(leading(told(labelled(claim(recipient=GANGS))), "recipient").first) == ["the bandits"]
