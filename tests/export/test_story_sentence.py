"""A family is told in a sentence: how many articles, from which newsroom, what they did to the text."""

from dataclasses import replace

import pytest

from firsthand.export.story_sentence import story_sentences
from firsthand.pipeline.family import family
from kin import WIRE as TEXT
from kin import article, derivation, named, newsrooms, passage

WIRE = article("wire", "Hill Wire", "2024-05-20", TEXT)
OTHERS = [article(f"taker-{number}", f"Paper {number}", f"2024-05-2{number}", TEXT) for number in range(1, 6)]
HILL = named("", "Hill Wire")


def changed(*edits):
    """A passage in which words of the wire's first paragraph were changed, as far as the words tell."""
    paragraph = TEXT.partition("\n\n")[0]
    taken = paragraph
    for before, after, _ in edits:
        taken = taken.replace(before, after, 1)
    return passage(TEXT, taken, paragraph, taken, *edits)


def told(*derivations, asked="wire", articles=(WIRE, *OTHERS)):
    by_id = {one.id: one for one in articles}
    return story_sentences(family(asked, derivations, by_id, newsrooms(articles)))


FORTY = ("40", "400", "number")
REBELS = ("Rebels", "Armed gangs", "label")

FIRST = [
    ("alone", [], "One article: it shares its narration with no other article of this store."),
    ("a copy", [derivation("wire", "taker-1", relation="copy")], "2 articles, one text, from Hill Wire; 1 copied it."),
    (
        "a part with changed words is a rewording",
        [
            derivation("wire", "taker-1", relation="partial", passages=(changed(REBELS),)),
            derivation("wire", "taker-2", relation="reworded"),
            derivation("wire", "taker-3", relation="partial"),
        ],
        "4 articles, one text, from Hill Wire; 2 reworded it, 1 took a part of it.",
    ),
    (
        "a number changed by two is told once",
        [derivation("wire", f"taker-{n}", relation="copy", passages=(changed(FORTY),)) for n in (1, 2)],
        "3 articles, one text, from Hill Wire; 2 copied it; 2 turned “40” into “400”.",
    ),
    (
        "the same number in other words is no change of it",
        [derivation("wire", "taker-1", relation="copy", passages=(changed(("40", "some 40", "number")),))],
        "2 articles, one text, from Hill Wire; 1 copied it.",
    ),
    (
        "a newsroom without an article here",
        [derivation("wire", "taker-1", "common", "copy", upstream="Reuters")],
        "2 articles, one text, from Reuters (its own article is not in this store).",
    ),
    (
        "no direction is known",
        [derivation("wire", "taker-1", "unknown")],
        "2 articles, one text; which of them had it first is not known.",
    ),
    (
        "two roots",
        [
            derivation("wire", "taker-2", relation="copy", share=0.6),
            derivation("taker-1", "taker-2", relation="partial", share=0.3),
        ],
        "3 articles that lean on each other's text, from Hill Wire and Paper 1; 1 copied it.",
    ),
]


@pytest.mark.parametrize(("derivations", "expected"), [row[1:] for row in FIRST], ids=[row[0] for row in FIRST])
def test_the_first_sentence_says_what_the_family_is(derivations, expected):
    assert told(*derivations)[0] == expected


def test_the_kinds_of_changed_words_are_counted_by_article():
    first = derivation("wire", "taker-1", passages=(changed(REBELS, ("said", "claimed", "attribution")),))
    second = derivation("wire", "taker-2", passages=(changed(REBELS),))
    expected = "Words that bear on meaning were changed: labels in 2 articles, who says so in 1."
    assert told(first, second)[1] == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Depot taken", "Depot Taken", "DEPOT TAKEN!"), None),
        (("Depot taken", "Heroes take depot", "Depot taken"), "1 gave it a headline of its own"),
        (("Depot taken", "Heroes take depot", "Gangs take depot"), "2 gave it a headline of their own"),
        ((None, "Heroes take depot", "Gangs take depot"), None),
        (("Depot taken", None, None), None),
    ],
)
def test_headlines_that_the_takers_changed_are_counted(titles, expected):
    articles = [replace(one, title=title) for one, title in zip((WIRE, *OTHERS[:2]), titles, strict=True)]
    pairs = [derivation("wire", f"taker-{number}", relation="copy") for number in (1, 2)]
    first = told(*pairs, articles=articles)[0]
    assert first == f"3 articles, one text, from Hill Wire; 2 copied it{f'; {expected}' if expected else ''}."


def test_of_an_unknown_direction_nobody_changed_the_headline():
    articles = [replace(WIRE, title="Depot taken"), replace(OTHERS[0], title="Heroes take depot")]
    assert "headline" not in told(derivation("wire", "taker-1", "unknown"), articles=articles)[0]


@pytest.mark.parametrize(
    ("credits_", "expected"),
    [
        ([HILL, None], "Of the 2 that took it, 1 credits its source and 1 credits nobody."),
        ([HILL, HILL], "All 2 that took it credit their source."),
        ([None, None, None], "All 3 that took it credit nobody."),
        ([HILL], None),
    ],
)
def test_what_became_of_the_credit_is_told_where_more_than_one_took_the_text(credits_, expected):
    taken = [
        derivation("wire", f"taker-{number}", relation="copy", credit=((), (credit,) if credit else ()))
        for number, credit in enumerate(credits_, 1)
    ]
    assert expected in (*told(*taken), None)
    assert (expected is None) == (len(told(*taken)) == 1)
