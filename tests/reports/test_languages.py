"""Reports are found in English; an article in another language is marked, and one too short to tell is read."""

from dataclasses import replace

import pytest

from firsthand.read import article_from_text
from firsthand.reports.languages import unread_language


@pytest.mark.parametrize(("language", "unread"), [("en", None), (None, None), ("ar", "ar"), ("fr", "fr")])
def test_only_articles_known_to_be_in_another_language_are_not_read(kb, language, unread):
    article = replace(article_from_text("The convoy reached the depot.", kb=kb), language=language)
    assert unread_language(article) == unread
