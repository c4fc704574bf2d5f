"""Lines that state rights, a disclaimer or a credit are known by their wording, and cut to what states it."""

import re

import pytest

from firsthand.read.statements import _signs, _wordings, is_bare, statements


def stated(text: str, *links: str) -> list[tuple[str, str]]:
    places = [(text.index(link), text.index(link) + len(link)) for link in links]
    return [(str(kind), text[part.start : part.end]) for kind, part in statements(text, places)]


TERMS = [
    "© 2015 Hill Valley Post",
    "© Hill Valley Post",
    "(c) 2015 Hill Valley Post",
    "Copyright 2015 by the Hill Valley Post",
    "copyright Hill Valley Post 2015",
    "Copyright Hill Valley Post",
    "All rights reserved",
    "Alle Rechte vorbehalten",
    "Tous droits réservés",
    "Todos os direitos reservados",
    "Все права защищены",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "No part of this site may be copied.",
    "Reprinted with permission of the Hill Valley Post.",
    "Reproduction in whole or in part is prohibited.",
    "For personal, non-commercial use only.",
    "This text is licensed under a Creative Commons licence.",
    "You may republish this article for free.",
    "Hill Valley Post is a registered trademark.",
    "By using this site you accept our terms of use.",
    "By registering you agree to the terms of service.",
    "Use of this site constitutes acceptance of our user agreement.",
]
DISCLAIMERS = [
    "The views expressed in this article are those of its author.",
    "Opinions do not necessarily reflect those of the paper.",
    "We are not responsible for the content of external sites.",
    "We may earn a commission from links on this page.",
    "If you buy through our links, we may be paid.",
    "This post contains affiliate links.",
    "Quotes delayed at least 15 minutes.",
    "Market data provided by Hill Valley Exchange.",
    "The content is for information purposes only.",
    "This does not constitute medical advice.",
    "Consult your doctor before you start.",
    "Prices are subject to change without notice.",
    "Disclosure: the author owns shares in Hill Valley Mills.",
]
CREDITS = [
    "Ann Lee contributed to this report.",
    "Bo Diaz contributed.",
    "Contributing: Ann Lee",
    "(Reporting by Ann Lee; editing by Bo Diaz)",
    "Additional reporting by Ann Lee",
    "With files from the Hill Valley Post",
    "Hill Valley Post wire services",
    "This article was originally published by the Hill Valley Post.",
    "Originally published on Hill Valley Post.",
    "This story was reprinted on Hill Valley Post.",
    "SOURCE: Hill Valley News",
    "Provided by Hill Valley Observatory",
    "Via HillValley.example",
]
PROSE = [
    "The ministry said that the first lorries had reached the depot before dawn.",
    "It first appeared in 2014 when families fled to the crossing.",
    "Source: a ministry statement, 25 October 2015, which named no country of origin at all",
    "Would they make money with it?",
    "She is responsible to the council.",
    "Copyright policy",
]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kind, text)
        for kind, texts in (("terms", TERMS), ("disclaimer", DISCLAIMERS), ("credit", CREDITS))
        for text in texts
    ],
)
def test_a_line_that_states_something_is_of_that_kind(kind, text):
    assert stated(text) == [(kind, text)]


@pytest.mark.parametrize("text", PROSE)
def test_what_only_sounds_like_it_states_nothing(text):
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "links", "expected"),
    [
        (
            "Advertise with us © 2015 Hill Valley Post, all rights reserved Privacy",
            ("Advertise with us", "Privacy"),
            [("terms", "© 2015 Hill Valley Post, all rights reserved")],
        ),
        ("© 2015 Hill Valley Post. Terms", ("Hill Valley Post",), [("terms", "© 2015 Hill Valley Post.")]),
        ("© 2015 Hill Valley Post | Contact us", (), [("terms", "© 2015 Hill Valley Post")]),
        (
            "© 2015 Hill Valley Post. All market data delayed 20 minutes.",
            (),
            [("terms", "© 2015 Hill Valley Post."), ("disclaimer", "All market data delayed 20 minutes.")],
        ),
        ("By registering you agree to the Terms of Use and more", ("Terms of Use",), None),
        ("Terms of Use", ("Terms of Use",), []),
    ],
)
def test_only_the_words_that_state_it_are_cut_out_of_a_mixed_line(text, links, expected):
    assert stated(text, *links) == ([("terms", text)] if expected is None else expected)


@pytest.mark.parametrize(
    "text", ["Photo: © Ann Lee", "© Agency / Ann Lee", "Images by Getty Images", "image © Ann Lee"]
)
def test_the_copyright_of_a_picture_is_not_that_of_the_page(text):
    assert stated(text) == []


def test_a_sign_and_a_year_without_a_holder_are_bare():
    assert is_bare("© 2015 ")
    assert not is_bare("© Hill Valley Post")
    assert not is_bare("2015")
    assert not is_bare("1" * 200 + "x")


@pytest.mark.parametrize("text", [*TERMS, *DISCLAIMERS, *CREDITS])
def test_the_signs_let_every_stating_line_through(text):
    assert _signs().find_matches_as_indexes(text.lower())


def test_wordings_are_patterns_of_three_kinds():
    assert [str(kind) for kind, _ in _wordings()] == ["terms", "disclaimer", "credit"]
    assert all(isinstance(pattern, re.Pattern) for _, pattern in _wordings())
