"""The words quoted next to what is told of a transfer."""

import pytest
from world import Story

from firsthand.model import Part, Span
from firsthand.register.quotations import REACH, runs_beside

QUOTE = "“We would harm our own farmers and mills,” he said."
TOLD = "Arland sells rifles to Belmark."


def beside(text, sentence=TOLD):
    article = Story("a", text=text).article()
    start = text.index(sentence)
    return runs_beside(Span(start, start + len(sentence), sentence), article)


def test_a_quotation_in_the_next_sentences_stands_beside():
    assert ("harm", "our", "own", "farmers", "and") in beside(f"{TOLD} {QUOTE}")
    assert beside(f"{QUOTE}\n{TOLD}") == beside(f"{TOLD}\n{QUOTE}")


def test_a_quotation_far_off_does_not():
    assert not beside(f"{TOLD} {'More is told. ' * (REACH // 10)}{QUOTE}")


@pytest.mark.parametrize(
    "quote",
    [
        "“They don’t want to do it.”",
        "“The President of the United Isles.”",
        "“It was not to be with us or them.”",
        "“Four words are few.”",
        "We would harm our own farmers and mills, he said.",
    ],
)
def test_common_turns_names_short_quotations_and_narration_have_no_run(quote):
    assert not beside(f"{TOLD} {quote}")


def test_a_quotation_left_open_ends_with_its_line():
    text = f'"The first line is left open by its writer.\n{TOLD} Lorries with rifles crossed the old bridge at night.'
    assert not any("lorries" in run for run in beside(text))
    assert beside(text)


def test_the_same_words_count_whatever_their_marks_and_case():
    assert beside(f"{TOLD} {QUOTE}") & beside(f'{TOLD} "Harm our own farmers, and mills" is his word.')


def test_a_title_apart_from_the_text_has_its_own_quotations_only():
    article = Story("a", text=f"{TOLD} {QUOTE}").article()
    assert not runs_beside(Span(0, len(TOLD), TOLD, Part.TITLE), article)
