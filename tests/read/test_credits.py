"""Credits name the upstream newsrooms, each in its kind, and never the outlet itself."""

import pytest
from marked import STORY

from firsthand.model import CreditKind
from firsthand.read import article_from_text, upstream

BODY = "\n\n".join(STORY)


def credited(kb, text, **stated):
    article = article_from_text(text, kb=kb, **stated)
    return [(str(credit.kind), credit.newsroom.text, credit.whole_article) for credit in article.credits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"KYIV (Reuters) - {BODY}", [("tag", "Reuters", True)]),
        (
            f"{BODY}\n\nThe Associated Press contributed to this report.",
            [("contributed", "Associated Press", True)],
        ),
        (f"{BODY}\n\nArticles by: Al Manar", [("byline", "Al Manar", True)]),
        (f"{BODY}\n\nThis article was originally published by Bellingcat.", [("source", "Bellingcat", True)]),
        (f"{BODY}\n\nSource: Xinhua", [("source", "Xinhua", True)]),
        (f"{BODY}\n\nAFP", [("tag", "AFP", True)]),
        (f"{BODY}\n\nSource: Business Wire", [("source", "Business Wire", True)]),
        (f"{BODY}\n\nWith reporting from Reuters", [("contributed", "Reuters", True)]),
        (f"{BODY}\n\nCopyright 2015 The Associated Press.", [("source", "Associated Press", True)]),
        (f"{BODY}\n\nClick here for more from The Times of Israel.", [("source", "The Times of Israel", True)]),
        (f"{BODY}\n\nA guard told CNN that the gate was shut.", [("reported", "CNN", False)]),
        (f"{BODY}\n\nThe gate was shut, state news agency SANA said.", [("reported", "SANA", False)]),
    ],
)
def test_a_credit_has_the_kind_of_its_form(kb, text, expected):
    assert credited(kb, text, outlet="Hill Valley Post") == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nA lorry at the gate. (Ann Lee/Reuters)",
        f"{BODY}\n\nReuters shares fell by a tenth on Monday.",
        f"{BODY}\n\nImage copyright AFP",
        f"{BODY}\n\nHe is a former reporter and owns shares in CNN.",
    ],
)
def test_picture_credits_and_subjects_are_no_credits(kb, text):
    assert credited(kb, text) == []


def test_the_outlet_itself_is_not_credited(kb):
    text = f"KYIV (Reuters) - {BODY}\n\nA guard told Reuters that the gate was shut. CNN reported it too."
    assert credited(kb, text, outlet="Reuters") == [("reported", "CNN", False)]
    assert credited(kb, text, url="https://www.reuters.com/a/1") == [("reported", "CNN", False)]


def test_an_unstated_outlet_is_known_by_the_way_the_text_speaks_of_it(kb):
    text = f"{BODY}\n\nFox News has learned that two men left. A guard told Fox News so, and Reuters reported it."
    assert [name for _, name, _ in credited(kb, text)] == ["Reuters"]
    assert [name for _, name, _ in credited(kb, f"(CNN) {BODY}\n\nA guard told CNN so.")] == []


def test_the_tag_of_another_is_a_credit_where_an_unlisted_outlet_is_stated(kb):
    assert [name for _, name, _ in credited(kb, f"(CNN) {BODY}", outlet="Hill Valley Post")] == ["CNN"]


def test_the_short_form_of_a_paper_is_the_paper_named_before(kb):
    text = f"{BODY}\n\nA guard told the New York Post that he was there. The Post reported more on Monday."
    article = article_from_text(text, kb=kb)
    assert upstream(article.credits, kb) == ("New York Post",)
    assert [credit.link.entity for credit in article.credits] == ["outlet/new-york-post"] * 2


def test_the_short_form_of_the_outlet_itself_is_not_credited(kb):
    assert credited(kb, f"{BODY}\n\nA guard told The Times that he was there.", outlet="Washington Times") == []


def test_each_name_of_a_list_is_credited(kb):
    article = article_from_text(f"{BODY}\n\nIt was so, according to Reuters, CNN and the BBC.", kb=kb)
    assert upstream(article.credits, kb) == ("Reuters", "CNN", "BBC News")
    assert credited(kb, f"{BODY}\n\nAs Reuters was told, CNN had gone.") == []


def test_a_name_of_several_newsrooms_is_that_of_the_outlets_land(kb):
    text = f"{BODY}\n\nA guard told ABC that the gate was shut."
    assert upstream(article_from_text(text, kb=kb, outlet="Fox News").credits, kb) == ("ABC News",)
    assert upstream(article_from_text(text, kb=kb).credits, kb) == ("ABC",)


def test_two_forms_of_one_organisation_count_once(kb):
    text = f"{BODY}\n\nA guard told The Associated Press so. The AP reported it on Monday, and Reuters reported more."
    assert upstream(article_from_text(text, kb=kb).credits, kb) == ("Associated Press", "Reuters")


def test_words_and_name_of_a_credit_lie_in_the_text(kb):
    article = article_from_text(f"{BODY}\n\nA guard told CNN that the gate was shut.", kb=kb)
    (credit,) = article.credits
    assert credit.kind is CreditKind.REPORTED
    assert credit.words.covers(credit.newsroom)
    assert all(article.text[span.start : span.end] == span.text for span in (credit.words, credit.newsroom))


def test_credits_without_end_are_bounded(kb):
    assert len(credited(kb, "Reuters reported that CNN said so. " * 2000)) <= 500


def test_a_credit_does_not_hold_a_sentence_that_is_as_long_as_the_text(kb):
    article = article_from_text("a guard told Reuters and " * 10_000, kb=kb)
    assert len(article.credits) == 500
    assert all(len(credit.words.text) < 2100 for credit in article.credits)
    assert all(credit.words.covers(credit.newsroom) for credit in article.credits)
