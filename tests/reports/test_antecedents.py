import pytest

from firsthand.reports.antecedents import NEAR, REACH, of_description, of_pronoun, pronoun_of
from firsthand.reports.descriptions import description_of
from firsthand.reports.document import Document
from reports.told import article, span


def described(text, words, kb, taken=()):
    document = Document(article(*text.split("\n")), kb)
    there = span(text, words, text.count(words) - 1)
    found = of_description(document, description_of(there, document.article.text), there, set(taken))
    return [one.words.text for one in found]


@pytest.mark.parametrize(
    ("text", "words", "antecedent"),
    [
        ("Saudi Arabia met France. They armed the kingdom.", "kingdom", ["Saudi Arabia"]),
        ("Qatar met France. They armed the emirate.", "emirate", ["Qatar"]),
        ("Iran met France. They armed the Islamic republic.", "Islamic republic", ["Iran"]),
        ("Hamas met Iran.\nIt rained.\nThey armed the group.", "group", ["Hamas"]),
        ("Hezbollah met Hamas. They armed the Lebanese group.", "Lebanese group", ["Hezbollah"]),
        ("Boeing met Iran. They paid the company.", "company", ["Boeing"]),
        ("The Russian Defence Ministry met Iran. They paid the ministry.", "ministry", ["Russian Defence Ministry"]),
        ("The Northern Shield Brigade met Hamas. They armed the brigade.", "brigade", ["Northern Shield Brigade"]),
        ("The Obama administration met Iran. They paid the administration.", "administration", ["Obama"]),
        ("President Barack Obama met Hamas. They paid the president.", "president", ["Barack Obama"]),
        ("Rebels of the Free Syrian Army met Hamas. They armed the rebels.", "rebels", ["Free Syrian Army"]),
        ("Jabhat Shamiya, a rebel group, met Hamas. They armed the rebels.", "rebels", []),
        ("Hamas, an Islamist militant group, met Iran. They armed the militants.", "militants", ["Hamas"]),
        ("France and Jordan met. They armed both countries.", "both countries", ["France", "Jordan"]),
        ("Iran met Hamas. They armed the country.", "country", ["Iran"]),
    ],
)
def test_a_description_stands_for_the_nearest_name_that_fits(kb, text, words, antecedent):
    assert described(text, words, kb) == antecedent


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("France met Hamas. They armed the kingdom.", "kingdom"),
        ("Iran met France. They armed the group.", "group"),
        ("Hamas met Hezbollah. They armed the group.", "group"),
        ("Hamas met Iran. They armed the Lebanese group.", "Lebanese group"),
        ("Hamas met Iran. They armed the rebels.", "rebels"),
        ("Benjamin Netanyahu met Hamas. They paid the president.", "president"),
        ("Iran met France. They paid the ministry.", "ministry"),
        ("France, Iran and Jordan met. They armed both countries.", "both countries"),
        ("They armed the kingdom. Saudi Arabia paid.", "kingdom"),
    ],
)
def test_where_none_fits_or_two_are_as_near_it_stands_for_none(kb, text, words):
    assert described(text, words, kb) == []


def test_a_party_on_the_other_side_is_passed_over(kb):
    text = "Hamas met Hezbollah. They armed the group."
    assert described(text, "group", kb, taken={"group/hamas"}) == ["Hezbollah"]


def test_a_name_further_back_than_the_reach_is_not_seen(kb):
    near, far = ("Hamas met Iran. " + "It rained. " * count + "They armed the group." for count in (REACH - 1, REACH))
    assert described(near, "group", kb) == ["Hamas"]
    assert described(far, "group", kb) == []


def meant(text, words, kb):
    document = Document(article(text), kb)
    found = of_pronoun(document, span(text, words, text.count(words) - 1), set())
    return found and found.words.text


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Iran paid. They armed it.", "it", "Iran"),
        ("Hamas paid. France armed them.", "them", "Hamas"),
        ("Barack Obama paid. France armed him.", "him", "Barack Obama"),
        ("Iran met France. They armed it.", "it", "Iran"),
        ("Then Iran met France. They armed it.", "it", None),
        ("Iran paid. France armed them.", "them", None),
        ("Hamas paid. France armed him.", "him", None),
        ("Saudi officials paid. They armed it.", "it", None),
        ("Iran’s trade grew. They armed it.", "it", None),
        ("Iran paid. " + "It rained. " * NEAR + "They armed it.", "it", None),
    ],
)
def test_a_pronoun_stands_for_the_nearest_name_of_its_number(kb, text, pronoun, name):
    assert meant(text, pronoun, kb) == name


@pytest.mark.parametrize(
    ("words", "pronoun"), [("it", "it"), ("They", "they"), ("US", None), ("IT", None), ("us", None), ("Iran", None)]
)
def test_capitals_throughout_are_no_pronoun(words, pronoun):
    assert pronoun_of(words) == pronoun
