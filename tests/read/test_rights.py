"""Stated terms are kept by what they do."""

import pytest
from marked import STORY

from firsthand.read import article_from_text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copyright 2019 Hill Valley Post. All rights reserved.", ["copyright", "copyright"]),
        ("This material may not be published or passed on.", ["prohibition"]),
        (
            "The Centre grants permission to cross-post its articles as long as the source is named.",
            ["permission", "condition"],
        ),
        ("Reuse is free under a Creative Commons licence.", ["permission"]),
        ("If you wish to use copyrighted material you must request permission from the owner.", ["prohibition"]),
        ("For publication in print, contact: [email protected]", ["contact"]),
        ("The opinions expressed in this article are those of the author.", ["notice"]),
        ("Write to Ann Lee at ann@example.org", []),
    ],
)
def test_each_sentence_of_terms_has_its_kind(kb, line, expected):
    article = article_from_text("\n\n".join((*STORY, line)), kb=kb)
    assert [str(term.kind) for term in article.terms] == expected
    assert all(article.text[term.words.start : term.words.end] == term.words.text for term in article.terms)
