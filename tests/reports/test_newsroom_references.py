import pytest

from firsthand.model import CreditKind
from firsthand.reports.mentions import mention
from firsthand.reports.newsroom_references import is_general, newsroom_references
from reports.told import article, credit, span

LEAD = "Iran sent arms, The Wall Street Journal reported."


def references(kb, text, *newsrooms):
    told = [credit(text, words, name, kb, kind=CreditKind.REPORTED, whole=False) for words, name in newsrooms]
    found = newsroom_references(article(*text.split("\n"), credits=tuple(told)), kb)
    return [(one.words.text, one.credit.newsroom.text) for one in found]


JOURNAL = ("The Wall Street Journal reported", "Wall Street Journal")
REUTERS = ("Reuters said", "Reuters")


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("The paper said more came.", "paper"),
        ("The newspaper also reported more.", "newspaper"),
        ("More came, according to the paper.", "paper"),
        ("More came, an officer told the newspaper.", "newspaper"),
        ("The Journal said more came.", "Journal"),
        ("More came, according to the Journal’s report.", "Journal"),
    ],
)
def test_a_general_word_points_back_to_the_credited_newsroom(kb, after, words):
    assert references(kb, f"{LEAD}\n{after}", JOURNAL) == [(words, "Wall Street Journal")]


@pytest.mark.parametrize(
    "after",
    [
        "The agency said more came.",
        "The network reported more.",
        "A newspaper said more came.",
        "The paper was white.",
        "The Times said more came.",
    ],
)
def test_another_kind_of_newsroom_or_another_word_does_not(kb, after):
    assert references(kb, f"{LEAD}\n{after}", JOURNAL) == []


def test_of_two_newsrooms_the_one_of_that_kind_is_meant(kb):
    text = f"{LEAD}\nReuters said less. The paper said more came. The agency said none."
    assert references(kb, text, JOURNAL, REUTERS) == [("paper", "Wall Street Journal"), ("agency", "Reuters")]


def test_nothing_points_forward(kb):
    assert references(kb, f"The paper said more came.\n{LEAD}", JOURNAL) == []


@pytest.mark.parametrize(("words", "general"), [("paper", True), ("news agency", True), ("Reuters", False)])
def test_a_general_word_names_no_newsroom(kb, words, general):
    assert is_general(mention(span(words, words), "reported_by", kb, None)) == general
