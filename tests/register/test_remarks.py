"""When two reports rest on one statement of one voice."""

from dataclasses import replace

import pytest
from world import WORLD, Story, span

from firsthand.model import Telling
from firsthand.register.remarks import remark_of, same_remark, share_run


def remark(speaker, sentence, published="2015-10-20", status="delivered", certainty="stated", *, tellings=()):
    story = Story("a", published=published)
    story.says(sentence, "Arland", "Hill Brigade", speaker=speaker, status=status, certainty=certainty)
    return remark_of(replace(story.reports[0], tellings=tellings), story.article(), WORLD)


ARMS_CAME = "Rifles for the brigade came in lorries overnight, he said."


@pytest.mark.parametrize(
    "speaker",
    [
        "officials",
        "Officials",
        "two senior officials",
        "Arlandic officials",
        "a Cendrian commander",
        "Arland",
        "rebels",
        None,
    ],
)
def test_a_voice_that_is_not_named_makes_no_remark(speaker):
    assert remark(speaker, ARMS_CAME) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tavo Berrin", "Berrin"),
        ("Col. Tavo Berrin", "commander Tavo Berrin"),
        ("Minister Ana Lund", "Ana Lund"),
        ("Arland Bureau", "Arland Bureau"),
        ("Orlo", "President Orlo"),
    ],
)
def test_a_named_voice_in_like_words_is_one_statement(one, other):
    here = remark(one, "The rifles for the brigade came in lorries overnight, he said.")
    there = remark(other, "He told reporters that lorries had brought the brigade rifles overnight.")
    assert same_remark(here, there)


def test_a_further_telling_in_like_words_is_one_statement():
    bare, full = "He spoke on Tuesday.", span(ARMS_CAME, 30)
    assert not same_remark(remark("Tavo Berrin", bare), remark("Berrin", ARMS_CAME))
    assert same_remark(remark("Tavo Berrin", bare, tellings=(Telling(full, full),)), remark("Berrin", ARMS_CAME))


@pytest.mark.parametrize(
    ("sentence", "published", "status", "certainty"),
    [
        ("A ship with radars is on its way, he said.", "2015-10-20", "delivered", "stated"),
        ("Lorries with rifles for the brigade came overnight, he said.", "2015-11-20", "delivered", "stated"),
        ("No lorries with rifles for the brigade came overnight.", "2015-10-20", "delivered", "denied"),
        ("Lorries with rifles for the brigade were held back.", "2015-10-20", "refused", "stated"),
    ],
)
def test_another_remark_of_the_same_voice_stays_another(sentence, published, status, certainty):
    here = remark("Tavo Berrin", ARMS_CAME)
    assert not same_remark(here, remark("Tavo Berrin", sentence, published, status, certainty))


def test_two_voices_make_two_statements_whatever_the_words():
    assert not same_remark(remark("Tavo Berrin", ARMS_CAME), remark("Ana Lund", ARMS_CAME))


def test_a_quotation_in_the_same_words_is_one_statement_whatever_the_status():
    here = remark("Ana Lund", "“We were given more than ever,” said Ana Lund.", status="delivered")
    there = remark("Lund", "Lund: “And we were given more than ever before.”", status="ongoing")
    assert same_remark(here, there)


def test_function_words_in_a_row_are_no_shared_words():
    said = ("that", "they", "had", "been", "to", "the")
    assert not share_run(("it", *said, "mill"), ("now", *said, "fair"), 6)
    assert share_run((*said, "old", "mill"), ("now", *said, "old", "mill"), 6)


def spoken(speaker, text, published="2015-10-20"):
    story = Story("a", published=published, text=text)
    story.says(ARMS_CAME, "Arland", "Hill Brigade", speaker=speaker)
    return remark_of(story.reports[0], story.article(), WORLD)


def test_a_spokesperson_and_the_body_are_one_voice():
    introduced = "Ana Lund, a spokeswoman for the Arland Bureau, spoke on Tuesday."
    assert same_remark(spoken("Lund", introduced), remark("Arland Bureau", ARMS_CAME))
    assert not same_remark(spoken("Lund", "Ana Lund spoke on Tuesday."), remark("Arland Bureau", ARMS_CAME))


@pytest.mark.parametrize(
    ("speaker", "published", "same"),
    [
        ("Arland Bureau", "2015-10-21", True),
        ("Arland Bureau", "2015-10-22", False),
        ("Tavo Berrin", "2015-10-23", True),
    ],
)
def test_a_body_makes_a_statement_a_day_and_a_person_one_in_a_few(speaker, published, same):
    assert same_remark(remark(speaker, ARMS_CAME), remark(speaker, ARMS_CAME, published)) == same
