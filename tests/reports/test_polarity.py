"""A refusal, a stop or a denial is never read as a delivery where the wording leaves no doubt."""

import pytest

from firsthand.reports.polarity import with_polarity

from .told import told

CASES = [
    ("A law prohibits the ministry from buying drones abroad.", "buying", ("refused", "stated")),
    ("Norway does not allow any arms exports to Qatar.", "exports", ("refused", "stated")),
    ("Arms sales to Qatar should be halted at once.", "sales", ("refused", "hypothetical")),
    ("The deliveries to Chad were suspended in May.", "deliveries", ("refused", "stated")),
    ("A fake story said that Chad sold rifles to the rebels.", "sold", ("delivered", "denied")),
    ("The tale of weapons sent to Chad was false.", "sent", ("delivered", "denied")),
    ("Senators urged Oslo to stop sending rifles.", "sending", ("delivered", "stated")),
    ("Oslo is not going to halt sales of rifles to Chad.", "sales", ("delivered", "stated")),
    ("Oslo refused to suspend its exports of rifles.", "exports", ("delivered", "stated")),
    ("Oslo sent rifles, and talks were suspended.", "sent", ("delivered", "stated")),
    ("Chad said that Oslo sent rifles.", "sent", ("delivered", "stated")),
    ("Oslo is preparing to stop sending rifles to Chad.", "sending", ("refused", "stated")),
    ("The senator's attempt to stop sales of arms to Chad failed.", "sales", ("delivered", "stated")),
    ("Oslo should suspend sales of arms to Chad.", "sales", ("delivered", "stated")),
    ("No rule required Chad to stop buying rifles.", "buying", ("delivered", "stated")),
    ("They shouldn't have sold rifles to Chad.", "sold", ("delivered", "stated")),
    ("Oslo was not supposed to sell rifles to Chad.", "sell", ("delivered", "stated")),
    ("Oslo is not just arming the rebels.", "arming", ("delivered", "stated")),
    ("He did more to prevent rifles from flowing to Chad.", "flowing", ("delivered", "stated")),
    ("Oslo placed restrictions on the rifles it was sending.", "sending", ("delivered", "stated")),
    ("A veto that would have blocked sales of arms failed.", "sales", ("delivered", "stated")),
    ("Rifles go to Chad as if the flow could be stopped.", "go", ("delivered", "stated")),
    ("Sales to Chad were suspended last week to see if talks would help.", "Sales", ("refused", "stated")),
    ("Oslo will stop sending rifles to Chad.", "sending", ("refused", "stated")),
    ("Oslo suspends sales of rifles to Chad.", "sales", ("refused", "stated")),
    ("Oslo is halting arms sales to Chad.", "sales", ("refused", "stated")),
    ("Parliament voted to block the sale of rifles.", "sale", ("refused", "stated")),
    ("He refrained from suspending military aid to Chad.", "aid", ("delivered", "stated")),
    ("Oslo said its ban on sales of arms to Chad would be lifted.", "sales", ("delivered", "stated")),
    ("The demand that the U.S. stop supplying Chad was heard.", "supplying", ("delivered", "stated")),
    ("A law prevents Oslo from selling rifles to Chad.", "selling", ("refused", "stated")),
    ("Oslo never in all the years of its dealings with Chad sold rifles.", "sold", ("delivered", "denied")),
    ("He said they never met) and sent rifles to Chad.", "sent", ("delivered", "stated")),
    ("New rules restrict sales of arms to Chad.", "sales", ("refused", "stated")),
    ("Lawmakers put informal holds on arms sales to Chad.", "sales", ("refused", "stated")),
    ("Oslo lifted its ban on arms sales to Chad.", "sales", ("delivered", "stated")),
    ("Ending the freeze on deliveries of shells took a month.", "deliveries", ("delivered", "stated")),
    ("Lawmakers in the Middle East put a freeze on arms sales to Chad, in the end.", "sales", ("refused", "stated")),
    ("The senator placed a hold on further clearances of U.S. arms sales to Chad.", "sales", ("refused", "stated")),
    (
        "Posts falsely claimed that the mayor had died, that the bank had failed, that Oslo sold rifles to Chad.",
        "sold",
        ("delivered", "denied"),
    ),
    ("A site falsely claimed that Oslo had sold rifles to Chad.", "sold", ("delivered", "denied")),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES)
def test_what_is_stopped_or_denied_is_read_so(kb, text, trigger, expected):
    checked = with_polarity(*told(text, trigger, kb))
    assert (checked.status, checked.certainty) == expected


def test_an_accusation_denied_in_the_next_sentence_is_denied(kb):
    text = "Chad accused Oslo of sending rifles. Oslo denied the charge."
    assert with_polarity(*told(text, "sending", kb, certainty="hedged")).certainty == "denied"


def test_a_statement_is_not_denied_by_a_denial_of_something_else(kb):
    text = "Oslo sent rifles. Its minister denied that he would resign."
    assert with_polarity(*told(text, "sent", kb)).certainty == "stated"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("He has resisted calls to cut off arms sales to the kingdom.", "sales", "ongoing"),
        ("He ruled out cancelling a lucrative arms deal.", "deal", "ongoing"),
        ("He cut off arms sales to the kingdom.", "sales", "refused"),
        ("He rejected arms sales to the kingdom.", "sales", "refused"),
        ("He refused the talks, to end sooner. Sales were cut.", "Sales", "refused"),
    ],
)
def test_what_somebody_refused_to_stop_goes_on(kb, text, trigger, status):
    assert with_polarity(*told(text, trigger, kb, status="refused")).status == status
