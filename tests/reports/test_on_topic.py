"""A glance at a page tells whether it may hold a report: no page that does is lost, and pages on other things are."""

import pytest

from firsthand.read import article_from_text
from firsthand.reports.arms import arms_names
from firsthand.reports.gate import Gate
from firsthand.reports.on_topic import speaks_of_arms
from firsthand.reports.windows import windows_of

MENU = "Home\nWorld\nPolitics\nWeather\nLog in\n\n"
FOOT = "\n\nAbout us\nContact\nTerms of use\nAll rights reserved."
TELLING = [
    "Iran delivered rockets to Hezbollah in May.",
    "The rebels received TOW missiles from Washington, a commander said.",
    "Officials denied that Moscow had sold S-300 systems to Damascus.",
    "Two ships left the port. They carried 40 tonnes of ammunition for the army of Ismarra.",
    "France will supply Leclerc tanks to the Emirates, the ministry announced.",
    "Customs officers seized a shipment of assault rifles bound for Yemen.",
]
OTHER = [
    "The council voted to keep the old library open until spring.",
    "The baker won a national prize for her rye bread.",
    "The orchestra returned from its tour with a new conductor.",
    "The prime minister met farmers and spoke about the price of milk.",
]


@pytest.mark.parametrize("sentence", TELLING)
@pytest.mark.parametrize("joint", ["\n\n", "\n", " "])
def test_a_page_with_a_report_speaks_of_arms_whatever_stands_around_it(sentence, joint, kb):
    assert speaks_of_arms(joint.join([MENU, OTHER[0], sentence, OTHER[1], FOOT]), kb)


@pytest.mark.parametrize("sentence", OTHER)
def test_a_page_on_something_else_does_not(sentence, kb):
    assert not speaks_of_arms(f"{MENU}{sentence}{FOOT}", kb)


@pytest.mark.parametrize("text", ["", " \n ", "\0", "TOW", "arms " * 3])
def test_odd_texts_have_an_answer(text, kb):
    assert speaks_of_arms(text, kb) in (True, False)


@pytest.mark.parametrize("sentence", TELLING)
def test_what_the_gate_of_articles_lets_pass_this_one_does_too(sentence, kb):
    article = article_from_text(f"{OTHER[0]}\n{sentence}\n{OTHER[1]}", kb=kb)
    if list(windows_of(article, arms_names(kb), Gate())):
        assert speaks_of_arms(f"{MENU}{article.text}{FOOT}", kb)
