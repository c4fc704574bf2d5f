import pytest

from firsthand.reports.scope import scope_class


@pytest.mark.parametrize(
    ("word", "name"),
    [("promised", "plan"), ("agreed", "agree"), ("urged", "request"), ("refused", "refuse"), ("seized", "intercept"),
     ("looted", "divert"), ("reportedly", "hedge"), ("denied", "deny"), ("whether", "hypothesis"), ("continue", "go"),
     ("already", "done"), ("will", "future")],
)  # fmt: skip
def test_governing_words_have_the_class_of_the_status_they_set(word, name):
    assert name in scope_class(word)


@pytest.mark.parametrize("word", ["missiles", "rebels", "goose", "basked", "callous", "iffy", "", "é", "—"])
def test_other_words_have_none(word):
    assert scope_class(word) == ()


def test_classes_come_sorted_and_once():
    assert list(scope_class("stopped")) == sorted(set(scope_class("stopped")))
