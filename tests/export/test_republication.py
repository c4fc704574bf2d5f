"""What an article's own terms say about passing its text on is told in their words, before a full text leaves."""

from dataclasses import replace

import pytest

from firsthand.export.republication import Republication, notices, republication
from firsthand.read import article_from_text

STORY = "The convoy reached the depot on Monday.\n\nIt carried forty crates of rifles, two officials said.\n\n"


def article(kb, terms="", licence=None):
    return replace(article_from_text(STORY + terms, kb=kb, given_id="a-1"), licence=licence)


@pytest.mark.parametrize(
    ("terms", "licence", "expected"),
    [
        ("", None, Republication.NOT_STATED),
        ("© 2024 Hill Valley Post. All rights reserved.", None, Republication.RESERVED),
        ("This material may not be republished without permission.", None, Republication.FORBIDDEN),
        ("You may republish this article free of charge.", None, Republication.ALLOWED),
        (
            "You may republish this article as long as you credit the author and link to it.",
            None,
            Republication.ON_CONDITION,
        ),
        ("", "https://creativecommons.org/licenses/by-nd/4.0/", Republication.ON_CONDITION),
        ("", "2024 Hill Valley Post", Republication.RESERVED),
    ],
)
def test_the_stated_terms_decide(kb, terms, licence, expected):
    assert republication(article(kb, terms, licence)).republication is expected


def test_a_notice_names_the_article_and_quotes_its_terms(kb):
    line = notices([article(kb, "This material may not be republished without permission.")])[0]
    assert line == ("a-1: passing on its text is forbidden: “This material may not be republished without permission.”")


def test_what_is_freely_allowed_and_what_is_an_excerpt_gets_no_notice(kb):
    free = article(kb, "You may republish this article free of charge.")
    assert notices([free, replace(article(kb), is_excerpt=True)]) == []


def test_those_that_forbid_stand_first(kb):
    silent, forbidding = article(kb), article(kb, "This material may not be republished without permission.")
    assert "forbidden" in notices([silent, forbidding])[0]
