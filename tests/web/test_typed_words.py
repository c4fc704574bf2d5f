"""Words that were typed or chosen are found in the article, or it is said why not."""

import json

import pytest

from firsthand.errors import MisuseError
from firsthand.model import Article, Block, BlockKind, Certainty, Link, Part, Reason, Report, Span, Status
from firsthand.web.typed_words import chosen_words, typed_words

NOBODY = Link(None, Reason("link.unknown", "No entry has this name."))
TEXT = (
    "Rifles again.\r\nThe Guard got rifles 🚀 and more rifles from Arland. The Guard smiled.\nArland and the Guard met."
)
TITLE = "Arms 🚀 for the hills"
ARTICLE = Article(
    *("a", "", "0" * 64, TEXT, TITLE, (Block(BlockKind.STORY, 0, len(TEXT)),)),
    *(None, NOBODY, None, None, None, (), (), ()),
)


def span(words, after=0, part=Part.TEXT):
    start = (TEXT if part is Part.TEXT else TITLE).index(words, after)
    return Span(start, start + len(words), words, part)


SENTENCE = span("The Guard got rifles 🚀 and more rifles from Arland.")
REPORT = Report("r", "a", SENTENCE, span("got"), Status.DELIVERED, Certainty.STATED)


def typed(value, known=()):
    return typed_words(value, known, REPORT, ARTICLE)


def sent(*spans):
    return chosen_words(json.dumps(spans), ARTICLE)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ()),
        ("\n  \n", ()),
        ("rifles", (span("rifles"),)),
        ("more  rifles", (span("more rifles"),)),
        ("Arland\r\nThe Guard", (span("Arland"), span("The Guard"))),
        ("rifles\nrifles", (span("rifles"),)),
        ("smiled", (span("smiled"),)),
        ("met", (span("met"),)),
        ("Arms", (span("Arms", part=Part.TITLE),)),
        ("🚀", (span("🚀"),)),
    ],
)
def test_typed_words_are_found_in_the_sentence_then_the_paragraph_then_the_article(value, expected):
    assert typed(value) == expected


def test_words_that_were_there_before_keep_their_place():
    elsewhere = span("Arland", after=SENTENCE.end)
    assert typed("Arland", [elsewhere]) == (elsewhere,)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("rockets", "does not stand in the article"),
        ("rifle", "does not stand in the article"),
        ("the", "stands 2 times in the article and not in the sentence"),
        ("\n".join(["Arland"] * 51), "51 fillers"),
    ],
)
def test_words_that_cannot_be_placed_are_told(value, said):
    with pytest.raises(MisuseError, match=said):
        typed(value)


def test_chosen_words_count_in_code_points_and_lose_blanks_at_their_edges():
    rocket = TEXT.index("🚀")
    assert sent({"text": " 🚀 and ", "start": rocket - 1, "end": rocket + 6}) == (span("🚀 and"),)


def test_chosen_words_may_stand_in_the_title():
    assert sent({"text": "for the hills", "start": 7, "end": 20, "part": "title"}) == (
        span("for the hills", part=Part.TITLE),
    )


def test_line_ends_that_a_page_does_not_hold_may_be_missing_from_the_words():
    assert sent({"text": "again.The Guard", "start": 7, "end": 24})[0].text == "again.\r\nThe Guard"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("", "not sent as a list"),
        ("{}x", "not sent as a list"),
        ('[{"text": "Arland"}]', "not sent as a list"),
        ('[{"text": "R", "start": "0", "end": 1}]', "not sent as a list"),
        ('[{"text": "R", "start": 0, "end": 1, "part": "margin"}]', "not sent as a list"),
        ('[{"text": "Guard", "start": 0, "end": 5}]', "other words stand at that place"),
        ('[{"text": "R", "start": -1, "end": 1}]', "is no place"),
        ('[{"text": "R", "start": 0, "end": 9999}]', "is no place"),
        ('[{"text": "", "start": 1, "end": 1}]', "is no place"),
        ('[{"text": " ", "start": 6, "end": 7}]', "only blanks"),
    ],
)
def test_places_that_do_not_hold_the_words_are_refused(value, said):
    with pytest.raises(MisuseError, match=said):
        chosen_words(value, ARTICLE)
