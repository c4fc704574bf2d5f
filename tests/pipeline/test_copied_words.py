"""Words of one article found at the same place of its copy."""

import pytest

from firsthand.model import Article, Block, BlockKind, Link, Part, Reason, Span
from firsthand.pipeline.copied_words import words_in, words_of_copy

SOURCE = (
    "Derrin, 3 May — The brigade held the ridge.\n"
    'Ismarra sent $40 million worth of rockets to the "Hill Brigade" and to the brigade of Derrin, a driver said.\n'
    "Nobody answered."
)
COPY = (
    "🚚 READ MORE\n"
    "The Brigade held the ridge.\n"
    "Ismarra sent $40 million worth of rockets to the “Hill\n"
    "Brigade” and to the brigade of Derrin, a driver said.\n"
    "Nobody answered.\n"
    "Nobody answered."
)


def article(text, title=None):
    link = Link(None, Reason("link.unknown", "No entry has this name."))
    block = Block(BlockKind.STORY, 0, len(text))
    return Article("a", "a.txt", "", text, title, (block,), None, link, None, "en", None, (), (), ())


def stretch(text, first, last):
    start, end = text.index(first), text.index(last) + len(last)
    return Span(start, end, text[start:end])


def brought_over(words, source=SOURCE, copy=COPY, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = source.index(words, start + 1)
    here, there = stretch(source, "Ismarra sent", "driver said."), stretch(copy, "Ismarra sent", "driver said.")
    return words_of_copy(Span(start, start + len(words), words), (here, article(source)), (there, article(copy)))


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("Ismarra", "Ismarra"),
        ("rockets", "rockets"),
        ("$40 million", "$40 million"),
        ("40 million", "40 million"),
        ("Hill Brigade", "Hill\nBrigade"),
        ('"Hill Brigade"', "Hill\nBrigade"),  # the copy has other marks, which belong to no value
        ("smarra", "smarra"),
        ("rock", "rock"),
    ],
)
def test_words_of_the_sentence_are_found_in_the_copys_sentence(words, there):
    found = brought_over(words)
    assert found.text == COPY[found.start : found.end] == there


@pytest.mark.parametrize(("nth", "before"), [(1, "to the ")])
def test_words_that_stand_twice_are_found_by_their_number(nth, before):
    found = brought_over("brigade", nth=nth)
    assert COPY[: found.start].endswith(before)
    assert COPY[found.end :].startswith(" of Derrin")


def test_words_elsewhere_are_found_by_the_words_around_them():
    found = brought_over("The brigade")
    assert (found.text, found.start) == ("The Brigade", COPY.index("The Brigade"))


@pytest.mark.parametrize("words", ["3 May", "Nobody answered"])
def test_words_that_stand_there_never_or_twice_are_not_found(words):
    assert brought_over(words) is None


def test_another_currency_is_another_value():
    assert brought_over("$40 million", copy=COPY.replace("$", "€")) is None
    assert brought_over("rockets", copy=COPY.replace("$", "€")).text == "rockets"


def test_a_headline_is_found_in_a_title_that_came_apart_from_the_text():
    here, there = Span(0, 14, "Rockets arrive"), Span(0, 14, "ROCKETS ARRIVE", Part.TITLE)
    source, copy = article("Rockets arrive"), article("Nothing.", title="ROCKETS ARRIVE")
    assert words_of_copy(Span(0, 7, "Rockets"), (here, source), (there, copy)) == Span(0, 7, "ROCKETS", Part.TITLE)


def test_case_and_signs_are_put_aside_but_no_word_is():
    assert words_in("The “Hill Brigade”, said…") == words_in('the "hill brigade" said')
    assert words_in("the brigade") != words_in("the brigades")
