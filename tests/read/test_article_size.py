"""A text that is too long to be one article is told apart by its letters and its lines."""

import pytest

from firsthand.read import article_size
from firsthand.read.article_size import TooLongError, check_size


def test_an_article_is_given_back_as_it_is():
    assert check_size("Rifles came.\n\nThey were counted.") == "Rifles came.\n\nThey were counted."


def test_too_many_letters_are_refused_with_their_number():
    with pytest.raises(TooLongError, match="more than 5 letters; cut it into parts"):
        check_size("rifles", 5)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85"])
def test_too_many_lines_are_refused_however_they_end(monkeypatch, end):
    monkeypatch.setattr(article_size, "ARTICLE_LINES", 3)
    assert check_size(end.join("abc"))
    with pytest.raises(TooLongError, match="more than 3 lines"):
        check_size(end.join("abcd"))


def test_blank_lines_do_not_count(monkeypatch):
    monkeypatch.setattr(article_size, "ARTICLE_LINES", 3)
    assert check_size("a\n" + " \n" * 50 + "b")
