import pytest

from firsthand.reports.descriptions import description_of, singular, sorts
from reports.told import span


@pytest.mark.parametrize(
    ("text", "words", "noun", "modifiers"),
    [
        ("They armed the kingdom.", "kingdom", "kingdom", ""),
        ("They armed the oil-rich kingdom.", "oil-rich kingdom", "kingdom", "oil-rich"),
        ("They armed the Lebanese group.", "Lebanese group", "group", "Lebanese"),
        ("They armed the Islamic republic.", "Islamic republic", "islamic republic", ""),
        ("They armed the crown prince.", "crown prince", "crown prince", ""),
        ("They armed the rebels.", "rebels", "rebel", ""),
        ("They armed this militia.", "militia", "militia", ""),
        ("“The ministry bought tanks.", "ministry", "ministry", ""),
    ],
)
def test_a_listed_noun_after_the_article_is_a_description(text, words, noun, modifiers):
    found = description_of(span(text, words), text)
    assert (found.noun, found.modifiers, found.pair) == (noun, modifiers, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They armed a kingdom.", "kingdom"),
        ("They armed rebels.", "rebels"),
        ("They armed the other group.", "other group"),
        ("They armed the groups.", "groups"),
        ("They armed the nation's president.", "nation's president"),
        ("They helped the rebels topple his regime.", "rebels topple his regime"),
        ("They armed the rebels in Syria.", "rebels in Syria"),
        ("They armed the village.", "village"),
        ("They armed the two men.", "men"),
        ("They armed Iran.", "Iran"),
    ],
)
def test_names_other_nouns_and_what_is_not_definite_are_none(text, words):
    assert description_of(span(text, words), text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They armed the two countries.", "two countries"),
        ("They armed the two countries.", "countries"),
        ("They armed both allies.", "both allies"),
        ("They armed both of the nations.", "nations"),
    ],
)
def test_a_numeral_makes_a_plural_stand_for_two_states(text, words):
    found = description_of(span(text, words), text)
    assert found.pair and found.sort.kinds == {"state"}


@pytest.mark.parametrize(
    ("plural", "single"),
    [("rebels", "rebel"), ("gunmen", "gunman"), ("companies", "company"), ("corps", "corps"), ("group", "group")],
)
def test_a_plural_is_led_back_to_its_singular(plural, single):
    assert singular(plural) == single


def test_every_listed_noun_is_a_lower_case_singular_with_a_kind():
    assert all(noun == noun.lower() and singular(noun) == noun and sort.kinds for noun, sort in sorts().items())


def test_every_listed_state_is_in_the_knowledge_base(kb):
    assert {state for sort in sorts().values() for state in sort.states if state not in kb} == set()
