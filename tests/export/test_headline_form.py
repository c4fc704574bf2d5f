"""What the body says against the headline is shown with the words of both."""

from dataclasses import replace

from arland import TITLE, entry

from firsthand.export.headline_form import headline_form
from firsthand.model import Contradiction, ContradictionKind, Reason, Side


def checked(contradictions, reports=True, title=TITLE):
    made = entry()
    article = replace(made.articles["a" * 32], title=title)
    transfer = replace(made.transfer, contradictions=contradictions)
    return headline_form(article, made.reports.values() if reports else (), [transfer])


def against_the_headline(article: str) -> Contradiction:
    one, other = entry().reports["2" * 32], entry().reports["1" * 32]
    reason = Reason("contradiction.headline-party", "The headline names others.")
    sides = Side(article, one.sentence, one.id), Side(article, other.sentence, other.id)
    return Contradiction(ContradictionKind.HEADLINE, *sides, reason)


def test_both_sides_are_given_in_their_words_with_the_transfer():
    (found,) = checked((against_the_headline("a" * 32),))["found"]
    assert (found["transfer"], found["one"]["text"], found["one"]["part"]) == ("f" * 32, TITLE, "title")
    assert found["reason"] == "The headline names others."


def test_other_contradictions_and_those_of_other_articles_are_left_out():
    assert checked(entry().transfer.contradictions)["found"] == []
    assert checked((against_the_headline("b" * 32),))["found"] == []


def test_without_a_report_or_a_headline_nothing_was_checked():
    assert checked(())["checked"] is True
    assert checked((), reports=False)["checked"] is False
    assert checked((), title=None) == {"headline": None, "checked": False, "found": []}
